import type { BookingId } from '../../../core/ids.ts';
import { DAY_MS, type Instant } from '../../../core/time/index.ts';
import { timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import type { Booking } from '../types.ts';
import type { FeedScope } from './feeds.ts';

/** A booking as a calendar shows it. */
export interface CalendarBooking extends Pick<
  Booking,
  'id' | 'code' | 'status' | 'startsAt' | 'endsAt' | 'terms' | 'version'
> {
  customerName: string | null;
  createdAt: Instant;
  /** when it last changed */
  changedAt: Instant;
}

const KEPT_MS = 60 * DAY_MS;
const AHEAD_MS = 400 * DAY_MS;
/** Calendar apps give up on files of many megabytes. */
const MOST_BOOKINGS = 5_000;

/**
 * The bookings of a feed, from two months back: those that stand or stood, and those that were cancelled, so that
 * calendars which have them already take them out.
 */
export async function bookingsOfFeed(
  tx: TenantTransaction,
  scope: FeedScope,
  now: Instant,
): Promise<CalendarBooking[]> {
  return tx.query({
    name: `bookings-of-${scope.kind}-feed`,
    text: `
      select b.id, b.code, b.status, b.starts_at as "startsAt", b.ends_at as "endsAt", b.terms, b.version,
        c.name as "customerName", b.created_at as "createdAt", coalesce(changed.at, b.created_at) as "changedAt"
      from app.booking b
      join app.contact c on c.tenant_id = b.tenant_id and c.id = b.contact_id
      left join lateral (
        select max(e.at) as at from app.audit_entry e where e.tenant_id = b.tenant_id and e.object_id = b.id
      ) changed on true
      where b.tenant_id = $1 and b.status not in ('held', 'released', 'expired') and ${conditionOf(scope)}
      order by b.starts_at, b.id limit ${MOST_BOOKINGS}`,
    values: [tx.tenantId, ...valuesOf(scope, now)],
  });
}

function conditionOf({ kind }: FeedScope): string {
  switch (kind) {
    case 'booking':
      return 'b.id = $2';
    case 'resource':
      return `b.starts_at between $2 and $3 and exists (
        select from app.allocation a
        where a.tenant_id = b.tenant_id and a.booking_id = b.id and a.resource_id = $4)`;
    case 'business':
      return 'b.starts_at between $2 and $3';
  }
}

function valuesOf(scope: FeedScope, now: Instant): unknown[] {
  const window = [timestamp(now - KEPT_MS), timestamp(now + AHEAD_MS)];
  switch (scope.kind) {
    case 'booking':
      return [scope.bookingId];
    case 'resource':
      return [...window, scope.resourceId];
    case 'business':
      return window;
  }
}

/** How a booking is known in every calendar, whatever becomes of it. */
export function calendarUid(id: BookingId): string {
  return `${id}@turno`;
}
