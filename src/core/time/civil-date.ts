import { TurnoError } from '../errors.ts';
import { DAY_MS } from './instant.ts';

/**
 * A date on the wall calendar, in no zone. Outside it is written `YYYY-MM-DD`; arithmetic counts it as a day number,
 * 1970-01-01 = 0, because adding to and comparing integers is what loops over many days need.
 */
export type DayNumber = number;

/** Throws `invalid_input` for anything that is not `YYYY-MM-DD` of a day that exists (years 0100 to 9999). */
export function dayNumberOf(date: string): DayNumber {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts) {
    const atMidnightUtc = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    // Date.UTC rolls 30 February over into March, so only a date that comes back unchanged exists.
    if (dateOfDayNumber(atMidnightUtc / DAY_MS) === date) return atMidnightUtc / DAY_MS;
  }
  throw new TurnoError('invalid_input', `"${date}" is not a date; write a day that exists as YYYY-MM-DD`);
}

// Availability asks for the dates of a few hundred days again and again.
const knownDates = new Map<DayNumber, string>();
const MOST_DATES = 5_000;

export function dateOfDayNumber(day: DayNumber): string {
  const known = knownDates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (knownDates.size >= MOST_DATES) knownDates.clear();
  knownDates.set(day, date);
  return date;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOfDayNumber(day: DayNumber): number {
  const sinceMonday = (day + 3) % 7; // day 0 was a Thursday
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Whole days from one date to the other, negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}
