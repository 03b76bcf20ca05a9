import type { Unit } from '../lexicon/lexicon.ts';
import type { DayWish } from './single-day.ts';
import { certainly } from './calendar.ts';
import type { TimeShift } from '../types.ts';
import { isAt, skip, type Found, type Line } from './line.ts';
import { dayAhead, unitsAt } from './amounts.ts';

/** A move against a time that was offered or booked, never against now. */
export interface Shift {
  direction: 'earlier' | 'later';
  amount: number;
  unit: Unit;
}

/** "an hour later", "media hora antes"; the word may also stand in front. */
export function shiftAt(line: Line, at: number): Found<Shift> | undefined {
  const before = directionAt(line, at);
  const start = skip(line, before ? at + 1 : at, 'at', 'on', 'around', 'in', 'for', 'by');
  const units = unitsAt(line, start);
  if (!units) return undefined;
  const behind = before ? undefined : directionAt(line, units.end);
  const direction = before ?? behind;
  return direction && { value: { direction, ...units.value }, end: behind ? units.end + 1 : units.end };
}

/** The moment it leads to; undefined where no one slot is on offer that it could start from. */
export function shifted({ onlyOffered }: Line, { direction, amount, unit }: Shift): DayWish | undefined {
  if (!onlyOffered || amount > 1_000) return undefined;
  const signed = direction === 'later' ? amount : -amount;
  if (unit !== 'hour' && unit !== 'minute') {
    const day = dayAhead(onlyOffered.day, signed, unit);
    return day === undefined ? undefined : { days: certainly(day), isRelative: false };
  }
  if (onlyOffered.minuteOfDay === undefined) return undefined;
  const minutes = onlyOffered.minuteOfDay + (unit === 'hour' ? 60 * signed : signed);
  const day = onlyOffered.day + Math.floor(minutes / 1440);
  return { days: certainly(day), minuteOfDay: ((minutes % 1440) + 1440) % 1440, isRelative: false };
}

const minutesIn: Readonly<Partial<Record<Unit, number>>> = { minute: 1, hour: 60 };
const daysIn: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, fortnight: 14 };
/** A longer way is a new time rather than a shift of the old one. */
const MOST_DAYS = 60;
const MOST_MINUTES = 12 * 60;

/** How far it goes, for whoever knows the booking that it starts from; undefined for a way too long. */
export function timeShiftOf({ direction, amount, unit }: Shift): TimeShift | undefined {
  const sign = direction === 'later' ? 1 : -1;
  const minutes = amount * (minutesIn[unit] ?? 0);
  const days = amount * (daysIn[unit] ?? 0);
  const isShift = minutes + days > 0 && minutes <= MOST_MINUTES && days <= MOST_DAYS;
  // A zero is never negative: what is compared and stored stays plain.
  return isShift ? { days: days && sign * days, minutes: minutes && sign * minutes } : undefined;
}

function directionAt(line: Line, at: number): Shift['direction'] | undefined {
  if (isAt(line, at, 'later-by')) return 'later';
  return isAt(line, at, 'earlier-by') ? 'earlier' : undefined;
}
