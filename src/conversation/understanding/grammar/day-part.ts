import type { DayPart } from '../lexicon/lexicon.ts';
import type { PartOfDay } from '../types.ts';

/** A reading of a clock time, in minutes of the day, with how likely it is among its readings. */
export interface Reading {
  minuteOfDay: number;
  weight: number;
}

const plannedParts: Record<DayPart, PartOfDay> = {
  am: 'morning',
  dawn: 'morning',
  morning: 'morning',
  noon: 'afternoon',
  pm: 'afternoon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
};

/** The part a business plans with. */
export function plannedPart(part: DayPart): PartOfDay {
  return plannedParts[part];
}

/** The hour of the day (0 … 23) of an hour said on a twelve-hour clock within that part. */
export function hourWithin(part: DayPart, hour: number): number {
  if (hour > 12) return hour % 24;
  switch (part) {
    case 'am':
    case 'dawn':
      return hour % 12;
    // "12 in the morning" is said of noon, at the end of the morning.
    case 'morning':
      return hour;
    case 'noon':
      return hour >= 1 && hour <= 5 ? hour + 12 : hour;
    case 'pm':
    case 'afternoon':
      return (hour % 12) + 12;
    case 'evening':
      return hour === 12 ? 0 : hour + 12;
    // The night goes on past twelve: "2 at night" is after midnight, "9 at night" before.
    case 'night':
      return hour === 12 || hour <= 4 ? hour % 12 : hour + 12;
  }
}

/**
 * The two readings of an hour said without a part: people book in the day, so 1–6 is taken for the afternoon first, 7–11
 * for the morning, 12 for noon.
 */
export function openReadings(hour: number, minute: number): Reading[] {
  const early = { minuteOfDay: (hour % 12) * 60 + minute };
  const late = { minuteOfDay: early.minuteOfDay + 720 };
  const [first, second] = hour >= 7 && hour <= 11 ? [early, late] : [late, early];
  // 7 and 8 are also common evening hours.
  const sure = hour === 7 || hour === 8 ? 0.6 : 0.75;
  return [
    { ...first, weight: sure },
    { ...second, weight: 1 - sure },
  ];
}
