import {
  dayNumberAt,
  dayNumberOf,
  weekdayOfDayNumber,
  zonedInstantOfDay,
  type DayNumber,
  type Instant,
} from '../../../core/time/index.ts';
import { intersectRanges, mergeRanges } from './ranges.ts';
import type { Hours, Occupiable, Schedule, TimeRange } from './types.ts';

/**
 * The windows that have a moment in `from` … `to`, sorted, each with its true start and end also where those lie
 * outside.
 *
 * A window is a stretch of open time without a break: hours that overlap or touch are one window, also across midnight.
 * Hours belong to the date on which they begin, so an override never cuts what began the evening before. Hours whose
 * end comes before their start on the day the clocks change open nothing.
 *
 * Only a window that is open throughout the whole date before `from`, or after `to`, is cut at that date's far
 * midnight, because one that never closes has no start or end to find.
 */
export function openWindows(schedule: Schedule, from: Instant, to: Instant): TimeRange[] {
  if (from >= to) return [];
  const midnightOf = (day: DayNumber) => zonedInstantOfDay(schedule.zone, day, 0);
  const dayOf = (at: Instant) => dayNumberAt(schedule.zone, at);
  // Found by way of their midnights, since the date before or after need not exist: Apia had no 30 December 2011.
  const dayBefore = dayOf(midnightOf(dayOf(from)) - 1);
  const dayAfter = dayOf(midnightOf(dayOf(to) + 1));
  const cutStart = midnightOf(dayBefore);
  const cutEnd = midnightOf(dayAfter + 1);
  // Two days more: last night's hours reach into a day, and those of a date that does not exist move on by a day.
  return mergeRanges(openRanges(schedule, dayBefore - 2, dayAfter))
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({ start: Math.max(start, cutStart), end: Math.min(end, cutEnd) }));
}

/** When a resource is open: where its own hours and those of its location are. Windows as `openWindows` gives them. */
export function resourceWindows(
  { schedule, place }: Pick<Occupiable, 'schedule' | 'place'>,
  from: Instant,
  to: Instant,
): TimeRange[] {
  const own = openWindows(schedule, from, to);
  return place ? intersectRanges(own, openWindows(place, from, to)) : own;
}

/** What the dates from `firstDay` to `lastDay` open, as the rules say: unsorted, overlapping, some without length. */
function openRanges(schedule: Schedule, firstDay: DayNumber, lastDay: DayNumber): TimeRange[] {
  const { zone } = schedule;
  const hoursOf = hoursByDay(schedule);
  const ranges: TimeRange[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    for (const { from, to } of hoursOf(day)) {
      const closingDay = to < from ? day + 1 : day;
      ranges.push({
        start: zonedInstantOfDay(zone, day, from),
        end: zonedInstantOfDay(zone, closingDay, to),
      });
    }
  }
  return ranges;
}

function hoursByDay(schedule: Schedule): (day: DayNumber) => readonly Hours[] {
  const overrides = new Map<DayNumber, Hours[]>();
  const closedDays = new Set<DayNumber>();
  for (const override of schedule.overrides) {
    const day = dayNumberOf(override.date);
    const hours = overrides.get(day) ?? [];
    overrides.set(day, hours);
    if (override.closed) closedDays.add(day);
    else hours.push(override);
  }
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    schedule.weekly.filter((rule) => rule.days.includes(weekday)),
  );
  return (day) => {
    if (closedDays.has(day)) return [];
    return overrides.get(day) ?? weekly[weekdayOfDayNumber(day) - 1] ?? [];
  };
}
