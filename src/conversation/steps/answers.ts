import type { BookingId, LocationId, ResourceId, ServiceId, WaitlistEntryId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { DateTimeCandidate, StandingBooking, TimeShift, Understanding } from '../understanding/index.ts';
import type { Lead } from './lead.ts';
import type { Value, Values } from './values.ts';

/** A reading of a wished time; any part may be missing. */
export type TimeWish = Pick<DateTimeCandidate, 'date' | 'time' | 'from' | 'to' | 'part'>;

/** Which times a slot list shows, so that "later" and paging know where it stands. */
export type SlotView =
  /** the next free ones, over several days */
  | { kind: 'next'; after?: Instant; wish?: TimeWish }
  /** days to choose from */
  | { kind: 'days'; after?: string; wish?: TimeWish }
  /** one day's */
  | { kind: 'day'; date: string; after?: Instant; wish?: TimeWish }
  /** the closest to a time; `resourceId`: that time with them comes first, where it is free */
  | { kind: 'near'; wantedAt: Instant; resourceId?: ResourceId }
  /** exactly these, where a wish had several readings */
  | { kind: 'these'; startsAt: Instant[] };

/**
 * Everything a conversation knows, kept with it between turns: plain JSON. What a customer says at any moment goes in
 * here, so that no later step asks for it again.
 */
export interface Answers {
  serviceId?: ServiceId;
  /** the place of the first service on the shown page of a long list */
  servicesFrom?: number;
  /** the member of staff, room or property that the customer asked for */
  resourceId?: ResourceId;
  /** readings of the wished time, best first; the next slot list uses them up */
  wishes?: TimeWish[];
  /** the first free time that fits is meant */
  isSoonest?: boolean;
  /** how far from the booked time the wished one is */
  shift?: TimeShift;
  /** the wished days are meant at the booked hour */
  isSameTime?: true;
  slotView?: SlotView;
  /** why the list shows these times, said in place of its usual words */
  slotNote?: string;
  /** what could not be had: it can be waited for */
  full?: TimeWish[];
  /** the customer wants to be told when it comes free */
  waits?: true;
  /** the slot that was chosen and is about to be claimed */
  picked?: { startsAt: Instant; resourceId: ResourceId };
  /** the hold behind the summary */
  hold?: { bookingId: BookingId; version: number };
  /** the booking that "my bookings", moving or cancelling is about */
  bookingId?: BookingId;
  /** what is not to be waited for any more */
  entryId?: WaitlistEntryId;
  /** what was said about which of several bookings is meant; finding it uses it up */
  sought?: { serviceId?: ServiceId; resourceId?: ResourceId } & StandingBooking;
  /** several bookings in a row: which of how many is being made, and of what the next ones are, where not of the same */
  series?: { place: number; of: number; next?: ServiceId[] };
  /** how often something was not understood, so that nobody hears it twice in the same words */
  missed?: number;
  /** whoever is free will do: who serves is not asked any more */
  isAnyone?: boolean;
  /** the place of the first person on the shown page of a long list of staff */
  staffFrom?: number;
  /** how many people come */
  partySize?: number;
  /** slugs of what a room or the like should have */
  amenities?: string[];
  /** where, of several locations */
  locationId?: LocationId;
  /** what the flow's own questions learned, by variable */
  values?: Values;
  /** what was told for the business to get in touch, and whether it may */
  lead?: Lead;
  /** answers to the current question that were no use */
  tries?: number;
  /** what was wrong with the last one, until it is said */
  problem?: string;
  /** what the flow waits for (a timer, an answer from outside): anything else that comes is out of date */
  awaited?: string;
}

/** A change of what is known; `undefined` forgets. */
export type AnswersPatch = { [Key in keyof Answers]?: Answers[Key] | undefined };

/** Forgets what belongs to one booking in the making, but not its hold: that one is let go of, replaced, or runs out. */
export const emptyDraft: AnswersPatch = {
  serviceId: undefined,
  servicesFrom: undefined,
  resourceId: undefined,
  wishes: undefined,
  isSoonest: undefined,
  shift: undefined,
  isSameTime: undefined,
  slotView: undefined,
  slotNote: undefined,
  full: undefined,
  waits: undefined,
  picked: undefined,
  bookingId: undefined,
  series: undefined,
  isAnyone: undefined,
  staffFrom: undefined,
  partySize: undefined,
  amenities: undefined,
  locationId: undefined,
};

/** What is said when a booking in the making is given up; of several, the first may stand already. */
export function droppedText({ series }: Answers): 'cancel.draft' | 'cancel.rest' {
  return series && series.place > 1 ? 'cancel.rest' : 'cancel.draft';
}

/**
 * What a message says about service, staff and time, whatever it was an answer to. "Cancel my haircut on Friday" wishes
 * for none of that.
 */
export function factsOf(understanding: Understanding): AnswersPatch {
  const { service, staff, intent, partySize, amenities, location } = understanding;
  if (intent === 'cancel' || intent === 'my-bookings' || intent === 'late') return {};
  const candidates = wishedIn(understanding);
  return {
    ...(service ? { serviceId: service as ServiceId } : {}), // the vocabulary was made of service ids
    ...(staff ? { resourceId: staff as ResourceId } : {}), // and of resource ids
    ...(candidates.length > 0 ? { wishes: candidates.map(toWish) } : {}),
    ...(intent === 'first-available' ? { isSoonest: true } : {}),
    ...seriesIn(understanding),
    ...(partySize ? { partySize } : {}),
    ...(amenities?.length ? { amenities } : {}),
    ...(location ? { locationId: location as LocationId } : {}), // and of location ids
  };
}

/** "Two haircuts", "cut and color", "two cuts and a color". */
function seriesIn({ service, quantity = 1, moreServices }: Understanding): AnswersPatch {
  if (!moreServices) return quantity > 1 ? { series: { place: 1, of: quantity } } : {};
  const again = Array.from({ length: quantity - 1 }, () => service);
  const next = [...again, ...moreServices] as ServiceId[]; // the vocabulary was made of service ids
  return { series: { place: 1, of: 1 + next.length, next } };
}

/** Of "every Monday", the next one: they are booked one by one. */
function wishedIn({ candidates, isRecurring }: Understanding): Understanding['candidates'] {
  return isRecurring ? candidates.filter(({ date }) => date === candidates[0]?.date) : candidates;
}

/** Where a message says how the wished time is counted from the booked one. */
export function countedIn({ shift, isSameTime }: Understanding): AnswersPatch {
  return { ...(shift ? { shift } : {}), ...(isSameTime ? { isSameTime } : {}) };
}

/** Whether facts say what or when to book: "we are four" alone does not ask for anything. */
export function saysWhatToBook({ partySize: _, ...facts }: AnswersPatch): boolean {
  return Object.values(facts).some((fact) => fact !== undefined);
}

/** What a message says about which booking is meant; nothing, where it says nothing of the kind. */
export function soughtIn({ service, staff, standing }: Understanding): Answers['sought'] {
  const sought = {
    ...(service ? { serviceId: service as ServiceId } : {}), // the vocabulary was made of service ids
    ...(staff ? { resourceId: staff as ResourceId } : {}), // and of resource ids
    ...standing,
  };
  return Object.keys(sought).length > 0 ? sought : undefined;
}

function toWish({ date, time, from, to, part }: TimeWish): TimeWish {
  return {
    ...(date && { date }),
    ...(time && { time }),
    ...(from && { from }),
    ...(to && { to }),
    ...(part && { part }),
  };
}

/** The same, without the entries that were forgotten. */
export function withoutUndefined(patch: AnswersPatch): Answers {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** The same answers with one value more. */
export function remembered(answers: Readonly<Answers>, name: string, value: Value): AnswersPatch {
  return { values: { ...answers.values, [name]: value } };
}

/** The same answers without those values. */
export function withoutValues(answers: Readonly<Answers>, names: readonly string[]): AnswersPatch {
  const left = Object.entries(answers.values ?? {}).filter(([name]) => !names.includes(name));
  return { values: left.length > 0 ? Object.fromEntries(left) : undefined };
}
