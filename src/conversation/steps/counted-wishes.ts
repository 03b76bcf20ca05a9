import { addDays, MINUTE_MS, weekdayOf, type Instant } from '../../core/time/index.ts';
import type { TimeShift } from '../understanding/index.ts';
import type { TimeWish } from './answers.ts';
import { isForManyDays, onDay } from './slot-wishes.ts';
import { dateOf, instantOf, timeOf } from './wall-time.ts';

/** A wish as it was said: days and hours, or how far from the time that was spoken of. */
interface SaidWish {
  wishes?: readonly TimeWish[] | undefined;
  shift?: TimeShift | undefined;
  isSameTime?: true | undefined;
}

/**
 * What is wished for, counted from the booked or offered time: "an hour later", "same time next week", and "make it four
 * o'clock" on the day that it is.
 */
export function wishesFrom(
  zone: string,
  from: Instant,
  { wishes, shift, isSameTime }: SaidWish,
): TimeWish[] | undefined {
  const [date, time] = [dateOf(zone, from), timeOf(zone, from)];
  if (shift) {
    const at = instantOf(zone, addDays(date, shift.days), time) + shift.minutes * MINUTE_MS;
    return [{ date: dateOf(zone, at), time: timeOf(zone, at) }];
  }
  if (!wishes) return undefined;
  if (!isSameTime) return onDay(date, wishes);
  // Of a whole week, the day that it is on now.
  const days = isForManyDays(wishes) ? wishes.filter((wish) => isSameWeekday(wish, date)) : [];
  const chosen = days.length > 0 ? days : wishes;
  // "Same as last time, on Friday at 12" names its hour; of one day, the same hour is there once.
  if (chosen.some((wish) => wish.time ?? wish.from ?? wish.to)) return [...chosen];
  return [...new Set(chosen.map((wish) => wish.date ?? date))].map((day) => ({ date: day, time }));
}

function isSameWeekday({ date }: TimeWish, other: string): boolean {
  return date !== undefined && weekdayOf(date) === weekdayOf(other);
}
