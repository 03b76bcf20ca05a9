import { IntlMessageFormat } from 'intl-messageformat';
import { formatMoney, type Money } from '../../core/money.ts';
import { addDays, civilDateTime, DAY_MS, type Instant } from '../../core/time/index.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type TextKey } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';

/** What the bot says by itself, by language. A new language is a file beside these and its name here. */
export const catalogues: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = {
  en,
  es,
  pt,
  fr,
  de,
  it,
  ar,
};

/** The languages in which the bot can speak by itself. */
export const spokenLanguages: readonly string[] = Object.keys(catalogues);

export type TextValues = Record<string, string | number>;

/** One customer's language, in one business's zone, at one moment: all that turning data into words needs. */
export interface Speech {
  language: string;
  locale: string;
  zone: string;
  text(key: TextKey, values?: TextValues): string;
  /** fills in an ICU message that came with data; what it names and nobody knows is left out */
  format(message: string, values?: TextValues): string;
  /** "today", "Tue, 3 Mar" */
  day(date: string): string;
  time(instant: Instant): string;
  /** "Mon"; 1 = Monday … 7 = Sunday */
  weekday(weekday: number): string;
  /** a time of day given as `HH:MM` */
  clock(time: string): string;
  /** "45 min", "1 h 30 min" */
  duration(minutes: number): string;
  /** "Tue, 3 Mar, 10:30", as it fits a list row */
  slot(instant: Instant): string;
  /** "Tuesday, 3 March, 10:30": the full echo in a summary */
  when(instant: Instant): string;
  /** "€25"; nothing at all is "free" */
  money(money: Money): string;
  /** the name in this language, or the fallback's, or the first there is */
  name(names: Readonly<Record<string, string>>): string;
}

/** @param fallback the language of names that are not written in `language` */
export function createSpeech(language: string, zone: string, now: Instant, fallback = language): Speech {
  const locale = localeOf(language, zone);
  const catalogue = catalogues[language] ?? en;
  const today = civilDateTime(zone, now).date;
  const tomorrow = addDays(today, 1);
  const dates = formatsFor(locale, zone);

  const text = (key: TextKey, values: TextValues = {}) =>
    String(compile(catalogue[key], locale).message.format(values));
  const format = (message: string, values: TextValues = {}) => {
    const compiled = compile(message, locale);
    return String(compiled.message.format({ ...compiled.blanks, ...values }));
  };
  const day = (date: string) => {
    if (date === today) return text('today');
    if (date === tomorrow) return text('tomorrow');
    return formatsFor(locale, 'UTC').shortDay.format(Date.parse(`${date}T12:00:00Z`));
  };
  const time = (instant: Instant) => dates.time.format(instant);

  return {
    language,
    locale,
    zone,
    text,
    format,
    day,
    time,
    // 5 January 1970 was a Monday.
    weekday: (weekday) => formatsFor(locale, 'UTC').weekday.format((weekday + 3) * DAY_MS),
    clock: (time) => formatsFor(locale, 'UTC').time.format(Date.parse(`1970-01-01T${time}:00Z`)),
    duration: (minutes) => duration(minutes, text),
    slot: (instant) => capitalise(`${day(civilDateTime(zone, instant).date)} ${time(instant)}`),
    when: (instant) => `${dates.longDay.format(instant)}${language === 'ar' ? '،' : ','} ${time(instant)}`,
    money: (money) => (money.amountMinor === 0 ? text('free') : formatMoney(money, locale)),
    name: (names) => names[language] ?? names[fallback] ?? Object.values(names)[0] ?? '',
  };
}

function duration(minutes: number, text: Speech['text']): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [
    ...(hours > 0 ? [text('duration.hours', { count: hours })] : []),
    ...(rest > 0 ? [text('duration.minutes', { count: rest })] : []),
  ].join(' ');
}

/**
 * The language as it is written where the business is: 12-hour clock in New York, 24-hour in London. Arabic with the digits
 * of phone numbers and prices: they are read everywhere, also where ٣ is not.
 */
function localeOf(language: string, zone: string): string {
  if (language === 'en') return zone.startsWith('America/') ? 'en-US' : 'en-GB';
  if (language === 'pt') return zone.startsWith('America/') ? 'pt-BR' : 'pt-PT';
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}

interface DateFormats {
  shortDay: Pick<Intl.DateTimeFormat, 'format'>;
  longDay: Intl.DateTimeFormat;
  weekday: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
}

// Building an Intl object costs more than a whole turn, so both kinds are kept. They depend on their key alone.
const dateFormats = new Map<string, DateFormats>();
const messages = new Map<string, CompiledMessage>();
const MOST_MESSAGES = 5_000;

function formatsFor(locale: string, timeZone: string): DateFormats {
  const key = `${locale} ${timeZone}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const formats = {
    shortDay: shortDayFormat(locale, timeZone),
    longDay: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }),
    time: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }),
  };
  dateFormats.set(key, formats);
  return formats;
}

/**
 * Arabic abbreviates neither weekdays nor months: without article and comma ("أربعاء 25 سبتمبر") a day still fits a list row,
 * time and all. Numbers alone would not do, for 3/6 is read from either side.
 */
function shortDayFormat(locale: string, timeZone: string): Pick<Intl.DateTimeFormat, 'format'> {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  });
  if (!locale.startsWith('ar')) return format;
  return { format: (date) => format.format(date).replace(/^ال/u, '').replace('،', '') };
}

/** What is wrong with an ICU message; undefined where nothing is. */
export function messageProblem(message: string): string | undefined {
  try {
    compile(message, 'en');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface CompiledMessage {
  message: IntlMessageFormat;
  /** an empty text for everything that it names: a question that was skipped must not break the sentence about it */
  blanks: TextValues;
}

/** The variables that an ICU message names, each once. */
export function messageVariables(message: string): string[] {
  return Object.keys(compile(message, 'en').blanks);
}

type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number];

function variablesIn(elements: readonly MessageElement[]): string[] {
  return elements.flatMap((element) => [
    ...('value' in element && element.type !== LITERAL ? [element.value] : []),
    ...('options' in element
      ? Object.values(element.options).flatMap(({ value }) => variablesIn(value))
      : []),
  ]);
}

/** `TYPE.literal` of the parser, which is no dependency of ours. */
const LITERAL = 0;

function compile(message: string, locale: string): CompiledMessage {
  const key = `${locale} ${message}`;
  const known = messages.get(key);
  if (known) return known;
  if (messages.size >= MOST_MESSAGES) messages.clear();
  const parsed = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  const blanks = Object.fromEntries(variablesIn(parsed.getAst()).map((name) => [name, '']));
  const compiled = { message: parsed, blanks };
  messages.set(key, compiled);
  return compiled;
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
