import type { DayNumber } from '../../../core/time/index.ts';
import type { Edge, Unit } from '../lexicon/lexicon.ts';
import {
  addMonths,
  anyOf,
  certainly,
  dayOf,
  dayOfMonthOf,
  lastDayOf,
  monthOf,
  startOfWeek,
  weekdayFrom,
  type LikelyDay,
  type MonthOfYear,
} from './calendar.ts';
import { dateAt, monthAhead } from './dates.ts';
import { holidayAt } from './holidays.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';
import { ordinalAt } from './numbers.ts';
import { amountAt, weekAt, whichUnitAt } from './weeks.ts';

/** Stretches of days, any of which would do, and days counted from today. */
export function periodAt(line: Line, at: number): Found<LikelyDay[]> | undefined {
  return longest([
    namedWeek(line, at),
    comingDays(line, at),
    weekend(line, at),
    edgeOfPeriod(line, at),
    month(line, at),
    weekOfMonth(line, at),
    weekdayOfMonth(line, at),
  ]);
}

/** An amount of time from now: "in 3 days", "dentro de una hora", "two weeks from now". */
export function amountAheadAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const isLed = isAt(line, at, 'in');
  const amountStart = isLed ? skip(line, at, 'in', 'around') : at;
  const amount = unitsAt(line, amountStart) ?? (isLed ? shortHoursAt(line, amountStart) : undefined);
  if (!amount) return undefined;
  const isFollowed = isAt(line, amount.end, 'from-now');
  if (!isLed && !isFollowed) return undefined;
  return { value: amount.value, end: isFollowed ? amount.end + 1 : amount.end };
}

/** "2h", which is a time of day where nothing says that it is counted from now. */
function shortHoursAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const hours = senseAt(line, at, 'number');
  const isShort = hours && line.atoms[at + 1]?.text === 'h' && isAt(line, at + 1, 'oclock');
  return isShort ? { value: { amount: hours.value, unit: 'hour' }, end: at + 2 } : undefined;
}

/** "three days", "half an hour", "an hour and a half"; Arabic says two of a unit in one word. */
export function unitsAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const units = wholeUnitsAt(line, at);
  if (units?.value.unit !== 'hour') return units;
  const isMore = isAt(line, units.end, 'and', 'plus');
  const fraction = isMore ? senseAt(line, skip(line, units.end + 1, 'a'), 'fraction') : undefined;
  if (!fraction) return units;
  const minutes = 60 * units.value.amount + fraction.minutes;
  return { value: { amount: minutes, unit: 'minute' }, end: skip(line, units.end + 1, 'a') + 1 };
}

function wholeUnitsAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const decimal = senseAt(line, at, 'dotted');
  if (decimal?.second === 5 && !decimal.isPadded && senseAt(line, at + 1, 'unit')?.unit === 'hour')
    return { value: { amount: 60 * decimal.first + 30, unit: 'minute' }, end: at + 2 };
  const half = senseAt(line, at, 'numeric-date');
  if (half?.first === 1 && half.second === 2 && senseAt(line, at + 1, 'unit')?.unit === 'hour')
    return { value: { amount: 30, unit: 'minute' }, end: at + 2 };
  const pair = senseAt(line, at, 'unit-pair');
  if (pair) return { value: { amount: 2, unit: pair.unit }, end: at + 1 };
  const fractionAt = skip(line, at, 'a');
  const fraction = senseAt(line, fractionAt, 'fraction');
  const isOne = line.language.lexicon.hasNoArticle && isAt(line, at, 'unit');
  const amount = fraction ? undefined : isOne ? { value: 1, end: at } : amountAt(line, at);
  const unitAt = fraction ? skip(line, fractionAt + 1, 'a', 'of') : amount?.end;
  const unit = unitAt === undefined ? undefined : senseAt(line, unitAt, 'unit')?.unit;
  if (unit === undefined || unitAt === undefined) return undefined;
  if (fraction) {
    return unit === 'hour'
      ? { value: { amount: fraction.minutes, unit: 'minute' }, end: unitAt + 1 }
      : undefined;
  }
  return amount && { value: { amount: amount.value, unit }, end: unitAt + 1 };
}

export function dayAhead(today: DayNumber, amount: number, unit: Unit): DayNumber | undefined {
  // Beyond this nobody books, and far dates leave the calendar.
  if (amount > 1_000) return undefined;
  switch (unit) {
    case 'day':
      return today + amount;
    case 'week':
      return today + 7 * amount;
    case 'fortnight':
      return today + 14 * amount;
    case 'month':
    case 'year': {
      const there = addMonths(monthOf(today), unit === 'year' ? 12 * amount : amount);
      return dayOf(there.year, there.month, dayOfMonthOf(today)) ?? lastDayOf(there);
    }
    case 'weekend':
    case 'hour':
    case 'minute':
      return undefined;
  }
}

function namedWeek(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const week = weekAt(line, at) ?? weekOfDay(line, at) ?? numberedWeek(line, at);
  return week && { value: anyOf(Math.max(week.value, line.today), week.value + 6), end: week.end };
}

/** "the week of the 21st", "in der Woche vom 21.", "the week after Easter": the first day of it. */
function weekOfDay(line: Line, at: number): Found<DayNumber> | undefined {
  const start = skip(line, at, 'in', 'on', 'the');
  if (
    senseAt(line, start, 'unit')?.unit !== 'week' ||
    !isAt(line, start + 1, 'of', 'from', 'day-marker', 'after', 'before')
  )
    return undefined;
  const weeks = isAt(line, start + 1, 'after') ? 1 : isAt(line, start + 1, 'before') ? -1 : 0;
  const date =
    dateAt(line, start + 1) ??
    dateAt(line, start + 2) ??
    holidayAt(line, weeks === 0 ? start + 1 : start + 2);
  const day = date?.value[0]?.day;
  return day === undefined || !date
    ? undefined
    : { value: startOfWeek(day, line.language.lexicon.weekStartsOn) + 7 * weeks, end: date.end };
}

/** "KW 39": the first day of the calendar week, as ISO 8601 counts them. */
function numberedWeek(line: Line, at: number): Found<DayNumber> | undefined {
  const start = skip(line, at, 'in', 'on', 'the');
  const week = isAt(line, start, 'week-number') ? senseAt(line, start + 1, 'number') : undefined;
  if (!week || week.value < 1 || week.value > 53) return undefined;
  const { year } = monthOf(line.today);
  const days = [year, year + 1].map(
    (each) => startOfWeek(dayOf(each, 1, 4) ?? line.today, 1) + 7 * (week.value - 1),
  );
  const value = days.find((day) => day + 6 >= line.today);
  return value === undefined ? undefined : { value, end: start + 2 };
}

/** "the next 3 days", "en los próximos días". */
function comingDays(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'in', 'on', 'the');
  const which = senseAt(line, start, 'which')?.which;
  if (which !== 'next' && which !== 'coming') return undefined;
  const amount = amountAt(line, start + 1);
  const unitIndex = amount?.end ?? start + 1;
  const unit = senseAt(line, unitIndex, 'unit')?.unit;
  // "next day" in the singular is no stretch, but then it says no more than "tomorrow" either.
  if (unit !== 'day' && !(unit === 'week' && amount)) return undefined;
  // Portuguese "o próximo dia 5" is a date.
  if (!amount && isAt(line, unitIndex + 1, 'number')) return undefined;
  const last = dayAhead(line.today, amount?.value ?? 3, unit);
  return last === undefined ? undefined : { value: anyOf(line.today + 1, last), end: unitIndex + 1 };
}

/** "next weekend", "am Wochenende"; alone it is the coming one, or what is left of it. */
function weekend(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'on', 'at', 'the', 'in');
  const named = whichUnitAt(line, start, 'weekend');
  const isBare = senseAt(line, start, 'unit')?.unit === 'weekend';
  if (!named && !isBare) return undefined;
  const end = named?.end ?? start + 1;
  const [firstDay, lastDay] = line.language.lexicon.weekend;
  const nearest = weekdayFrom(line.today, lastDay);
  const length = (lastDay - firstDay + 7) % 7;
  const daysOf = (weeks: number): LikelyDay[] =>
    anyOf(Math.max(nearest - length + 7 * weeks, line.today), nearest + 7 * weeks);
  switch (named?.value) {
    case 'last':
      return { value: [], end };
    case 'after-next':
      return { value: daysOf(2), end };
    case 'next': {
      const [first, second] = line.language.lexicon.nextWeekday === 'nearest' ? [0, 1] : [1, 0];
      const later = daysOf(second).map(({ day, weight }) => ({ day, weight: weight / 2 }));
      return { value: [...daysOf(first), ...later], end };
    }
    case 'this':
    case 'coming':
    case undefined:
      return { value: daysOf(0), end };
  }
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
