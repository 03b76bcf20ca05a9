import type { BookingId, LocationId, ResourceId, ServiceId, SessionId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Allocation } from './allocation-repository.ts';
import { allowedSpan, type TimeRange } from './availability/index.ts';
import type { Offer } from './offers.ts';
import type { Asking } from './team-availability.ts';
import type { Service, Slot } from './types.ts';

/** One time at which a class takes place. */
export interface Session {
  id: SessionId;
  startsAt: Instant;
  endsAt: Instant;
  capacity: number;
  locationId: LocationId;
  /** who or what leads it */
  resourceId: ResourceId;
  resourceName: string;
  zone: string;
  /** what its lead is occupied for, buffers included */
  occupiedFrom: Instant;
  occupiedUntil: Instant;
  /** numbers, lowest first */
  freeSeats: readonly number[];
}

/**
 * The sessions of a class that begin in that range and that notice and horizon allow unless rules do not count, full or not, earliest first. A seat
 * whose hold has run out is free, whether or not anyone has written that down yet.
 */
export async function loadOpenSessions(
  tx: TenantTransaction,
  { service, wanted }: Pick<Offer, 'service' | 'wanted'>,
  range: TimeRange,
  { now, ignoring, isOutsideRules = false }: Asking & { isOutsideRules?: boolean | undefined },
): Promise<Session[]> {
  const sessions = await tx.query<Session>({
    name: 'load-open-sessions',
    text: `
      select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity, s.location_id as "locationId",
        a.resource_id as "resourceId", r.name as "resourceName", l.zone, a.occupied_from as "occupiedFrom",
        a.occupied_until as "occupiedUntil",
        array(
          select number from generate_series(1, s.capacity) as number
          where not exists (
            select from app.allocation t join app.booking b on b.tenant_id = t.tenant_id and b.id = t.booking_id
            where t.tenant_id = s.tenant_id and t.session_id = s.id and t.unit = number and t.is_active
              and (b.status not in ('held', 'pending_payment') or b.hold_expires_at > $5) and b.id is distinct from $6)
          order by number
        ) as "freeSeats"
      from app.session s
      join app.allocation a on a.tenant_id = s.tenant_id and a.session_id = s.id and a.booking_id is null and a.position = 0
      join app.resource r on r.tenant_id = a.tenant_id and r.id = a.resource_id
      join app.location l on l.tenant_id = s.tenant_id and l.id = s.location_id
      where s.tenant_id = $1 and s.service_id = $2 and s.starts_at >= $3 and s.starts_at < $4 and s.is_active
      order by s.starts_at, l.position, s.id`,
    values: [
      tx.tenantId,
      service.id,
      timestamp(range.start),
      timestamp(range.end),
      timestamp(now),
      ignoring ?? null,
    ],
  });
  return sessions.filter(
    (session) =>
      (wanted.resourceId === undefined || session.resourceId === wanted.resourceId) &&
      (wanted.locationId === undefined || session.locationId === wanted.locationId) &&
      (isOutsideRules || isWithin(allowedStarts(service, session.zone, now), session.startsAt)),
  );
}

/** From the end of the notice to the end of the last bookable date of that zone. */
export function allowedStarts(service: Service, zone: string, now: Instant): TimeRange {
  return allowedSpan({ schedule: { zone, weekly: [], overrides: [] }, rules: service, now });
}

function isWithin({ start, end }: TimeRange, at: Instant): boolean {
  return start <= at && at < end;
}

export function sessionSlot(session: Session): Slot {
  const { startsAt, endsAt, resourceId, resourceName, locationId, zone } = session;
  return { startsAt, endsAt, resourceId, resourceName, locationId, sessionId: session.id, zone };
}

/** Bookings whose hold on a seat of that session has run out and still stands in the way. */
export async function lapsedSeatHolds(
  tx: TenantTransaction,
  sessionId: SessionId,
  { now, ignoring }: Asking,
): Promise<{ id: BookingId }[]> {
  return tx.query({
    name: 'lapsed-seat-holds',
    text: `select distinct b.id from app.allocation a
           join app.booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
           where a.tenant_id = $1 and a.session_id = $2 and a.is_active and b.status in ('held', 'pending_payment')
             and b.hold_expires_at <= $3 and b.id is distinct from $4`,
    values: [tx.tenantId, sessionId, timestamp(now), ignoring ?? null],
  });
}

/** When a class takes place in a usual week. */
export interface ClassTime {
  serviceId: ServiceId;
  locationId: LocationId;
  /** IANA zone of the location */
  zone: string;
  weekday: number;
  startMinute: number;
}

export async function loadClassTimes(tx: TenantTransaction): Promise<ClassTime[]> {
  return tx.query({
    name: 'load-class-times',
    text: `
      select c.service_id as "serviceId", c.location_id as "locationId", l.zone, c.weekday, c.start_minute as "startMinute"
      from app.class_time c
      join app.service s on s.tenant_id = c.tenant_id and s.id = c.service_id
      join app.location l on l.tenant_id = c.tenant_id and l.id = c.location_id
      where c.tenant_id = $1 and s.is_active and l.is_active
      order by c.service_id, c.location_id, c.weekday, c.start_minute`,
    values: [tx.tenantId],
  });
}

/** When sessions of that class begin in that range, those that were taken off the plan among them. */
export async function sessionStarts(
  tx: TenantTransaction,
  { serviceId, locationId }: Pick<ClassTime, 'serviceId' | 'locationId'>,
  range: TimeRange,
): Promise<Set<Instant>> {
  const rows = await tx.query<{ startsAt: Instant }>({
    name: 'session-starts',
    text: `select starts_at as "startsAt" from app.session
           where tenant_id = $1 and service_id = $2 and location_id = $3 and starts_at >= $4 and starts_at < $5`,
    values: [tx.tenantId, serviceId, locationId, timestamp(range.start), timestamp(range.end)],
  });
  return new Set(rows.map(({ startsAt }) => startsAt));
}

export interface NewSession {
  id: SessionId;
  serviceId: ServiceId;
  locationId: LocationId;
  startsAt: Instant;
  endsAt: Instant;
  capacity: number;
  /** the lead first */
  allocations: readonly Allocation[];
}

/** Writes sessions with what they occupy; fails on the exclusion constraint where that is taken. */
export async function insertSessions(tx: TenantTransaction, sessions: readonly NewSession[]): Promise<void> {
  const rows = sessions.map(({ startsAt, endsAt, allocations, ...session }) => ({
    ...session,
    startsAt: timestamp(startsAt),
    endsAt: timestamp(endsAt),
    allocations: allocations.map(({ resourceId, unit, occupied }, position) => ({
      resourceId,
      unit,
      occupiedFrom: timestamp(occupied.start),
      occupiedUntil: timestamp(occupied.end),
      position,
    })),
  }));
  await tx.query({
    name: 'insert-sessions',
    text: `
      with planned as (
        select * from jsonb_to_recordset($2) as s (id uuid, "serviceId" uuid, "locationId" uuid, "startsAt" timestamptz,
          "endsAt" timestamptz, capacity integer, allocations jsonb)
      ), inserted as (
        insert into app.session (tenant_id, id, service_id, location_id, starts_at, ends_at, capacity)
        select $1, id, "serviceId", "locationId", "startsAt", "endsAt", capacity from planned
      )
      insert into app.allocation (tenant_id, session_id, resource_id, unit, occupied_from, occupied_until, position, is_long)
      select $1, p.id, a."resourceId", a.unit, a."occupiedFrom", a."occupiedUntil", a.position,
        a."occupiedUntil" - a."occupiedFrom" > interval '48 hours'
      from planned p cross join lateral jsonb_to_recordset(p.allocations) as a ("resourceId" uuid, unit integer,
        "occupiedFrom" timestamptz, "occupiedUntil" timestamptz, position integer)`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}
