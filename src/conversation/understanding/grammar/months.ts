import type { DayNumber } from '../../../core/time/index.ts';
import type { Edge, Unit } from '../lexicon/lexicon.ts';
import {
  addMonths,
  anyOf,
  certainly,
  dayOf,
  lastDayOf,
  monthOf,
  startOfWeek,
  weekdayFrom,
  type LikelyDay,
  type MonthOfYear,
} from './calendar.ts';
import { monthAhead } from './dates.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';
import { ordinalAt } from './numbers.ts';
import { weekAt, whichUnitAt } from './weeks.ts';

/** A month, or a part of it: "in March", "end of the month", "the first Monday of April", "the second half of May". */
export function monthAt(line: Line, at: number): Found<LikelyDay[]> | undefined {
  return longest([
    // "آخر الشهر" is the end of the month before it is the last one.
    edgeOfPeriod(line, at),
    month(line, at),
    halfOfMonth(line, at),
    weekOfMonth(line, at),
    weekdayOfMonth(line, at),
  ]);
}

/** "next month", "in March": too long to be a wish for a day, so its first days are offered. */
function month(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'on', 'of', 'in', 'the');
  const which = whichUnitAt(line, start, 'month');
  if (which) return { value: firstDays(line, monthAhead(line, which.value)), end: which.end };
  const named = senseAt(line, start, 'month');
  // "March last year" and "el marzo pasado" are over.
  if (named && senseAt(line, start + 1, 'which')?.which === 'last') return { value: [], end: start + 2 };
  // Portuguese "às dez" is an hour, "em dez" December.
  if (isAt(line, start, 'number-word') && isAt(line, start - 1, 'at')) return undefined;
  const isLed = start > at || isAt(line, at - 1, 'from', 'after', 'before', 'until', 'by');
  const isAlone = line.atoms.length === 1 && !isAt(line, start, 'number-word');
  const isMeant = isLed || isAlone || line.asked === 'date';
  if (!named || !isMeant) return undefined;
  return { value: firstDays(line, nextMonthNamed(line, named.month)), end: start + 1 };
}

function firstDays(line: Line, { year, month: number }: MonthOfYear): LikelyDay[] {
  const first = dayOf(year, number, 1) ?? line.today;
  return anyOf(Math.max(first, line.today), lastDayOf({ year, month: number }));
}

function nextMonthNamed(line: Line, number: number): MonthOfYear {
  const current = monthOf(line.today);
  return { year: number >= current.month ? current.year : current.year + 1, month: number };
}

/** "end of next month", "principios de mes", "Anfang der Woche". */
function edgeOfPeriod(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const edgeAt = skip(line, at, 'on', 'at', 'by', 'the', 'in');
  const edge = senseAt(line, edgeAt, 'edge')?.edge;
  if (!edge) return undefined;
  const start = skip(line, edgeAt + 1, 'of', 'the', 'in');
  const week =
    weekAt(line, start) ??
    bareUnit(line, start, 'week', startOfWeek(line.today, line.language.lexicon.weekStartsOn));
  if (week) {
    const [first, last] = { start: [0, 1], middle: [2, 3], end: [3, 4] }[edge];
    return { value: upcoming(line, week.value + (first ?? 0), week.value + (last ?? 0)), end: week.end };
  }
  const which = whichUnitAt(line, start, 'month');
  const name = senseAt(line, start, 'month');
  const bare = bareUnit(line, start, 'month', edge);
  if (which) return { value: monthEdge(line, monthAhead(line, which.value), edge), end: which.end };
  if (name) return { value: monthEdge(line, nextMonthNamed(line, name.month), edge), end: start + 1 };
  if (!bare) return undefined;
  const current = monthOf(line.today);
  const days = monthEdge(line, current, edge);
  return { value: days.length > 0 ? days : monthEdge(line, addMonths(current, 1), edge), end: bare.end };
}

function bareUnit<Value>(line: Line, at: number, unit: Unit, value: Value): Found<Value> | undefined {
  return senseAt(line, at, 'unit')?.unit === unit ? { value, end: at + 1 } : undefined;
}

function monthEdge(line: Line, named: MonthOfYear, edge: Edge): LikelyDay[] {
  const last = lastDayOf(named);
  const first = dayOf(named.year, named.month, 1) ?? last;
  if (edge === 'start') return upcoming(line, first, first + 4);
  return edge === 'middle' ? upcoming(line, first + 12, first + 16) : upcoming(line, last - 4, last);
}

function upcoming(line: Line, first: DayNumber, last: DayNumber): LikelyDay[] {
  return anyOf(Math.max(first, line.today), last);
}

/** "the first Monday of April", "last Friday of the month". */
function weekdayOfMonth(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const place = placeAt(line, skip(line, at, 'on', 'the'));
  const weekday = place && senseAt(line, place.end, 'weekday')?.weekday;
  if (!place || weekday === undefined || place.value > 5) return undefined;
  const month = monthBehind(line, place.end + 1);
  if (!month) return undefined;
  const { first, last } = month.value;
  const day =
    place.value < 0 ? weekdayFrom(last - 6, weekday) : weekdayFrom(first, weekday) + 7 * (place.value - 1);
  return { value: day >= line.today && day <= last ? certainly(day) : [], end: month.end };
}

/** "the second week of July", "la última semana del mes". */
function weekOfMonth(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const place = placeAt(line, skip(line, at, 'on', 'in', 'the'));
  const isWeek = place && place.value <= 5 && senseAt(line, place.end, 'unit')?.unit === 'week';
  const month = isWeek ? monthBehind(line, place.end + 1) : undefined;
  if (!place || !month) return undefined;
  const { first, last } = month.value;
  const start = place.value < 0 ? last - 6 : first + 7 * (place.value - 1);
  return { value: upcoming(line, start, Math.min(start + 6, last)), end: month.end };
}

/** "the second half of October", "la primera quincena de mayo", "النصف الثاني من أكتوبر", "zweite Oktoberhälfte". */
function halfOfMonth(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'on', 'in', 'the');
  const isNounFirst = isAt(line, start, 'half');
  const place = placeAt(line, isNounFirst ? skip(line, start + 1, 'the') : start);
  if (!place || place.value > 2) return undefined;
  const isNounBehind = isAt(line, place.end, 'half');
  const month = monthBehind(line, isNounBehind ? place.end + 1 : place.end);
  const isNounLast = month !== undefined && isAt(line, month.end, 'half');
  if (!month || !(isNounFirst || isNounBehind || isNounLast)) return undefined;
  const { first, last } = month.value;
  const days = place.value === 1 ? upcoming(line, first, first + 14) : upcoming(line, first + 15, last);
  return { value: days, end: isNounLast ? month.end + 1 : month.end };
}

/** A place in a row, -1 for the last. */
function placeAt(line: Line, at: number): Found<number> | undefined {
  const isLast = senseAt(line, at, 'which')?.which === 'last';
  return isLast ? { value: -1, end: at + 1 } : ordinalAt(line, at);
}

/** "… of April", "… of the month": the first and last day of it. */
function monthBehind(line: Line, at: number): Found<{ first: DayNumber; last: DayNumber }> | undefined {
  const monthAt = skip(line, at, 'of', 'the', 'in', 'on');
  const which = whichUnitAt(line, monthAt, 'month') ?? bareUnit(line, monthAt, 'month', 'this' as const);
  const name = senseAt(line, monthAt, 'month');
  if (!which && !name) return undefined;
  const named = name ? nextMonthNamed(line, name.month) : monthAhead(line, which?.value ?? 'this');
  const last = lastDayOf(named);
  const first = dayOf(named.year, named.month, 1) ?? last;
  return { value: { first, last }, end: which?.end ?? monthAt + 1 };
}
