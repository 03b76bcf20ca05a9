import type { ResourceId, SessionId } from '../../core/ids.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/** What must never be: two claims on one unit at one time, or more people in a session than it has seats. */
export type Overlap =
  | { kind: 'unit'; resourceId: ResourceId; unit: number; owners: [string, string] }
  | { kind: 'session'; sessionId: SessionId; capacity: number; taken: number };

/**
 * Looks through everything that a tenant's bookings and sessions occupy, without relying on any constraint. Empty, unless
 * something is very wrong.
 */
export async function findOverlaps(tx: TenantTransaction): Promise<Overlap[]> {
  const units = await tx.query<Overlap>({
    text: `
      select 'unit' as kind, a.resource_id as "resourceId", a.unit,
        array[coalesce(a.booking_id, a.session_id), coalesce(b.booking_id, b.session_id)] as owners
      from app.allocation a
      join app.allocation b on b.tenant_id = a.tenant_id and b.resource_id = a.resource_id and b.unit = a.unit and a.id < b.id
      where a.tenant_id = $1 and a.is_active and b.is_active
        and (a.booking_id is null or a.session_id is null) and (b.booking_id is null or b.session_id is null)
        and a.occupied_from < b.occupied_until and b.occupied_from < a.occupied_until`,
    values: [tx.tenantId],
  });
  const sessions = await tx.query<Overlap>({
    text: `
      select 'session' as kind, s.id as "sessionId", s.capacity, sum(b.party_size)::integer as taken
      from app.session s
      join lateral (
        select distinct booking_id from app.allocation a
        where a.tenant_id = s.tenant_id and a.session_id = s.id and a.booking_id is not null and a.is_active
      ) seats on true
      join app.booking b on b.tenant_id = s.tenant_id and b.id = seats.booking_id
      where s.tenant_id = $1
      group by s.id, s.capacity
      having sum(b.party_size) > s.capacity`,
    values: [tx.tenantId],
  });
  return [...units, ...sessions];
}
