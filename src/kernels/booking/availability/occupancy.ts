import { MINUTE_MS } from '../../../core/time/index.ts';
import { intersectRanges, mergeRanges } from './ranges.ts';
import type { AvailabilityInput, SlotRules, TimeRange } from './types.ts';

/** Of the starts from the first to the last, those at which no unit is free for the service and its buffers: sorted, without overlaps. */
export function takenStarts(
  { busy, units, rules }: AvailabilityInput,
  { start: first, end: last }: TimeRange,
): TimeRange[] {
  const takenByUnit = Array.from({ length: units }, (): TimeRange[] => []);
  for (const range of busy) {
    if (range.start >= range.end) continue;
    const taken = startsTakenBy(range, rules);
    if (taken.end <= first || taken.start > last) continue;
    if (range.unit === 0) for (const ofUnit of takenByUnit) ofUnit.push(taken);
    else takenByUnit[(range.unit ?? 1) - 1]?.push(taken);
  }
  if (takenByUnit.some((taken) => taken.length === 0)) return [];
  return takenByUnit.map(mergeRanges).reduce(intersectRanges);
}

/** The starts that would make the service, with its buffers, overlap the busy range. */
function startsTakenBy(busy: TimeRange, rules: SlotRules): TimeRange {
  const occupiedAfterStartMs = (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE_MS;
  return {
    // a service that ends as the busy range starts does not overlap it, so the first taken start is 1 ms later
    start: busy.start - occupiedAfterStartMs + 1,
    end: busy.end + rules.bufferBeforeMinutes * MINUTE_MS,
  };
}
