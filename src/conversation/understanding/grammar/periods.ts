import type { DayNumber } from '../../../core/time/index.ts';
import { dayAhead } from './amounts.ts';
import { anyOf, dayOf, monthOf, startOfWeek, weekdayFrom, type LikelyDay } from './calendar.ts';
import { dateAt } from './dates.ts';
import { holidayAt } from './holidays.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';
import { monthAt } from './months.ts';
import { amountAt, weekAt, whichUnitAt } from './weeks.ts';

/** Stretches of days, any of which would do. */
export function periodAt(line: Line, at: number): Found<LikelyDay[]> | undefined {
  return longest([namedWeek(line, at), comingDays(line, at), weekend(line, at), monthAt(line, at)]);
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
