import { dayNumberAt, MINUTE_MS, zonedInstantOfDay, type Instant } from '../../../core/time/index.ts';
import { resourceWindows } from './open-windows.ts';
import type { AvailabilityInput, TimeRange } from './types.ts';

/** Every start in `from` … `to` that hours, grid, notice and horizon allow, free or not, sorted. */
export function gridStarts(input: AvailabilityInput, from: Instant, to: Instant): Instant[] {
  const { schedule, rules } = input;
  const durationMs = rules.durationMinutes * MINUTE_MS;
  const intervalMs = rules.intervalMinutes * MINUTE_MS;
  const allowed = allowedSpan(input);
  const firstAt = Math.max(from, allowed.start);
  const endAt = Math.min(to, allowed.end);
  const starts: Instant[] = [];
  if (firstAt >= endAt) return starts;
  for (const window of resourceWindows(input, firstAt, endAt + durationMs)) {
    const lastAt = window.end - durationMs;
    for (const grid of gridsOf(schedule.zone, window)) {
      const skipped = Math.max(0, Math.ceil((firstAt - grid.start) / intervalMs));
      const stopAt = Math.min(grid.end, endAt, lastAt + 1);
      for (let startAt = grid.start + skipped * intervalMs; startAt < stopAt; startAt += intervalMs) {
        starts.push(startAt);
      }
    }
  }
  return starts;
}

/** From the end of the notice to the end of the last bookable date in the schedule's zone. */
export function allowedSpan({
  schedule,
  rules,
  now,
}: Pick<AvailabilityInput, 'schedule' | 'rules' | 'now'>): TimeRange {
  const start = now + rules.noticeMinutes * MINUTE_MS;
  if (rules.horizonDays === undefined) return { start, end: Infinity };
  const lastDay = dayNumberAt(schedule.zone, now) + rules.horizonDays;
  return { start, end: zonedInstantOfDay(schedule.zone, lastDay + 1, 0) };
}

/**
 * The window cut where its grid begins anew: at the start of every date that lies in it as a whole. All other windows
 * count from their start alone; one that is open round the clock would count from a start lost in the past, and a
 * change of the clocks would move its grid for the rest of the year.
 */
function gridsOf(zone: string, window: TimeRange): TimeRange[] {
  const grids: TimeRange[] = [];
  let start = window.start;
  let day = dayNumberAt(zone, window.start) + 1;
  let midnight = zonedInstantOfDay(zone, day, 0);
  while (midnight < window.end) {
    const nextMidnight = zonedInstantOfDay(zone, ++day, 0);
    const isWholeDate = midnight < nextMidnight && nextMidnight <= window.end;
    if (isWholeDate && midnight > start) {
      grids.push({ start, end: midnight });
      start = midnight;
    }
    midnight = nextMidnight;
  }
  grids.push({ start, end: window.end });
  return grids;
}
