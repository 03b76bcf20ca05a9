import type { BookingId, CalendarSourceId } from '../../../core/ids.ts';
import { newId, type ResourceId } from '../../../core/ids.ts';
import type { Instant } from '../../../core/time/index.ts';
import { timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import type { Terms } from '../types.ts';

/** An event of an outside calendar at the time of a booking that stands; a person has to decide which of them goes. */
export interface CalendarConflict {
  sourceId: CalendarSourceId;
  bookingId: BookingId;
  code: string;
  customerName: string | null;
  startsAt: Instant;
  terms: Terms;
  resourceId: ResourceId;
  busyFrom: Instant;
  busyUntil: Instant;
  foundAt: Instant;
}

/** Events and bookings that are at the same time and still ahead. A hold is no booking yet. */
const OVERLAPS = `
  select e.source_id, b.id as booking_id, e.uid, min(e.busy_from) as busy_from, max(e.busy_until) as busy_until
  from app.external_busy e
  join app.allocation a on a.tenant_id = e.tenant_id and a.resource_id = e.resource_id and a.is_active
    and a.occupied_from < e.busy_until and a.occupied_until > e.busy_from
  join app.booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id and b.status <> 'held'
    and b.starts_at < e.busy_until and b.ends_at > e.busy_from and b.ends_at > $3
  where e.tenant_id = $1 and e.source_id = $2
  group by e.source_id, b.id, e.uid`;

/**
 * Writes down which bookings an outside calendar is at odds with now, and which no more. The caller holds the resource's
 * lock, so that no booking slips in between.
 *
 * @returns those that nobody was told of yet
 */
export async function reconcileConflicts(
  tx: TenantTransaction,
  sourceId: CalendarSourceId,
  now: Instant,
): Promise<CalendarConflict[]> {
  const values = [tx.tenantId, sourceId, timestamp(now)];
  await tx.query({
    text: `update app.calendar_conflict c set resolved_at = $3
           where c.tenant_id = $1 and c.source_id = $2 and c.resolved_at is null
             and not exists (select from (${OVERLAPS}) o where o.booking_id = c.booking_id and o.uid = c.uid)`,
    values,
  });
  const overlaps = await tx.query<{
    booking_id: BookingId;
    uid: string;
    busy_from: Instant;
    busy_until: Instant;
  }>({
    text: OVERLAPS,
    values,
  });
  if (overlaps.length === 0) return [];
  const found = await tx.query<{ id: string }>({
    text: `insert into app.calendar_conflict (tenant_id, id, source_id, booking_id, uid, busy_from, busy_until, found_at)
           select $1, id, $2, booking_id, uid, busy_from, busy_until, $3
           from unnest($4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[], $8::timestamptz[])
             as o (id, booking_id, uid, busy_from, busy_until)
           on conflict (tenant_id, source_id, booking_id, uid) where resolved_at is null do nothing
           returning id`,
    values: [
      ...values,
      overlaps.map(() => newId()),
      overlaps.map((overlap) => overlap.booking_id),
      overlaps.map(({ uid }) => uid),
      overlaps.map((overlap) => timestamp(overlap.busy_from)),
      overlaps.map((overlap) => timestamp(overlap.busy_until)),
    ],
  });
  return conflictsWhere(tx, 'c.id = any($2::uuid[])', [found.map(({ id }) => id)]);
}

/** What a person still has to decide, the next booking first. */
export async function openConflicts(tx: TenantTransaction): Promise<CalendarConflict[]> {
  return conflictsWhere(tx, 'c.resolved_at is null', []);
}

async function conflictsWhere(
  tx: TenantTransaction,
  condition: string,
  values: readonly unknown[],
): Promise<CalendarConflict[]> {
  return tx.query({
    text: `select c.source_id as "sourceId", c.booking_id as "bookingId", b.code, p.name as "customerName",
             b.starts_at as "startsAt", b.terms, s.resource_id as "resourceId", c.busy_from as "busyFrom",
             c.busy_until as "busyUntil", c.found_at as "foundAt"
           from app.calendar_conflict c
           join app.calendar_source s on s.tenant_id = c.tenant_id and s.id = c.source_id
           join app.booking b on b.tenant_id = c.tenant_id and b.id = c.booking_id
           join app.contact p on p.tenant_id = b.tenant_id and p.id = b.contact_id
           where c.tenant_id = $1 and ${condition} order by b.starts_at, c.id`,
    values: [tx.tenantId, ...values],
  });
}
