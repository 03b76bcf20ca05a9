import { MINUTE_MS, type Instant } from '../../../core/time/index.ts';
import { checkInput } from './check-input.ts';
import { allowedSpan, gridStarts } from './grid-starts.ts';
import { lowestFreeUnit } from './occupancy.ts';
import { resourceWindows } from './open-windows.ts';
import type { AvailabilityInput, Bookability, RefusalReason } from './types.ts';

/**
 * Whether the service may start at that moment, on which unit, or why not. The writer asks this inside its lock; it is
 * built from the same grid and the same overlap as `freeStarts`, so what is listed can be booked and nothing else can.
 */
export function isBookable(input: AvailabilityInput, startAt: Instant): Bookability {
  checkInput(input);
  if (gridStarts(input, startAt, startAt + 1).length === 0) {
    return { ok: false, reason: reasonOffGrid(input, startAt) };
  }
  const unit = lowestFreeUnit(input, startAt);
  return unit === undefined ? { ok: false, reason: 'taken' } : { ok: true, unit };
}

function reasonOffGrid(input: AvailabilityInput, startAt: Instant): RefusalReason {
  const allowed = allowedSpan(input);
  if (startAt < allowed.start) return 'too_soon';
  if (startAt >= allowed.end) return 'too_far';
  const endAt = startAt + input.rules.durationMinutes * MINUTE_MS;
  const window = resourceWindows(input, startAt, endAt).find(({ start }) => start <= startAt);
  if (!window) return 'outside_hours';
  return endAt > window.end ? 'past_closing' : 'off_grid';
}
