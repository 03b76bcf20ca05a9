import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Language } from '../../src/conversation/understanding/index.ts';
import type { Reading } from '../judge.ts';
import { likelihood, type Parser } from './parser.ts';

/** Only these have models for days and times in its JavaScript edition; the others of ours have none. */
const cultures: Partial<Record<Language, string>> = {
  en: Culture.EnglishOthers,
  es: Culture.Spanish,
  fr: Culture.French,
};

const partOfTimex: Readonly<Record<string, string>> = {
  TMO: 'morning',
  TAF: 'afternoon',
  TEV: 'evening',
  TNI: 'night',
};

const value = z.object({
  timex: z.string().default(''),
  type: z.string(),
  Mod: z.string().optional(),
  value: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});
type Value = z.infer<typeof value>;
const results = z.array(z.object({ resolution: z.object({ values: z.array(value) }).nullish() }));

/**
 * Recognizers-Text with every value it resolves: those ahead, the earliest day first, then by our own rule for am and pm. A day
 * and a time that it found apart are put together.
 */
export const recognizersText: Parser = {
  name: 'Recognizers-Text',
  forLanguage: (language) => {
    const culture = cultures[language];
    if (culture === undefined) return undefined;
    return ({ text, wall, zone }) => {
      const spoken = language === 'en' && zone.startsWith('America/') ? Culture.English : culture;
      const found = results.parse(recognizeDateTime(text, spoken, undefined, new Date(wall)));
      const readings = found.map(({ resolution }) => (resolution?.values ?? []).flatMap(readingsOf));
      const days = readings.find((list) => list.some(({ date }) => date !== undefined)) ?? [];
      const times =
        readings.find((list) => list !== days && list.some(({ date }) => date === undefined)) ?? [];
      const isBare = days.every(({ time, from, to, part }) => !(time ?? from ?? to ?? part));
      const today = wall.slice(0, 10);
      return (
        isBare && days.length > 0 && times.length > 0
          ? days.flatMap((day) => times.map((time) => ({ ...time, ...day })))
          : days.length > 0
            ? days
            : times
      )
        .filter(({ date }) => date === undefined || date >= today)
        .sort(
          (a, b) =>
            (a.date ?? '').localeCompare(b.date ?? '') ||
            likelihood(a.time ?? a.from ?? a.to) - likelihood(b.time ?? b.from ?? b.to),
        );
    };
  },
};

function readingsOf(found: Value): Reading[] {
  const timexPart = /T(?:MO|AF|EV|NI)/.exec(found.timex)?.[0];
  const part = timexPart && partOfTimex[timexPart];
  const date = dateIn(found.value ?? found.start ?? found.end);
  switch (found.type) {
    case 'date':
    case 'datetime':
    case 'time':
      return [withoutUndefined({ date, ...timeOf(found, part) })];
    case 'timerange':
    case 'datetimerange':
      if (part) return [withoutUndefined({ date, part })];
      return [withoutUndefined({ date, from: timeIn(found.start), to: timeIn(found.end) })];
    case 'daterange':
      return daysOf(found);
    default:
      return [];
  }
}

function timeOf({ value: written, Mod }: Value, part: string | undefined): Reading {
  if (part) return { part };
  const time = timeIn(written);
  if (Mod === 'after' || Mod === 'since') return { from: time };
  return Mod === 'before' || Mod === 'until' ? { to: time } : { time };
}

/** The end of a range of days is the day after its last. */
function daysOf({ start, end }: Value): Reading[] {
  if (start === undefined || end === undefined) return [];
  const first = Temporal.PlainDate.from(start);
  const count = Math.min(first.until(end).days, 7);
  return Array.from({ length: count }, (_, days) => ({ date: first.add({ days }).toString() }));
}

function dateIn(written: string | undefined): string | undefined {
  return /\d{4}-\d\d-\d\d/.exec(written ?? '')?.[0];
}

function timeIn(written: string | undefined): string | undefined {
  return /(\d\d:\d\d):\d\d/.exec(written ?? '')?.[1];
}

function withoutUndefined(reading: Reading): Reading {
  return Object.fromEntries(Object.entries(reading).filter(([, said]) => said !== undefined));
}
