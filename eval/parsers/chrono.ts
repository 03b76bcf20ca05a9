import * as chrono from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../src/conversation/understanding/index.ts';
import type { Reading } from '../judge.ts';
import { likelihood, type Parser } from './parser.ts';

type Chrono = Pick<chrono.Chrono, 'parse'>;

const chronos: Record<Language, Chrono> = {
  en: chrono.en.GB,
  es: chrono.es,
  pt: chrono.pt,
  fr: chrono.fr,
  de: chrono.de,
  it: chrono.it,
  ar: chrono.ar,
};

/** What chrono implies for "morning" and its like, read back. */
const partOfImpliedHour: Readonly<Record<number, string>> = {
  6: 'morning',
  15: 'afternoon',
  20: 'evening',
  22: 'night',
};

/** chrono-node as its documentation would have it used for appointments: forward dates, the first result. */
export const chronoNode: Parser = {
  name: 'chrono-node',
  forLanguage: (language) => (message) => {
    const parser = language === 'en' && message.zone.startsWith('America/') ? chrono.en : chronos[language];
    const moment = Temporal.Instant.fromEpochMilliseconds(message.now).toZonedDateTimeISO(message.zone);
    const reference = { instant: new Date(message.now), timezone: moment.offsetNanoseconds / 6e10 };
    const [result] = parser.parse(message.text, reference, { forwardDate: true });
    return result ? readingsOf(result) : [];
  },
};

function readingsOf({ start, end }: chrono.ParsedResult): Reading[] {
  const isDate = start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month');
  const date = isDate ? { date: dateOf(start) } : {};
  if (!start.isCertain('hour')) {
    const part = partOfImpliedHour[start.get('hour') ?? 12];
    return [{ ...date, ...(part && { part }) }];
  }
  if (end?.isCertain('hour')) return [{ ...date, from: timeOf(start), to: timeOf(end) }];
  return timesOf(start).map((time) => ({ ...date, time }));
}

function dateOf(parts: chrono.ParsedComponents): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((name) => parts.get(name) ?? 0);
  return `${String(year)}-${padded(month)}-${padded(day)}`;
}

function timeOf(parts: chrono.ParsedComponents): string {
  return `${padded(parts.get('hour') ?? 0)}:${padded(parts.get('minute') ?? 0)}`;
}

/** Where it only implied the half of the day, it is given the benefit of our own rule for that. */
function timesOf(parts: chrono.ParsedComponents): string[] {
  const hour = parts.get('hour') ?? 0;
  if (parts.isCertain('meridiem') || hour > 12) return [timeOf(parts)];
  const minute = padded(parts.get('minute') ?? 0);
  return [hour % 12, (hour % 12) + 12]
    .map((either) => `${padded(either)}:${minute}`)
    .sort((a, b) => likelihood(a) - likelihood(b));
}

function padded(value: number | undefined): string {
  return String(value ?? 0).padStart(2, '0');
}
