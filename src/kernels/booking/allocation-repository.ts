import type { BookingId, ResourceId, SessionId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { BusyRange, TimeRange } from './availability/index.ts';

/** One unit of one resource for one time, buffers included. */
export interface Allocation {
  resourceId: ResourceId;
  unit: number;
  occupied: TimeRange;
}

/** What a booking occupies: units of resources, the lead first, or seats of a session, which are numbered like units. */
export interface Occupation {
  allocations: readonly [Allocation, ...Allocation[]];
  session?: { id: SessionId; capacity: number } | undefined;
}

export interface BusyQuery {
  resourceIds: readonly ResourceId[];
  range: TimeRange;
  now: Instant;
  /** a booking that the asker may replace: their own hold, the booking being moved */
  ignoring: BookingId | undefined;
}

/**
 * What occupies the resources during that time, in one query: bookings, and all units of a resource that is busy in an
 * outside calendar. A hold that has run out occupies nothing, whether or not anyone has written that down yet.
 */
export async function loadBusy(
  tx: TenantTransaction,
  query: BusyQuery,
): Promise<(BusyRange & { resourceId: ResourceId })[]> {
  return tx.query({
    name: 'load-busy',
    // Bounded on both sides, so that what lies before and after costs nothing, however much it is: nearly everything ends
    // within two days of the range, and what is longer than that has an index of its own. Plain comparisons only: row
    // security lets no others reach an index.
    text: `
      select a.resource_id as "resourceId", a.unit, a.occupied_from as start, a.occupied_until as "end",
        case when b.id is null then 'session' when b.status in ('held', 'pending_payment') then 'hold' else 'booking' end as kind
      from (
        select * from app.allocation
        where tenant_id = $1 and resource_id = any($2::uuid[]) and is_active
          and occupied_until > $3 and occupied_until <= $4::timestamptz + interval '48 hours' and occupied_from < $4
        union all
        select * from app.allocation
        where tenant_id = $1 and resource_id = any($2::uuid[]) and is_active
          and is_long and occupied_until > $4::timestamptz + interval '48 hours' and occupied_from < $4
      ) a
      left join app.booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
      where a.session_capacity is null
        and (b.id is null or ((b.status not in ('held', 'pending_payment') or b.hold_expires_at > $5) and b.id is distinct from $6))
      union all
      select resource_id, 0, starts_at, ends_at, 'time_off'
      from app.time_off where tenant_id = $1 and resource_id = any($2::uuid[]) and ends_at > $3 and starts_at < $4
      union all
      select resource_id, 0, busy_from, busy_until, 'external'
      from app.external_busy where tenant_id = $1 and resource_id = any($2::uuid[]) and busy_until > $3 and busy_from < $4`,
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

/** Gives the booking another place, or its old one back; fails on a constraint where that is taken. */
export async function moveAllocations(
  tx: TenantTransaction,
  bookingId: BookingId,
  occupation: Occupation,
): Promise<void> {
  const { text, values } = allocationRows(occupation, 3);
  await Promise.all([
    tx.query({
      name: 'delete-allocations',
      text: 'delete from app.allocation where tenant_id = $1 and booking_id = $2',
      values: [tx.tenantId, bookingId],
    }),
    tx.query({
      name: 'insert-allocations',
      text: `insert into app.allocation (${ALLOCATION_COLUMNS}) select $1, $2, m.* from ${text} as m`,
      values: [tx.tenantId, bookingId, ...values],
    }),
  ]);
}

/** After tenant and booking, in the order in which `allocationRows` gives them. */
export const ALLOCATION_COLUMNS = `tenant_id, booking_id, resource_id, unit, occupied_from, occupied_until, position,
  session_id, session_capacity, is_long`;

/** A booking's allocations as rows to select from. @param first the number of the first parameter that is free */
export function allocationRows({ allocations, session }: Occupation, first: number) {
  const p = (offset: number) => `$${first + offset}`;
  return {
    text: `(
      select u.resource_id, u.unit, u.occupied_from, u.occupied_until, u.nth::integer - 1, ${p(4)}::uuid, ${p(5)}::integer,
        u.occupied_until - u.occupied_from > interval '48 hours'
      from unnest(${p(0)}::uuid[], ${p(1)}::integer[], ${p(2)}::timestamptz[], ${p(3)}::timestamptz[])
        with ordinality as u (resource_id, unit, occupied_from, occupied_until, nth))`,
    values: [
      allocations.map(({ resourceId }) => resourceId),
      allocations.map(({ unit }) => unit),
      allocations.map(({ occupied }) => timestamp(occupied.start)),
      allocations.map(({ occupied }) => timestamp(occupied.end)),
      session?.id ?? null,
      session?.capacity ?? null,
    ],
  };
}

/** Lets others have the booking's place. */
export async function freeAllocations(tx: TenantTransaction, bookingId: BookingId): Promise<void> {
  await tx.query({
    name: 'free-allocations',
    text: 'update app.allocation set is_active = false where tenant_id = $1 and booking_id = $2',
    values: [tx.tenantId, bookingId],
  });
}

const EXCLUSION_VIOLATION = '23P01';
const UNIQUE_VIOLATION = '23505';

/**
 * Runs a write in a savepoint; undefined where a constraint says that the place is taken. Behind the resource's lock that only
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
    if (code === UNIQUE_VIOLATION && constraint === 'allocation_seat') return undefined;
    throw error;
  }
}
