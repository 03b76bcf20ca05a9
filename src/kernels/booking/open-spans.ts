import { addDays, civilDateTime, startOfDay } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { TimeRange } from './availability/index.ts';
import { businessWindows } from './business-windows.ts';

/**
 * When anybody or anything of the business is open on that date of the zone, holidays and special hours included:
 * stretches in order, with a gap between any two. One that begins on the date may end after it.
 */
export async function openSpansOn(tx: TenantTransaction, zone: string, date: string): Promise<TimeRange[]> {
  const day = { start: startOfDay(zone, date), end: startOfDay(zone, addDays(date, 1)) };
  return (await businessWindows(tx, day))
    .filter(
      ({ start, end }) => civilDateTime(zone, start).date === date || (start < day.start && end >= day.end),
    )
    .map(({ start, end }) => ({ start: Math.max(start, day.start), end }))
    .toSorted((a, b) => a.start - b.start)
    .reduce(joined, []);
}

function joined(spans: readonly TimeRange[], next: TimeRange): TimeRange[] {
  const last = spans.at(-1);
  if (!last || next.start > last.end) return [...spans, { start: next.start, end: next.end }];
  return [...spans.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
}
