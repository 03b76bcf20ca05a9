import { parseId, type BookingId, type CalendarSourceId, type ResourceId } from '../../../core/ids.ts';
import { timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import type { BusyTime } from './busy-calendar.ts';

/** What an outside calendar says from now on, in place of what it said before. */
export async function replaceExternalBusy(
  tx: TenantTransaction,
  source: { id: CalendarSourceId; resourceId: ResourceId },
  busy: readonly BusyTime[],
): Promise<void> {
  const others = await withoutOwnBookings(tx, busy);
  await tx.query({
    text: 'delete from app.external_busy where tenant_id = $1 and source_id = $2',
    values: [tx.tenantId, source.id],
  });
  await tx.query({
    text: `insert into app.external_busy (tenant_id, source_id, resource_id, uid, busy_from, busy_until)
           select $1, $2, $3, * from unnest($4::text[], $5::timestamptz[], $6::timestamptz[])`,
    values: [
      tx.tenantId,
      source.id,
      source.resourceId,
      others.map(({ uid }) => uid),
      others.map(({ from }) => timestamp(from)),
      others.map(({ until }) => timestamp(until)),
    ],
  });
}

/** Bookings that come back to us through a calendar which reads our feed: only this tenant's own are known here already. */
async function withoutOwnBookings(
  tx: TenantTransaction,
  busy: readonly BusyTime[],
): Promise<readonly BusyTime[]> {
  const bookingOf = (uid: string) => parseId<BookingId>(/^([\da-f-]{36})@turno$/i.exec(uid)?.[1] ?? '');
  const ids = [...new Set(busy.flatMap(({ uid }) => bookingOf(uid) ?? []))];
  if (ids.length === 0) return busy;
  const rows = await tx.query<{ id: BookingId }>({
    text: 'select id from app.booking where tenant_id = $1 and id = any($2::uuid[])',
    values: [tx.tenantId, ids],
  });
  const own = new Set(rows.map(({ id }) => id));
  return busy.filter(({ uid }) => {
    const id = bookingOf(uid);
    return id === undefined || !own.has(id);
  });
}
