import {
  dayOf,
  addMonths,
  certainly,
  monthOf,
  nextDate,
  nextDayOfMonth,
  type LikelyDay,
  type MonthOfYear,
} from './calendar.ts';
import { isTime } from './clock.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';
import { numberAt, ordinalAt } from './numbers.ts';
import { whichUnitAt } from './weeks.ts';

/** A date by its number in the month: "3/4", "the 21st", "12 de marzo", "March 3rd", "el 21 del mes que viene". */
export function dateAt(line: Line, at: number): Found<LikelyDay[]> | undefined {
  return longest([
    numericDate(line, at),
    dayThenMonth(line, at),
    monthThenDay(line, at),
    dayOfMonth(line, at),
  ]);
}

function numericDate(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'on', 'the', 'day-marker');
  const iso = senseAt(line, start, 'iso-date');
  if (iso) return { value: notPast(line, dayOf(iso.year, iso.month, iso.day)), end: start + 1 };
  const written = senseAt(line, start, 'numeric-date');
  if (written && !isHalfHour(line, start))
    return { value: readPair(line, written.first, written.second, written.year), end: start + 1 };
  const dotted = senseAt(line, start, 'dotted');
  if (dotted && (dotted.hasTrailingDot || !isTime(line, start, line.asked === 'time' ? 'time' : 'nothing'))) {
    const days = isAt(line, start + 1, 'unit', 'quantity', 'people')
      ? []
      : readPair(line, dotted.first, dotted.second);
    return days.length > 0 ? { value: days, end: start + 1 } : undefined;
  }
  return undefined;
}

/** "1/2 hour". */
function isHalfHour(line: Line, at: number): boolean {
  const pair = senseAt(line, at, 'numeric-date');
  return pair?.first === 1 && pair.second === 2 && isAt(line, at + 1, 'unit');
}

/** Both orders of day and month where both exist, the usual one of the place first. */
function readPair(line: Line, first: number, second: number, year?: number): LikelyDay[] {
  const read = (month: number, day: number): LikelyDay[] =>
    month < 1 || month > 12 ? [] : certainly(inYear(line, month, day, year));
  const dayFirst = read(second, first);
  const monthFirst = read(first, second);
  const [usual, other] = line.isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (usual.length === 0) return other;
  if (other.length === 0 || first === second) return usual;
  return [
    ...usual.map(({ day }) => ({ day, weight: 0.7 })),
    ...other.map(({ day }) => ({ day, weight: 0.3 })),
  ];
}

function dayThenMonth(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const day = dayNumberAt(line, skip(line, at, 'on', 'the', 'day-marker'));
  if (!day) return undefined;
  const monthAt = skip(line, behindJoint(line, day.end), 'of', 'the', 'on');
  const month = senseAt(line, monthAt, 'month');
  if (month) {
    const year = yearAt(line, monthAt + 1);
    return {
      value: certainly(inYear(line, month.month, day.value, year?.value)),
      end: year?.end ?? monthAt + 1,
    };
  }
  // "3. 4." is written with spaces too.
  const second = senseAt(line, day.end, 'number');
  const isDottedPair = senseAt(line, day.end - 1, 'number')?.hasTrailingDot && second?.hasTrailingDot;
  return isDottedPair ? { value: readPair(line, day.value, second.value), end: day.end + 1 } : undefined;
}

function monthThenDay(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const monthAt = skip(line, at, 'on', 'the');
  const month = senseAt(line, monthAt, 'month');
  if (!month) return undefined;
  const day = dayNumberAt(line, skip(line, behindJoint(line, monthAt + 1), 'the', 'day-marker', 'comma'));
  if (!day || isAt(line, day.end, 'part', 'oclock', 'people', 'quantity', 'unit')) return undefined;
  const year = yearAt(line, day.end);
  return { value: certainly(inYear(line, month.month, day.value, year?.value)), end: year?.end ?? day.end };
}

/** "the 21st", "el 21", "am 21.", with or without "of this month". */
function dayOfMonth(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'on', 'the', 'day-marker');
  const day = dayNumberAt(line, start);
  if (!day) return undefined;
  const month = whichUnitAt(line, skip(line, day.end, 'of', 'the'), 'month');
  if (month) {
    const { year, month: named } = monthAhead(line, month.value);
    return { value: notPast(line, dayOf(year, named, day.value)), end: month.end };
  }
  if (!isSurelyDay(line, at, start, day)) return undefined;
  return { value: daysNumbered(line, day.value), end: day.end };
}

/** Whether a number without a month is a day of the month rather than an hour or a place in a list. */
function isSurelyDay(line: Line, at: number, start: number, day: Found<number>): boolean {
  const isMarkedDay = isDayMarked(line, start);
  if (isAt(line, day.end, 'oclock', 'people', 'quantity', 'unit')) return false;
  if (!isMarkedDay && isAt(line, day.end, 'plus', 'minus', 'past')) return false;
  const isMarked = senseAt(line, start, 'number') !== undefined && day.end > start + 1;
  const isLed = start > at && (isAt(line, at, 'day-marker') || isAt(line, start - 1, 'day-marker'));
  if (isAt(line, day.end, 'part')) return isMarked || (isLed && isMarkedDay);
  const isOrdinal = ordinalAt(line, start) !== undefined;
  if (isAt(line, day.end, 'ranked')) return false;
  const isOnThe = start > at + 1 && isAt(line, at, 'on') && isAt(line, start - 1, 'the');
  if (isMarked || isLed || isOnThe) return true;
  if (line.asked === 'date' && !isAt(line, start - 1, 'for')) return true;
  return isOrdinal && day.value > 12;
}

/** Whether the word before a number makes it a day and could not make it an hour: "le 7 au soir", but not "la 1 de la tarde". */
export function isDayMarked(line: Line, at: number): boolean {
  return isAt(line, at - 1, 'day-marker') && !isAt(line, at - 1, 'at', 'from', 'to', 'until');
}

/** The next days with that number: today's own number may mean today or a month from now. */
export function daysNumbered(line: Line, number: number): LikelyDay[] {
  const nearest = nextDayOfMonth(line.today, number);
  if (nearest !== line.today) return certainly(nearest);
  const later = nextDayOfMonth(line.today + 1, number);
  return [{ day: nearest, weight: 0.7 }, ...certainly(later).map(({ day }) => ({ day, weight: 0.3 }))];
}

/** 1 … 31, as a number or an ordinal. */
export function dayNumberAt(line: Line, at: number): Found<number> | undefined {
  const ordinal = ordinalAt(line, at);
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined;
  const number = numberAt(line, at);
  if (!number || number.value.digits > 2 || number.value.value < 1 || number.value.value > 31)
    return undefined;
  return { value: number.value.value, end: number.end };
}

/** Behind the stroke of "12-Sep" and "sep/12". */
function behindJoint(line: Line, at: number): number {
  return line.atoms[at]?.touchesPrevious && isAt(line, at, 'dash', 'or') ? at + 1 : at;
}

export function yearAt(line: Line, at: number): Found<number> | undefined {
  const start = skip(line, behindJoint(line, at), 'of', 'comma');
  const year = senseAt(line, start, 'number');
  const isYear = year?.digits === 4 && year.value >= 1900 && year.value < 2100;
  return isYear ? { value: year.value, end: start + 1 } : undefined;
}

function inYear(line: Line, month: number, day: number, year: number | undefined): number | undefined {
  if (year === undefined) return nextDate(line.today, month, day);
  const [named] = notPast(line, dayOf(year, month, day));
  return named?.day;
}

/** A date with its year said is over once it is past: there is no other it could mean. */
function notPast(line: Line, day: number | undefined): LikelyDay[] {
  return day !== undefined && day >= line.today ? certainly(day) : [];
}

export function monthAhead(
  line: Line,
  which: 'last' | 'this' | 'coming' | 'next' | 'after-next',
): MonthOfYear {
  const months = { last: -1, this: 0, coming: 1, next: 1, 'after-next': 2 }[which];
  return addMonths(monthOf(line.today), months);
}
