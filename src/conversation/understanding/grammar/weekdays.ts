import type { DayNumber } from '../../../core/time/index.ts';
import type { Which } from '../lexicon/lexicon.ts';
import { certainly, startOfWeek, weekdayFrom, type LikelyDay } from './calendar.ts';
import { isAt, senseAt, skip, type Found, type Line } from './line.ts';
import { amountAt, weekAt, weeksAheadAt } from './weeks.ts';

/** Minute of the day from which a bare "Friday" said on a Friday is rather next week's. */
const DAY_IS_OVER = 18 * 60;

/** "Friday", "this Friday", "vendredi prochain", "Friday next week", "Friday week". */
export function weekdayAt(line: Line, at: number): Found<LikelyDay[]> | undefined {
  return (
    recurringWeekday(line, at) ??
    countedWeekday(line, at) ??
    weekdayInWeek(line, at) ??
    weekdayInWeeks(line, at) ??
    namedWeekday(line, at)
  );
}

/** "two Fridays from now". */
function countedWeekday(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const amount = amountAt(line, at);
  const weekday = amount && senseAt(line, amount.end, 'weekday')?.weekday;
  if (!amount || weekday === undefined || amount.value > 9 || !isAt(line, amount.end + 1, 'from-now'))
    return undefined;
  const day = weekdayFrom(line.today + 1, weekday) + 7 * (amount.value - 1);
  return { value: certainly(day), end: amount.end + 2 };
}

/** "every Monday" is no one day: the next two are offered, neither of them for certain. */
function recurringWeekday(line: Line, at: number): Found<LikelyDay[]> | undefined {
  if (!isAt(line, at, 'every')) return undefined;
  const nameAt = skip(line, at + 1, 'the', 'on');
  const weekday = senseAt(line, nameAt, 'weekday')?.weekday;
  if (weekday === undefined) return undefined;
  const next = weekdayFrom(line.today + 1, weekday);
  return { value: [next, next + 7].map((day, i) => ({ day, weight: 0.5 - i * 0.01 })), end: nameAt + 1 };
}

export interface NamedWeekday {
  weekday: number;
  which?: Which;
}

/** A weekday with "this" or "next" before or behind it. */
export function weekdayName(line: Line, at: number): Found<NamedWeekday> | undefined {
  const before = senseAt(line, at, 'which')?.which;
  const nameAt = before ? at + 1 : at;
  const name = senseAt(line, nameAt, 'weekday');
  if (!name || (name.isWeak && !before && !isBesideDateWord(line, nameAt))) return undefined;
  // Portuguese "segunda vez" is the second time.
  if (isAt(line, nameAt, 'ordinal') && isAt(line, nameAt + 1, 'ranked')) return undefined;
  const behindAt = skip(line, nameAt + 1, 'the');
  const isNextWeek = senseAt(line, behindAt + 1, 'unit') !== undefined;
  const behind = isNextWeek ? undefined : senseAt(line, behindAt, 'which')?.which;
  // "this coming Friday", "este viernes que viene": the more telling word wins.
  const which = before === undefined || before === 'this' ? (behind ?? before) : before;
  return {
    value: { weekday: name.weekday, ...(which && { which }) },
    end: behind ? behindAt + 1 : nameAt + 1,
  };
}

/** Portuguese "ter", "sex" and "sab" are weekdays only where the words around say so. */
function isBesideDateWord(line: Line, at: number): boolean {
  if (line.asked === 'date' || line.atoms.length === 1) return true;
  if (isAt(line, at - 1, 'on', 'weekday', 'or', 'which', 'day-marker')) return true;
  return isAt(
    line,
    at + 1,
    'part',
    'at',
    'number',
    'clock-time',
    'numeric-date',
    'dotted',
    'weekday',
    'comma',
    'which',
  );
}

function namedWeekday(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const name = weekdayName(line, at);
  if (!name) return undefined;
  const { weekday, which } = name.value;
  const later = isAt(line, name.end, 'week-later') ? 7 : isAt(line, name.end, 'fortnight-later') ? 14 : 0;
  if (which === undefined && later > 0) {
    return { value: certainly(weekdayFrom(line.today + 1, weekday) + later), end: name.end + 1 };
  }
  const inWeeks =
    which === undefined ? (weeksAheadAt(line, name.end) ?? weeksInDays(line, name.end)) : undefined;
  if (inWeeks) {
    return { value: certainly(weekdayFrom(line.today, weekday) + 7 * inWeeks.value), end: inWeeks.end };
  }
  const days = daysMeant(line, weekday, which);
  const listed = which === undefined ? listedWeekday(line, weekday, days) : undefined;
  return {
    value: listed === undefined ? days : [{ day: listed, weight: 0.7 }, ...halved(days)],
    end: name.end,
  };
}

/** "Thursday" below a list of next week's days is the one that is listed. */
function listedWeekday(line: Line, weekday: number, days: readonly LikelyDay[]): DayNumber | undefined {
  const listed = [...line.offeredDays].filter((day) => weekdayFrom(day, weekday) === day);
  const isNamed = days.some(({ day }) => line.offeredDays.has(day));
  return isNamed || listed.length === 0 ? undefined : Math.min(...listed);
}

function halved(days: readonly LikelyDay[]): LikelyDay[] {
  return days.map(({ day, weight }) => ({ day, weight: weight / 3 }));
}

/** "Dienstag in 8 Tagen" is a week later, in 14 or 15 two, as weeks are counted with both their ends. */
function weeksInDays(line: Line, at: number): Found<number> | undefined {
  const amount = isAt(line, at, 'in') ? amountAt(line, at + 1) : undefined;
  const weeks = amount && { 7: 1, 8: 1, 14: 2, 15: 2 }[amount.value];
  const isDays = amount && senseAt(line, amount.end, 'unit')?.unit === 'day';
  return weeks !== undefined && isDays ? { value: weeks, end: amount.end + 1 } : undefined;
}

function daysMeant(line: Line, weekday: number, which: Which | undefined): LikelyDay[] {
  const { today } = line;
  const nearest = weekdayFrom(today + 1, weekday);
  const { weekStartsOn, nextWeekday } = line.language.lexicon;
  const following = weekdayFrom(startOfWeek(today, weekStartsOn) + 7, weekday);
  switch (which) {
    case 'last':
      return [];
    case 'this':
      return certainly(weekdayFrom(today, weekday));
    case 'coming':
      return certainly(nearest);
    case 'after-next':
      return certainly(following + 7);
    case 'next': {
      const [first, second] = nextWeekday === 'nearest' ? [nearest, following] : [following, nearest];
      return first === second
        ? certainly(first)
        : [
            { day: first, weight: 0.65 },
            { day: second, weight: 0.35 },
          ];
    }
    case undefined:
      return nearest - today === 7 ? todayOrNextWeek(line) : certainly(nearest);
  }
}

/** Its own weekday's name, said today. */
function todayOrNextWeek({ today, minuteOfDay }: Line): LikelyDay[] {
  const isOver = minuteOfDay >= DAY_IS_OVER;
  const days = [
    { day: today, weight: isOver ? 0.3 : 0.6 },
    { day: today + 7, weight: isOver ? 0.7 : 0.4 },
  ];
  return days.sort((a, b) => b.weight - a.weight);
}

/** Weekdays beside a named week, in either order: "Tuesday or Friday next week", "la semana que viene el viernes". */
function weekdayInWeek(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const between = ['on', 'of', 'the', 'comma', 'day-marker', 'which'] as const;
  const before = weekdaysAt(line, at);
  const weekBehind = before && weekAt(line, skip(line, before.end, 'on', 'of', 'the', 'comma'));
  const weekBefore = before ? undefined : weekAt(line, at);
  const behind = weekBefore && weekdaysAt(line, skip(line, weekBefore.end, ...between));
  const week = weekBehind ?? weekBefore;
  const named = before ?? behind;
  if (!week || !named) return undefined;
  const days = named.value.flatMap((weekday) => inWeek(line, week.value, weekday));
  return { value: days, end: Math.max(week.end, named.end) };
}

/** "Tuesday", "Tuesday, Wednesday or Thursday"; of "Friday or Monday next week" only Monday is in that week. */
function weekdaysAt(line: Line, at: number): Found<number[]> | undefined {
  const weekdays: number[] = [];
  let end = at;
  for (let next = at; ; next = skip(line, end, 'or', 'and', 'comma', 'on', 'the', 'day-marker')) {
    const weekday = next > end || next === at ? senseAt(line, next, 'weekday')?.weekday : undefined;
    if (weekday === undefined) break;
    weekdays.push(weekday);
    end = next + 1;
  }
  const isInOrder = weekdays.every((weekday, i) => i === 0 || weekday > (weekdays[i - 1] ?? 0));
  return weekdays.length > 0 && isInOrder ? { value: weekdays, end } : undefined;
}

/** `start` is the first day of the week; a day of it that is over is none. */
function inWeek(line: Line, start: DayNumber, weekday: number): LikelyDay[] {
  const day = weekdayFrom(start, weekday);
  return day < line.today ? [] : certainly(day);
}

/** "in two weeks on Friday" is the Friday of that week, "a week on Friday" a week after the coming one. */
function weekdayInWeeks(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const weeks = weeksAheadAt(line, at);
  if (!weeks) return undefined;
  const nameAt = skip(line, weeks.end, 'on', 'the', 'comma', 'day-marker', 'which');
  const name = senseAt(line, nameAt, 'weekday');
  if (!name) return undefined;
  const base = isAt(line, at, 'in')
    ? startOfWeek(line.today, line.language.lexicon.weekStartsOn)
    : line.today + 1;
  return { value: certainly(weekdayFrom(base, name.weekday) + 7 * weeks.value), end: nameAt + 1 };
}
