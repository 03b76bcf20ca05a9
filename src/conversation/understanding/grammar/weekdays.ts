import type { DayNumber } from '../../../core/time/index.ts';
import type { Which } from '../lexicon/lexicon.ts';
import { certainly, startOfWeek, weekdayFrom, type LikelyDay } from './calendar.ts';
import { isAt, senseAt, skip, type Found, type Line } from './line.ts';
import { weekAt, weeksAheadAt } from './weeks.ts';

/** Minute of the day from which a bare "Friday" said on a Friday is rather next week's. */
const DAY_IS_OVER = 18 * 60;

/** "Friday", "this Friday", "vendredi prochain", "Friday next week", "Friday week". */
export function weekdayAt(line: Line, at: number): Found<LikelyDay[]> | undefined {
  return weekdayInWeek(line, at) ?? weekdayInWeeks(line, at) ?? namedWeekday(line, at);
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
  if (which === undefined && isAt(line, name.end, 'week-later')) {
    return { value: certainly(weekdayFrom(line.today + 1, weekday) + 7), end: name.end + 1 };
  }
  const inWeeks = which === undefined ? weeksAheadAt(line, name.end) : undefined;
  if (inWeeks) {
    return { value: certainly(weekdayFrom(line.today, weekday) + 7 * inWeeks.value), end: inWeeks.end };
  }
  return { value: daysMeant(line, weekday, which), end: name.end };
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

/** A weekday beside a named week, in either order: "Friday next week", "la semana que viene el viernes". */
function weekdayInWeek(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const between = ['on', 'of', 'the', 'comma', 'day-marker', 'which'] as const;
  const weekday = senseAt(line, at, 'weekday');
  if (weekday) {
    const week = weekAt(line, skip(line, at + 1, 'on', 'of', 'the', 'comma'));
    return week && { value: inWeek(line, week.value, weekday.weekday), end: week.end };
  }
  const week = weekAt(line, at);
  if (!week) return undefined;
  const nameAt = skip(line, week.end, ...between);
  const name = senseAt(line, nameAt, 'weekday');
  return name && { value: inWeek(line, week.value, name.weekday), end: nameAt + 1 };
}

/** `start` is the first day of the week; a day of it that is over is none. */
function inWeek(line: Line, start: DayNumber, weekday: number): LikelyDay[] {
  const day = weekdayFrom(start, weekday);
  return day < line.today ? [] : certainly(day);
}

/** "in two weeks on Friday" is the Friday of that week. */
function weekdayInWeeks(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const weeks = weeksAheadAt(line, at);
  if (!weeks) return undefined;
  const nameAt = skip(line, weeks.end, 'on', 'the', 'comma', 'day-marker', 'which');
  const name = senseAt(line, nameAt, 'weekday');
  if (!name) return undefined;
  const thisWeek = startOfWeek(line.today, line.language.lexicon.weekStartsOn);
  return { value: certainly(weekdayFrom(thisWeek, name.weekday) + 7 * weeks.value), end: nameAt + 1 };
}
