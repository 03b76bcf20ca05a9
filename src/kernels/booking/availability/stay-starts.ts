import { dayNumberAt, zonedInstantOfDay, type Instant } from '../../../core/time/index.ts';
import { allowedSpan } from './grid-starts.ts';
import type { Stay, TeamInput } from './team-types.ts';
import type { TimeRange } from './types.ts';

/**
 * Every stay that begins in `from` … `to` and that notice and horizon allow, open and free or not, sorted: one for each
 * date. A stay ends on the wall clock of its last date, so one over a change of the clocks is an hour longer or shorter.
 */
export function stayStarts(input: TeamInput, stay: Stay, from: Instant, to: Instant): TimeRange[] {
  const { zone, rules, now } = input;
  const allowed = allowedSpan({ schedule: { zone, weekly: [], overrides: [] }, rules, now });
  const firstAt = Math.max(from, allowed.start);
  const endAt = Math.min(to, allowed.end);
  const stays: TimeRange[] = [];
  if (firstAt >= endAt) return stays;
  const lastDay = dayNumberAt(zone, endAt);
  // A day earlier, as the clocks may have moved an arrival on to the next date.
  for (let day = dayNumberAt(zone, firstAt) - 1; day <= lastDay; day++) {
    const start = zonedInstantOfDay(zone, day, stay.arrivalMinute);
    if (start < firstAt || start >= endAt || start === stays.at(-1)?.start) continue;
    const lastDayOfStay = stay.unit === 'nights' ? day + stay.count : day + stay.count - 1;
    const end = zonedInstantOfDay(zone, lastDayOfStay, stay.departureMinute);
    if (start < end) stays.push({ start, end });
  }
  return stays;
}
