import { certainly, dayOfMonthOf, weekdayFrom, type LikelyDay } from './calendar.ts';
import { clockAt } from './clock.ts';
import { dateAt, dayNumberAt } from './dates.ts';
import { isAt, senseAt, skip, type Found, type Line } from './line.ts';
import { numberAt } from './numbers.ts';
import { weekdayName } from './weekdays.ts';

/** "Friday the 21st", "viernes 21 de marzo", "friday 21". Where the two disagree, both days are kept. */
export function weekdayAndDate(line: Line, at: number): Found<LikelyDay[]> | undefined {
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
