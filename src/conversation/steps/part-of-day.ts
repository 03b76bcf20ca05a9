import type { PartOfDay } from '../understanding/index.ts';

type Hours = readonly [from: string, until: string];

const PARTS: Readonly<Record<PartOfDay, Hours>> = {
  morning: ['05:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['17:00', '24:00'],
  night: ['20:00', '24:00'],
};

/** Where a language divides the day otherwise: the Spanish "tarde" goes on until it is dark. */
const OTHER_PARTS: Readonly<Record<string, Partial<typeof PARTS>>> = {
  es: { afternoon: ['12:00', '21:00'] },
};

/** When that part of the day begins, and the first time that is no longer of it; both `HH:MM`. */
export function hoursOfPart(part: PartOfDay, language: string): Hours {
  return OTHER_PARTS[language]?.[part] ?? PARTS[part];
}
