import type { Instant } from '../../../core/time/index.ts';
import { resourceWindows } from './open-windows.ts';
import { mergeRanges } from './ranges.ts';
import type { Candidate } from './team-types.ts';
import type { TimeRange } from './types.ts';

/** A candidate's windows and busy times, sorted once for many questions. */
export interface OccupiableTimes {
  /** whether it is open from the one moment to the other, without a break */
  isOpen(range: TimeRange): boolean;
  /** whether it is open at that moment, or opens or closes then */
  isOpenAt(at: Instant): boolean;
  /** whether that unit is free for all of it */
  isFree(unit: number, occupied: TimeRange): boolean;
}

/** @param occupied all that is asked for lies in it, buffers included */
export function occupiableTimes(candidate: Candidate, occupied: TimeRange): OccupiableTimes {
  const windows = resourceWindows(candidate, occupied.start, occupied.end);
  const busyByUnit = sortBusy(candidate, occupied);
  return {
    isOpen({ start, end }) {
      const window = windows[firstEndingAfter(windows, start)];
      return window !== undefined && window.start <= start && end <= window.end;
    },
    isOpenAt(at) {
      const window = windows[firstEndingAfter(windows, at - 1)];
      return window !== undefined && window.start <= at;
    },
    isFree(unit, { start, end }) {
      const busy = busyByUnit[unit - 1];
      if (!busy) return false;
      const next = busy[firstEndingAfter(busy, start)];
      return next === undefined || end <= next.start;
    },
  };
}

function sortBusy({ busy, units }: Candidate, occupied: TimeRange): TimeRange[][] {
  const byUnit = Array.from({ length: units }, (): TimeRange[] => []);
  for (const range of busy) {
    if (range.end <= occupied.start || range.start >= occupied.end) continue;
    if (range.unit === 0) for (const ofUnit of byUnit) ofUnit.push(range);
    else byUnit[(range.unit ?? 1) - 1]?.push(range);
  }
  return byUnit.map(mergeRanges);
}

/** The place of the first range that ends after that moment; ranges are sorted and without overlaps. */
function firstEndingAfter(ranges: readonly TimeRange[], at: Instant): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle] as TimeRange).end > at)
      high = middle; // within the list
    else low = middle + 1;
  }
  return low;
}
