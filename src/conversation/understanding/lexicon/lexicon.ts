import type { Intent, Language } from '../types.ts';

/**
 * One or more phrases, separated by commas. Written as people write them; case, accents, hyphens and apostrophes are
 * folded away on both sides, and umlauts also match their ae/oe/ue spelling.
 */
export type Phrases = string;

/** A list in order, separated by commas; other ways to say the same item stand behind it, separated by `/`. */
export type Series = string;

/**
 * Words in the order they must appear, alternatives separated by `|`, up to two other words between them:
 * `talk|speak someone|human` is in "can I talk to someone". An element is one word; with a `+` before it, it follows
 * without a word between: `tengo +cita` is not in "tengo que pedir cita".
 */
export type Pattern = string;

/** Parts of the day as languages name them; only some of them are parts a business plans with. */
export type DayPart = 'am' | 'pm' | 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'year';
export type Which = 'last' | 'this' | 'coming' | 'next' | 'after-next';
export type Edge = 'start' | 'middle' | 'end';

/** A feast: on the same date each year, by days from Easter Sunday, or the n-th such weekday of a month. */
export type Holiday =
  | { month: number; day: number }
  | { easter: number }
  | { month: number; weekday: number; place: number; daysLater?: number };

/** Small words, by what they do between or beside dates and times. */
export type Link =
  /** before a time of day: "at" */
  | 'at'
  /** before a day: "on" */
  | 'on'
  | 'of'
  | 'the'
  /** before a bare number, makes it a day of the month: Spanish "el 21", German "am 21." */
  | 'day-marker'
  /** right behind digits, makes them a day of the month: "st" */
  | 'ordinal-suffix'
  | 'and'
  | 'or'
  | 'between'
  | 'from'
  | 'to'
  | 'until'
  | 'after'
  | 'before'
  /** no later than */
  | 'by'
  /** behind a time: "onwards", "or later" */
  | 'or-later'
  | 'or-earlier'
  /** before a time: "around" */
  | 'around'
  /** behind a time: "ish" */
  | 'ish'
  /** behind an hour: "o'clock" */
  | 'oclock'
  /** behind an hour or an amount of time: French "15 heures", "2 heures" */
  | 'hours'
  /** minutes + past + hour: "ten past five" */
  | 'past'
  /** minutes + to + hour: "ten to five" */
  | 'minutes-to'
  /** hour + plus + minutes: Spanish "cinco y diez" */
  | 'plus'
  | 'minus'
  /** before an amount of time: "in three days" */
  | 'in'
  /** behind an amount of time: "from now" */
  | 'from-now'
  /** beside an amount of time, moves a booked or offered time by it: "an hour later" */
  | 'later-by'
  | 'earlier-by'
  /** before a weekday: "every Monday" */
  | 'every'
  /** before the number of a calendar week: German "KW 39" */
  | 'week-number'
  /** behind a weekday, moves it a week on: British "Friday week" */
  | 'week-later'
  | 'fortnight-later'
  /** stands for the number one before a unit: "in a week" */
  | 'a'
  /** excludes the day or time behind it: "not Friday" */
  | 'not'
  /** excludes the day or time before it, or else the one behind it: "Friday I can't" */
  | 'cannot'
  /** before a pause, excludes the day or time before it: Spanish "mañana no, …" */
  | 'refusal'
  /** takes the next one in place of the one before: "Friday to Saturday" when moving a booking */
  | 'instead'
  /** what follows takes the place of what was said: "no wait" */
  | 'correction'
  /** behind a bare number, which then is an hour: "does 4 work?" */
  | 'suits'
  /** beside an ordinal, which then numbers that thing and no day: "the second floor" */
  | 'ranked'
  /** beside a first or second, halves a month: "the second half of May" */
  | 'half'
  /** beside a day or week, at the hour that it is now: "this time tomorrow" */
  | 'this-time'
  /** behind a weekday, the same one a week on: "not this Friday, the one after" */
  | 'one-after'
  /** before a number that is the name of something: "room 12" */
  | 'numbered'
  /** beside a number that is an amount of something */
  | 'quantity'
  /** behind a number of people */
  | 'people'
  /** before a number of people, and nothing else: "party of" */
  | 'party-of'
  /** before a number of people or a time: "for 5" */
  | 'for'
  /** words with a day or time in them that name none: "good morning" */
  | 'noise';

/** What a message does beside what it asks for. */
export type Signal =
  /** says that they will not come to what they have booked */
  | 'absent'
  /** wishes for the same again and again: "every Monday" */
  | 'recurring';

export interface Lexicon {
  language: Language;
  /**
   * Which day "next Friday" is taken for first: the nearest Friday to come, or the Friday of the following calendar week.
   * The other one is always offered second.
   */
  nextWeekday: 'nearest' | 'following-week';
  /** 1 = Monday … 7 = Sunday */
  weekStartsOn: number;
  weekend: readonly [number, number];
  /** "five and twenty" rather than "twenty five" */
  unitsBeforeTens?: true;
  /** hours are said as ordinals: "the fifth hour" */
  hoursAreOrdinals?: true;
  /** the second to the sixth, in digits, are also Monday to Friday: Portuguese "6ª" */
  weekdaysAreOrdinals?: true;
  /** "3.12" is rather a date than a time */
  datesHaveDots?: true;
  /** a unit alone is one of it: "after week" for in a week */
  hasNoArticle?: true;
  /** an hour always has its small word, so that "martes 3" is a date */
  hoursAreLed?: true;
  /** an hour in words always has its small word: French "à deux" are two people, "à deux heures" is an hour */
  spokenHoursAreNamed?: true;
  /** words that are written onto the next one, taken off where the rest is a known word: "Samstagabend" */
  prefixes?: readonly string[];
  /** the same at the end of a word: "threeish" */
  suffix?: string;

  /** from zero, then what is missing between: tens, or all up to 59 where they are written as one word */
  numbers: Series;
  moreNumbers: Readonly<Record<number, Phrases>>;
  /** from the first */
  ordinals: Series;
  moreOrdinals?: Readonly<Record<number, Phrases>>;
  /** from Monday */
  weekdays: Series;
  /** abbreviations that are also other words, by weekday: taken for it only beside a date word or alone */
  weakWeekdays?: Readonly<Record<number, Phrases>>;
  /** from January */
  months: Series;
  /** by offset from today in days */
  days: Readonly<Record<number, Phrases>>;
  /** the days beside another one: "the day after Christmas" */
  besideDays: Readonly<Record<-1 | 1, Phrases>>;
  holidays: readonly (readonly [Phrases, Holiday])[];
  /** a day and a part of it in one word: "tonight" */
  dayParts: readonly (readonly [Phrases, offset: number, DayPart])[];
  parts: Readonly<Partial<Record<DayPart, Phrases>>>;
  /** parts only where they are written onto the digits: "10a" */
  partLetters?: Readonly<Partial<Record<DayPart, Phrases>>>;
  /** the word for "tomorrow" where it also means "morning": "viernes mañana" */
  tomorrowOrMorning?: Phrases;
  /** meals of the evening, which name no time but say which eight o'clock: "dinner at 8" */
  eveningMeals?: Phrases;
  units: Readonly<Partial<Record<Unit, Phrases>>>;
  /** two of a unit in one word, as Arabic has them */
  unitPairs?: Readonly<Partial<Record<Unit, Phrases>>>;
  which: Readonly<Partial<Record<Which, Phrases>>>;
  edges: Readonly<Record<Edge, Phrases>>;
  noon: Phrases;
  midnight: Phrases;
  /** habits that stand for times: "after lunch" */
  windows: readonly (readonly [Phrases, { from?: string; to?: string }])[];
  /** by minutes: quarter, third, half, three quarters */
  fractions: Readonly<Record<number, Phrases>>;
  /** by minutes, counted from the hour before the one named: German "halb vier" is 3:30 */
  toward?: Readonly<Record<number, Phrases>>;
  /** "half five" is 5:30 */
  halfBeforeHour?: Phrases;
  links: Readonly<Partial<Record<Link, Phrases>>>;
  talk: Talk;
}

/** What people say around the booking itself. */
export interface Talk {
  greetings: Phrases;
  /** parts of the day that greet where they open a message and punctuation follows: "Morning! Can I …" */
  curtGreetings?: Phrases;
  /** an answer wherever a message begins with it */
  yes: Phrases;
  no: Phrases;
  /** words of approval, an answer only where they stand alone or a yes or no was asked for */
  approval: Phrases;
  /** words of refusal, likewise */
  refusal: Phrases;
  /** contain a yes or no word and are neither */
  neither: Phrases;
  /** politeness and lead-ins: carry nothing to act on */
  fillers: Phrases;
  /** frequent words that tell this language from the others and name no service */
  common: Phrases;
  /** words near a date or command word that are not typing errors of it */
  notTypos?: Phrases;
  /** before the name of a list position: "option" */
  option: Phrases;
  last: Phrases;
  /** turn a request around: "don't cancel" */
  negators: Phrases;
  /** before a member of staff: "with" */
  with: Phrases;
  /** before the customer's own name, and nothing else */
  nameIntroductions: Phrases;
  /** before the customer's own name, and before much else: "I'm Marta", "I'm late" */
  selfIntroductions: Phrases;
  /** before the customer's own name where that was asked for: "it's" */
  nameLeads: Phrases;
  /** the whole message, to the letter: anything less must not end or restart messages to a customer */
  stop: Phrases;
  start: Phrases;
  /** the whole message apart from fillers */
  keywords: Readonly<Partial<Record<Intent, Phrases>>>;
  /** anywhere in the message */
  patterns: Readonly<Partial<Record<Intent, readonly Pattern[]>>>;
  signals: Readonly<Record<Signal, readonly Pattern[]>>;
  /** numbers of people said without a number, by size */
  parties: Readonly<Record<number, readonly Pattern[]>>;
}
