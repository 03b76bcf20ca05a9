import { anyOf, certainly, dayOfMonthOf, isStretch, nextDayOfMonth } from './calendar.ts';
import { isCounted } from './clock.ts';
import { dateAt, daysNumbered, isDayMarked } from './dates.ts';
import { isAt, longest, skip, type Found, type Line } from './line.ts';
import { numberAt, type ReadNumber } from './numbers.ts';
import { singleDay, type DayWish } from './single-day.ts';

/** A day, or a stretch of days any of which would do. */
export function dayAt(line: Line, at: number): Found<DayWish> | undefined {
  return longest([dayRange(line, at), openEnd(line, at), singleDay(line, at)]);
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
    value: { days, ...(!isAfter && !isFrom && { until: day }), isRelative: limit.value.isRelative },
    end: skip(line, limit.end, 'or-later', 'or-earlier'),
  };
}
