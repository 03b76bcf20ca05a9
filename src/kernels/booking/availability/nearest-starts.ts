import type { Instant } from '../../../core/time/index.ts';
import { freeStarts } from './free-starts.ts';
import type { AvailabilityInput } from './types.ts';

/** Up to `count` free starts in `from` … `to`, the nearest to `wantedAt` first; of two as near, the earlier. */
export function nearestStarts(
  input: AvailabilityInput,
  wantedAt: Instant,
  count: number,
  from: Instant,
  to: Instant,
): Instant[] {
  const distance = (startAt: Instant) => Math.abs(startAt - wantedAt);
  return freeStarts(input, from, to)
    .sort((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, count);
}
