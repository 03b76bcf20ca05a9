import type { DayPart } from '../lexicon/lexicon.ts';
import {
  anyOf,
  certainly,
  dayOfMonthOf,
  isStretch,
  nextDayOfMonth,
  weekdayFrom,
  type LikelyDay,
} from './calendar.ts';
import { clockAt, isCounted } from './clock.ts';
import { dateAt, dayNumberAt, daysNumbered, isDayMarked } from './dates.ts';
import { holidayAt } from './holidays.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';
import { numberAt, type ReadNumber } from './numbers.ts';
import { amountAheadAt, dayAhead, periodAt, unitsAt } from './periods.ts';
import { weekdayAt, weekdayName } from './weekdays.ts';

export interface DayWish {
  /** likeliest first; none where the day is over, which is still better known than not understood */
  days: LikelyDay[];
  /** said in the same word: "tonight" */
  part?: DayPart;
  /** minutes of the day, where a time was counted from now: "in two hours" */
  minuteOfDay?: number;
  /** counted from the day the message was written */
  isRelative: boolean;
}

export function dayAt(line: Line, at: number): Found<DayWish> | undefined {
  return longest([dayRange(line, at), openEnd(line, at), singleDay(line, at)]);
}

function singleDay(line: Line, at: number): Found<DayWish> | undefined {
  const start = skip(line, at, 'on', 'the', 'day-marker');
  return longest([
    relativeDay(line, start),
    fromNow(line, at),
    countedFrom(line, at),
    besideDay(line, at),
    weekdayBeside(line, start),
    absolute(holidayAt(line, at)),
    absolute(weekdayAndDate(line, start)),
    absolute(weekdayAt(line, start)),
    absolute(dateAt(line, at)),
    absolute(periodAt(line, at)),
  ]);
}

function absolute(found: Found<LikelyDay[]> | undefined): Found<DayWish> | undefined {
  return found && { value: { days: found.value, isRelative: false }, end: found.end };
}

/** "tomorrow", "tonight", "heute in einer Woche". */
function relativeDay(line: Line, at: number): Found<DayWish> | undefined {
  const start = skip(line, at, 'of');
  const named = senseAt(line, start, 'relative-day');
  if (!named) return thisPart(line, at);
  const ahead = amountAheadAt(line, start + 1);
  const day = line.today + named.offset;
  const moved = ahead && dayAhead(day, ahead.value.amount, ahead.value.unit);
  const isWeekLater = isAt(line, start + 1, 'week-later');
  const value: DayWish = {
    days: named.offset < 0 ? [] : certainly(moved ?? (isWeekLater ? day + 7 : day)),
    ...(named.part && { part: named.part }),
    isRelative: true,
  };
  return {
    value,
    end: moved !== undefined ? (ahead?.end ?? start + 1) : isWeekLater ? start + 2 : start + 1,
  };
}

/** "this afternoon", "esta tarde". */
function thisPart(line: Line, at: number): Found<DayWish> | undefined {
  const part = senseAt(line, at + 1, 'part');
  if (senseAt(line, at, 'which')?.which !== 'this' || !part) return undefined;
  return { value: { days: certainly(line.today), part: part.part, isRelative: true }, end: at + 2 };
}

function fromNow(line: Line, at: number): Found<DayWish> | undefined {
  const ahead = amountAheadAt(line, at);
  if (!ahead) return undefined;
  const { amount, unit } = ahead.value;
  if (unit === 'hour' || unit === 'minute') {
    const minutes = line.minuteOfDay + (unit === 'hour' ? 60 * amount : amount);
    const days = amount > 1_000 ? [] : certainly(line.today + Math.floor(minutes / 1440));
    return { value: { days, minuteOfDay: minutes % 1440, isRelative: true }, end: ahead.end };
  }
  const day = dayAhead(line.today, amount, unit);
  return day === undefined
    ? undefined
    : { value: { days: certainly(day), isRelative: true }, end: ahead.end };
}

/** "a week from Friday", "two days after the 5th", "a fortnight today". */
function countedFrom(line: Line, at: number): Found<DayWish> | undefined {
  const ahead = unitsAt(line, at);
  if (!ahead) return undefined;
  const areLong = ['week', 'fortnight', 'month'].includes(ahead.value.unit);
  const isBack = isAt(line, ahead.end, 'before');
  const isApart = isBack || isAt(line, ahead.end, 'from', 'after');
  if (!isApart && !(areLong && isAt(line, ahead.end, 'relative-day'))) return undefined;
  const base = singleDay(line, isApart ? ahead.end + 1 : ahead.end);
  const { amount, unit } = ahead.value;
  const days = base?.value.days.flatMap(({ day, weight }) => {
    const moved = dayAhead(day, isBack ? -amount : amount, unit);
    return moved === undefined ? [] : [{ day: moved, weight }];
  });
  return base && days && days.length > 0
    ? { value: { days, isRelative: base.value.isRelative }, end: base.end }
    : undefined;
}

/** "the day after Christmas", "la víspera de Reyes". */
function besideDay(line: Line, at: number): Found<DayWish> | undefined {
  const start = skip(line, at, 'on', 'the');
  const beside = senseAt(line, start, 'beside-day');
  const base = beside && singleDay(line, skip(line, start + 1, 'of', 'the'));
  if (!base) return undefined;
  const days = base.value.days.map(({ day, weight }) => ({ day: day + beside.offset, weight }));
  return { value: { ...base.value, days }, end: base.end };
}

/** "the Tuesday after Easter", "the last Friday before Christmas". */
function weekdayBeside(line: Line, at: number): Found<DayWish> | undefined {
  const name = weekdayName(line, skip(line, at, 'which'));
  const isAfter = name !== undefined && isAt(line, name.end, 'after');
  if (!name || (!isAfter && !isAt(line, name.end, 'before'))) return undefined;
  const base = singleDay(line, name.end + 1);
  const limit = base?.value.days[0]?.day;
  if (!base || limit === undefined || base.value.minuteOfDay !== undefined || base.value.days.length > 1)
    return undefined;
  const day = weekdayFrom(isAfter ? limit + 1 : limit - 7, name.value.weekday);
  return { value: { days: day < line.today ? [] : certainly(day), isRelative: false }, end: base.end };
}

/** "… or the day after": beside a day named before, or else the one on offer. */
export function dayBesideLast(line: Line, at: number, last: number | undefined): Found<DayWish> | undefined {
  const start = skip(line, at, 'on', 'the');
  const beside = senseAt(line, start, 'beside-day');
  const base = last ?? line.reference?.day;
  if (!beside || base === undefined) return undefined;
  return { value: { days: certainly(base + beside.offset), isRelative: false }, end: start + 1 };
}

/** "Friday the 21st", "viernes 21 de marzo", "friday 21". Where the two disagree, both days are kept. */
function weekdayAndDate(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const name = weekdayName(line, at);
  if (!name) return undefined;
  const { weekday } = name.value;
  const dateIndex = skip(line, name.end, 'comma');
  const date = dateAt(line, dateIndex) ?? numberOfWeekday(line, dateIndex, weekday);
  if (!date) return undefined;
  const agreeing = date.value.filter(({ day }) => weekdayFrom(day, weekday) === day);
  if (agreeing.length > 0) {
    const total = agreeing.reduce((sum, { weight }) => sum + weight, 0);
    return { value: agreeing.map(({ day, weight }) => ({ day, weight: weight / total })), end: date.end };
  }
  const both = agreeingDay(line, dateIndex, weekday);
  const nearest = { day: weekdayFrom(line.today + 1, weekday), weight: both === undefined ? 0.4 : 0.2 };
  if (both !== undefined) {
    const others = date.value.map(({ day }) => ({ day, weight: 0.2 }));
    return { value: [{ day: both, weight: 0.6 }, ...others, nearest], end: date.end };
  }
  return {
    value: [...date.value.map(({ day, weight }) => ({ day, weight: weight * 0.6 })), nearest],
    end: date.end,
  };
}

/** How far ahead people name a day by its weekday and number alone. */
const FARTHEST_PAIR_DAYS = 95;

/** The next day with that weekday and the number said here, where no month is: "Tuesday the 3rd". */
function agreeingDay(line: Line, at: number, weekday: number): number | undefined {
  const start = skip(line, at, 'on', 'the', 'day-marker');
  const number = dayNumberAt(line, start);
  if (!number || isAt(line, skip(line, number.end, 'of', 'the', 'on'), 'month', 'unit', 'which'))
    return undefined;
  if (senseAt(line, start, 'numeric-date') || senseAt(line, start, 'dotted')) return undefined;
  return dayPairing(line, weekday, number.value, FARTHEST_PAIR_DAYS);
}

function dayPairing(line: Line, weekday: number, number: number, reach: number): number | undefined {
  for (let day = weekdayFrom(line.today, weekday); day < line.today + reach; day += 7) {
    if (dayOfMonthOf(day) === number) return day;
  }
  return undefined;
}

/** A bare number behind a weekday is a day of the month only where the calendar has that pair soon. */
function numberOfWeekday(line: Line, at: number, weekday: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'the', 'day-marker');
  const number = numberAt(line, start);
  if (!number || number.value.digits > 2) return undefined;
  // "lunes 22 por la tarde": beyond twelve, a part of the day alone makes no hour of it.
  const isOnlyPart = number.value.value > 12 && isAt(line, number.end, 'part');
  if (!isOnlyPart && clockAt(line, start, 'nothing')) return undefined;
  if (number.value.isWord && number.value.value === 1) return undefined; // "the Friday one"
  if (isAt(line, number.end, 'people', 'quantity', 'unit', 'dash', 'until', 'or')) return undefined;
  // "lundi 9 à 10h" is a day and a time, "Monday 9 to 10" a span; one word may mean both "to" and "at".
  if (isAt(line, number.end, 'to') && !isAt(line, number.end, 'at')) return undefined;
  // "Friday 10" is rather an hour than a day that is many weeks off.
  const isRatherDay = number.value.value > 12 || line.language.lexicon.hoursAreLed;
  const day = dayPairing(line, weekday, number.value.value, isRatherDay ? 62 : 21);
  return day === undefined ? undefined : { value: certainly(day), end: number.end };
}

/** "Monday to Wednesday", "between the 3rd and the 5th", "del 15 al 18". */
function dayRange(line: Line, at: number): Found<DayWish> | undefined {
  if (line.isMoving) return undefined;
  const isBetween = isAt(line, at, 'between');
  const isLed = isBetween || isAt(line, at, 'from', 'of');
  const numbered = numberBeforeDate(line, isLed ? at + 1 : at);
  const first = numbered ?? (isLed ? (dayBehind(line, at) ?? numberBetween(line, at)) : singleDay(line, at));
  const start = first?.value.days[0]?.day;
  if (!first || start === undefined) return undefined;
  const isJoined =
    isAt(line, first.end, 'to', 'until', 'dash') || (isBetween && isAt(line, first.end, 'and'));
  const isHyphenated = line.atoms[first.end]?.followsHyphen && isAt(line, first.end, 'weekday');
  const last = isJoined
    ? (dayBehind(line, first.end) ?? numberedBehind(line, first.end))
    : isHyphenated
      ? singleDay(line, first.end)
      : undefined;
  const nearestEnd = last?.value.days[0]?.day;
  if (!last || nearestEnd === undefined) return undefined;
  // Both ends look forward from today; the second one is meant to come after the first.
  const end = last.value.days.find(({ day }) => day > start)?.day ?? endBehind(line, start, last, nearestEnd);
  return {
    value: { days: anyOf(start, end), isRelative: first.value.isRelative || last.value.isRelative },
    end: last.end,
  };
}

/** A weekday comes again in a week, a number in the month behind. */
function endBehind(line: Line, start: number, { end }: Found<DayWish>, nearest: number): number {
  const isWeekday = isAt(line, end - 1, 'weekday', 'week-later', 'which');
  return isWeekday ? nearest + 7 : (nextDayOfMonth(start, dayOfMonthOf(nearest)) ?? start);
}

/** "… to 18" behind a day that was said by its number too. */
function numberedBehind(line: Line, at: number): Found<DayWish> | undefined {
  const isNumbered = isAt(line, at - 1, 'number', 'number-word') && !isAt(line, at, 'at');
  const number = isNumbered ? numberAt(line, at + 1) : undefined;
  if (!number || !isDayNumber(line, number)) return undefined;
  return {
    value: { days: daysNumbered(line, number.value.value), isRelative: false },
    end: number.end,
  };
}

/** The first of "17-19 Sept", which is in the month of the second. */
function numberBeforeDate(line: Line, at: number): Found<DayWish> | undefined {
  const start = skip(line, at, 'on', 'the', 'day-marker');
  const number = numberAt(line, start);
  if (!number || number.value.digits > 2 || !isAt(line, number.end, 'to', 'until', 'dash', 'and'))
    return undefined;
  const last = dateAt(line, number.end + 1);
  const lastDay = last?.value[0]?.day;
  const isDated = last !== undefined && isAt(line, last.end - 1, 'month');
  if (!isDated || lastDay === undefined) return undefined;
  const ahead = dayOfMonthOf(lastDay) - number.value.value;
  return ahead > 0
    ? { value: { days: certainly(lastDay - ahead), isRelative: false }, end: number.end }
    : undefined;
}

/** The first of "entre 20 y el 23", which the second one shows to be a day. */
function numberBetween(line: Line, at: number): Found<DayWish> | undefined {
  const number = isAt(line, at, 'between') ? numberAt(line, at + 1) : undefined;
  if (!number || !isAt(line, number.end, 'and')) return undefined;
  const secondAt = skip(line, number.end + 1, 'day-marker', 'the');
  if (!isDayMarked(line, secondAt) || !numberAt(line, secondAt)) return undefined;
  return {
    value: { days: daysNumbered(line, number.value.value), isRelative: false },
    end: number.end,
  };
}

/** Whether a bare number may be a day of the month: nothing behind makes it an hour or an amount. */
function isDayNumber(line: Line, { value, end }: Found<ReadNumber>): boolean {
  if (value.value < 1 || value.value > 31 || value.digits > 2 || isCounted(line, end)) return false;
  return !isAt(line, end, 'oclock', 'hours', 'part', 'plus', 'minus', 'past', 'minutes-to', 'fraction');
}

/** "… or 16" behind a day that was said by its number. */
export function numberedAlternative(line: Line, at: number): DayWish | undefined {
  const number = isAt(line, at - 1, 'or') && isAt(line, at - 2, 'number') ? numberAt(line, at) : undefined;
  return number && isDayNumber(line, number)
    ? { days: daysNumbered(line, number.value.value), isRelative: false }
    : undefined;
}

/** The day behind a small word, which may be the article of the day at once: French "du 15 au 18". */
function dayBehind(line: Line, at: number): Found<DayWish> | undefined {
  return singleDay(line, at + 1) ?? (isAt(line, at, 'day-marker') ? singleDay(line, at) : undefined);
}

/** "after Friday", "before the 5th", "from Monday on": the days on that side, nearest first. */
function openEnd(line: Line, at: number): Found<DayWish> | undefined {
  const isAfter = isAt(line, at, 'after');
  const isBefore = isAt(line, at, 'before');
  // Arabic has one word for "from" and "of", and "the appointment of Friday" is on Friday.
  const isFrom = isAt(line, at, 'from') && !isAt(line, at, 'of');
  if (!isAfter && !isBefore && !isFrom && !isAt(line, at, 'by', 'until')) return undefined;
  const limit = dayBehind(line, at);
  // "by the end of the week" is by its last day, "before" it is before its first.
  const isAtEnd = isAfter || isAt(line, at, 'by', 'until');
  const day = limit?.value.days.at(isAtEnd && isStretch(limit.value.days) ? -1 : 0)?.day;
  if (!limit || day === undefined || limit.value.minuteOfDay !== undefined) return undefined;
  const days = isAfter
    ? anyOf(day + 1, day + 3)
    : isFrom
      ? anyOf(day, day + 2)
      : anyOf(line.today, isBefore ? day - 1 : day);
  return {
    value: { days, isRelative: limit.value.isRelative },
    end: skip(line, limit.end, 'or-later', 'or-earlier'),
  };
}
