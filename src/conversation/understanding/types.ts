import type { Instant } from '../../core/time/index.ts';

export const languages = ['en', 'es', 'pt', 'fr', 'de', 'it', 'ar'] as const;
export type Language = (typeof languages)[number];

/** What the customer was asked; it decides what a bare number, name or date means. */
export type Asked = 'any' | 'service' | 'staff' | 'date' | 'time' | 'slot' | 'party' | 'yesno' | 'name';

export interface OfferedChoice {
  id: string;
  label: string;
  description?: string;
  synonyms?: readonly string[];
  /** `YYYY-MM-DD`, where the choice is a slot or a day */
  date?: string;
  /** `HH:MM`, where the choice is a slot or a time */
  time?: string;
  /** leads on to other choices ("More times"): "the last one" is not meant for it */
  isNavigation?: boolean;
}

/** A service or a member of staff, with every name and synonym in any language. */
export interface NamedThing {
  id: string;
  names: readonly string[];
}

export interface Vocabulary {
  services: readonly NamedThing[];
  staff: readonly NamedThing[];
}

export interface Utterance {
  text: string;
  /** the message's own time, to which "tomorrow" refers */
  now: Instant;
  /** IANA zone of the business */
  zone: string;
  /** the language known so far; kept where the text gives no evidence of another */
  language?: Language;
  asked?: Asked;
  choices?: readonly OfferedChoice[];
  vocabulary?: Vocabulary;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

/** Positions in the text as the customer wrote it: [start, end). */
export type Span = readonly [start: number, end: number];

/** One reading of the wished time. Dates are `YYYY-MM-DD`, times `HH:MM`, all on the wall of the business. */
export interface DateTimeCandidate {
  date?: string;
  time?: string;
  /** earliest and latest start wished for; one alone is an open end */
  from?: string;
  to?: string;
  part?: PartOfDay;
  /** 0 … 1, comparable within one message */
  confidence: number;
  span: Span;
}

export const intents = [
  'human',
  'stop',
  'start',
  'reschedule',
  'cancel',
  'my-bookings',
  'late',
  'check-in',
  'waitlist',
  'menu',
  'start-over',
  'back',
  'language',
  'prices',
  'hours',
  'location',
  'first-available',
  'same-time',
  'same-as-before',
  'another-day',
  'earlier',
  'later',
  'more',
  'no-preference',
  'book',
  'frustrated',
  'goodbye',
  'thanks',
  'greeting',
] as const;
/** In order of weight: where a message says several things, the first of this list is its intent. */
export type Intent = (typeof intents)[number];

/** Days are days of the calendar, so that a week later keeps its hour when clocks change; both may be negative. */
export interface TimeShift {
  days: number;
  minutes: number;
}

/** What a message says about a booking beside service and staff. */
export interface StandingBooking {
  /** the days it may be on, `YYYY-MM-DD` */
  dates?: string[];
  /** its place among the customer's bookings, from 1; -1 for the last */
  place?: number;
}

export interface Understanding {
  language: Language;
  /** best first; empty where no date or time was named */
  candidates: DateTimeCandidate[];
  /** absent where an offered choice was named exactly: a [Cancel] button's text is an answer, not a command */
  intent?: Intent;
  /** the offered choice it names, and how: exact label, ordinal and synonym are certain, the others are deduced */
  choice?: { id: string; by: 'label' | 'ordinal' | 'synonym' | 'slot' | 'fuzzy' };
  /** id from the vocabulary */
  service?: string;
  /** what else was asked for along with it, in the order it was said: the color of "cut and color" */
  moreServices?: string[];
  staff?: string;
  partySize?: number;
  /** slugs of what it should have: "with a projector" */
  amenities?: string[];
  /** id of the location that was named */
  location?: string;
  /** how many of the service, where more than one: "two haircuts" */
  quantity?: number;
  /** how far from the time that was spoken of before: "an hour later", "30 minutes earlier" */
  shift?: TimeShift;
  /** at the same time of day as what was spoken of before: "same time next week" */
  isSameTime?: true;
  /** again and again: "every Monday" */
  isRecurring?: true;
  /** they will not come to what they have booked */
  isAbsent?: true;
  /** which of several bookings is meant, where the message is about one that stands */
  standing?: StandingBooking;
  yesNo?: 'yes' | 'no';
  name?: string;
  email?: string;
  /** digits with a leading + where one was written */
  phone?: string;
  isBareGreeting: boolean;
  /** too little to act on ("I want"): the turn may wait for the rest of the burst */
  isFragment: boolean;
  /** a relative day ("tomorrow") was used, so that an old message can be asked again */
  usesRelativeDay: boolean;
}
