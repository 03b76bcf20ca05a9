import { addDays, civilDateTime, startOfDay } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { mergeRanges, type TimeRange } from './availability/index.ts';
import { businessWindows } from './business-windows.ts';

/**
 * When anybody or anything of the business is open on that date of the zone, holidays and special hours included:
 * stretches in order, with a gap between any two. One that begins on the date may end after it.
 */
export async function openSpansOn(tx: TenantTransaction, zone: string, date: string): Promise<TimeRange[]> {
  const day = { start: startOfDay(zone, date), end: startOfDay(zone, addDays(date, 1)) };
  const spans = (await businessWindows(tx, day))
    .filter(
      ({ start, end }) => civilDateTime(zone, start).date === date || (start < day.start && end >= day.end),
    )
    .map(({ start, end }) => ({ start: Math.max(start, day.start), end }));
  return mergeRanges(spans);
}
