import { TurnoError } from '../errors.ts';
import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber, type DayNumber } from './civil-date.ts';
import { DAY_MS, MINUTE_MS, MINUTES_OF_DAY, type Instant } from './instant.ts';
import { offsetsOf, type OffsetAt } from './zone-offsets.ts';

/** What calendar and clock on the wall show. */
export interface CivilDateTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** 0 … 1439, seconds left off */
  minuteOfDay: number;
  /** 1 = Monday … 7 = Sunday */
  weekday: number;
}

// The years that `YYYY-MM-DD` can write and dates accept, less a day for the offset.
const FIRST_INSTANT = Date.UTC(100, 0, 2);
const LAST_INSTANT = Date.UTC(9999, 11, 31);
// Longer than any offset, shorter than the time between two changes of a zone's offset.
const BEYOND_ANY_OFFSET_MS = 16 * 60 * MINUTE_MS;

/**
 * The moment at which the zone's clocks show that date and minute. As Temporal's `compatible`: a time that the clocks
 * skip moves on by the length of the gap, of a time that comes twice the first is meant. Minute 1440 is the next day's 0.
 *
 * Throws `invalid_input` for an unknown zone, a date that does not exist, or a minute outside 0 … 1440.
 */
export function zonedInstant(zone: string, date: string, minuteOfDay: number): Instant {
  if (!Number.isInteger(minuteOfDay) || minuteOfDay < 0 || minuteOfDay > MINUTES_OF_DAY) {
    throw new TurnoError(
      'invalid_input',
      `${minuteOfDay} is not a minute of the day; use a whole number from 0 to 1440`,
    );
  }
  return zonedInstantOfDay(zone, dayNumberOf(date), minuteOfDay);
}

/** `zonedInstant` for loops over many days: takes a day number and checks the zone only. */
export function zonedInstantOfDay(zone: string, day: DayNumber, minuteOfDay: number): Instant {
  return instantOfWallTime(offsetsOf(zone), day * DAY_MS + minuteOfDay * MINUTE_MS);
}

/** The first moment of a date; where the clocks skip midnight, that is the moment after the gap. */
export function startOfDay(zone: string, date: string): Instant {
  return zonedInstant(zone, date, 0);
}

/** Throws `invalid_input` for an unknown zone and for what is not an instant (years 100 to 9999). */
export function civilDateTime(zone: string, at: Instant): CivilDateTime {
  const wallTime = wallTimeAt(zone, at);
  const day = Math.floor(wallTime / DAY_MS);
  return {
    date: dateOfDayNumber(day),
    minuteOfDay: Math.floor((wallTime - day * DAY_MS) / MINUTE_MS),
    weekday: weekdayOfDayNumber(day),
  };
}

/** The day number of the zone's date at that moment. Throws like `civilDateTime`. */
export function dayNumberAt(zone: string, at: Instant): DayNumber {
  return Math.floor(wallTimeAt(zone, at) / DAY_MS);
}

export function isZone(name: string): boolean {
  try {
    offsetsOf(name);
    return true;
  } catch (error) {
    if (error instanceof TurnoError && error.code === 'invalid_input') return false;
    throw error;
  }
}

/** What the wall shows, counted as if it were UTC. */
function wallTimeAt(zone: string, at: Instant): number {
  if (!Number.isInteger(at) || at < FIRST_INSTANT || at > LAST_INSTANT) {
    throw new TurnoError(
      'invalid_input',
      `${at} is not an instant; use whole milliseconds since 1970 in years 100 to 9999`,
    );
  }
  return at + offsetsOf(zone)(at);
}

function instantOfWallTime(offsetAt: OffsetAt, wallTime: number): Instant {
  const offsetBefore = offsetAt(wallTime - BEYOND_ANY_OFFSET_MS);
  const byOffsetBefore = wallTime - offsetBefore;
  // So on every day without a change, and for the first of two equal times when the clocks go back.
  if (offsetAt(byOffsetBefore) === offsetBefore) return byOffsetBefore;
  const offsetAfter = offsetAt(wallTime + BEYOND_ANY_OFFSET_MS);
  const byOffsetAfter = wallTime - offsetAfter;
  // Neither offset shows this time: the clocks skipped it, and counting on by the old offset adds the gap's length.
  return offsetAt(byOffsetAfter) === offsetAfter ? byOffsetAfter : byOffsetBefore;
}
