import type { BookingId, ResourceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { BusyRange, TimeRange } from './availability/index.ts';

/** One unit of one resource for one time, buffers included: what a booking occupies. */
export interface Allocation {
  resourceId: ResourceId;
  unit: number;
  occupied: TimeRange;
}

export interface BusyQuery {
  resourceIds: readonly ResourceId[];
  range: TimeRange;
  now: Instant;
  /** a booking that the asker may replace: their own hold, the booking being moved */
  ignoring: BookingId | undefined;
}

/**
 * What occupies the resources during that time, in one query. A hold that has run out occupies nothing, whether or not
 * anyone has written that down yet.
 */
export async function loadBusy(
  tx: TenantTransaction,
  query: BusyQuery,
): Promise<(BusyRange & { resourceId: ResourceId })[]> {
  return tx.query({
    name: 'load-busy',
    text: `
      select a.resource_id as "resourceId", a.unit, a.occupied_from as start, a.occupied_until as "end"
      from app.allocation a join app.booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
      where a.tenant_id = $1 and a.resource_id = any($2::uuid[]) and a.is_active
        and a.occupied_until > $3 and a.occupied_from < $4
        and (b.status not in ('held', 'pending_payment') or b.hold_expires_at > $5) and b.id is distinct from $6`,
    values: busyValues(tx, query),
  });
}

/** `$1` to `$6` of every statement that asks what is in the way. */
export function busyValues(tx: TenantTransaction, query: BusyQuery): unknown[] {
  return [
    tx.tenantId,
    query.resourceIds,
    timestamp(query.range.start),
    timestamp(query.range.end),
    timestamp(query.now),
    query.ignoring ?? null,
  ];
}

/** Gives the booking another place, or its old one back; fails on the exclusion constraint where that is taken. */
export async function moveAllocation(
  tx: TenantTransaction,
  bookingId: BookingId,
  allocation: Allocation,
): Promise<void> {
  await tx.query({
    name: 'move-allocation',
    text: `update app.allocation
           set resource_id = $3, unit = $4, occupied_from = $5, occupied_until = $6, is_active = true
           where tenant_id = $1 and booking_id = $2`,
    values: [
      tx.tenantId,
      bookingId,
      allocation.resourceId,
      allocation.unit,
      timestamp(allocation.occupied.start),
      timestamp(allocation.occupied.end),
    ],
  });
}

/** Lets others have the booking's place. */
export async function freeAllocation(tx: TenantTransaction, bookingId: BookingId): Promise<void> {
  await tx.query({
    name: 'free-allocation',
    text: 'update app.allocation set is_active = false where tenant_id = $1 and booking_id = $2',
    values: [tx.tenantId, bookingId],
  });
}

const EXCLUSION_VIOLATION = '23P01';

/**
 * Runs a write in a savepoint; undefined where the exclusion constraint refused it. Behind the resource's lock that only
 * happens when somebody else wrote without taking the lock.
 */
export async function unlessOverlapping<T>(
  tx: TenantTransaction,
  write: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await tx.savepoint(write);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }; // as pg reports errors
    if (code === EXCLUSION_VIOLATION && constraint === 'allocation_no_overlap') return undefined;
    throw error;
  }
}
