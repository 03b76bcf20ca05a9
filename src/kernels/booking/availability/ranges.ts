import type { TimeRange } from './types.ts';

/** Sorted, and those that overlap or touch joined into one. Ranges without length are dropped. */
export function mergeRanges(ranges: readonly TimeRange[]): TimeRange[] {
  const merged: TimeRange[] = [];
  let last: TimeRange | undefined;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      last = { start, end };
      merged.push(last);
    }
  }
  return merged;
}

/** What lies in both; each list sorted and without overlaps, as `mergeRanges` returns them. */
export function intersectRanges(left: readonly TimeRange[], right: readonly TimeRange[]): TimeRange[] {
  const common: TimeRange[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = left[i];
    const b = right[j];
    if (!a || !b) return common;
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.end, b.end);
    if (start < end) common.push({ start, end });
    if (a.end < b.end) i++;
    else j++;
  }
}
