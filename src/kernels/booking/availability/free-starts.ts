import type { Instant } from '../../../core/time/index.ts';
import { checkInput } from './check-input.ts';
import { gridStarts } from './grid-starts.ts';
import { takenStarts } from './occupancy.ts';
import type { AvailabilityInput } from './types.ts';

/**
 * Every start in `from` … `to` at which at least one unit is free, sorted. Exactly these are what `isBookable` accepts.
 * Throws `invalid_input` for rules that are not what `SlotRules` says and for an unknown zone.
 */
export function freeStarts(input: AvailabilityInput, from: Instant, to: Instant): Instant[] {
  checkInput(input);
  const starts = gridStarts(input, from, to);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const taken = takenStarts(input, { start: first, end: last });
  let next = 0;
  return starts.filter((startAt) => {
    let range = taken[next];
    while (range && range.end <= startAt) range = taken[++next];
    return !range || startAt < range.start;
  });
}
