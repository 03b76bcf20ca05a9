import type { BookingId, ContactId, LaneId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne, timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import {
  ALLOCATION_COLUMNS,
  allocationRows,
  busyValues,
  type BusyQuery,
  type Occupation,
} from './allocation-repository.ts';
import { newBookingCode } from './code.ts';
import { standingStatuses } from './life.ts';
import type { Booking } from './types.ts';

const BOOKING = `
  select b.id, b.code, b.service_id as "serviceId", b.contact_id as "contactId", b.lane_id as "laneId", b.status,
    b.starts_at as "startsAt", b.ends_at as "endsAt", b.hold_expires_at as "holdExpiresAt",
    a.resource_id as "resourceId", a.unit, b.party_size as "partySize", b.terms,
    b.attendance_confirmed_at as "attendanceConfirmedAt", b.checked_in_at as "checkedInAt",
    b.payment_status as "paymentStatus", b.fee_minor as "feeMinor", b.version, b.agreed_version as "agreedVersion",
    b.agreed_from as "agreedFrom"
  from app.booking b join app.allocation a on a.tenant_id = b.tenant_id and a.booking_id = b.id and a.position = 0
  where b.tenant_id = $1`;

export async function findBooking(tx: TenantTransaction, id: BookingId): Promise<Booking | undefined> {
  return maybeOne(
    tx.query({ name: 'find-booking', text: `${BOOKING} and b.id = $2`, values: [tx.tenantId, id] }),
  );
}

/** @param code as a person typed it */
export async function findBookingByCode(tx: TenantTransaction, code: string): Promise<Booking | undefined> {
  return maybeOne(
    tx.query({
      name: 'find-booking-by-code',
      text: `${BOOKING} and b.code = $2`,
      values: [tx.tenantId, code.trim().toUpperCase()],
    }),
  );
}

const STANDING = `b.status in (${standingStatuses.map((status) => `'${status}'`).join(', ')})`;

/** A contact's bookings that stand and are not over yet, the next one first. */
export async function upcomingBookings(
  tx: TenantTransaction,
  contactId: ContactId,
  now: Instant,
): Promise<Booking[]> {
  return tx.query({
    name: 'upcoming-bookings',
    text: `${BOOKING} and b.contact_id = $2 and ${STANDING} and b.ends_at > $3 order by b.starts_at, b.id`,
    values: [tx.tenantId, contactId, timestamp(now)],
  });
}

/** A contact's latest booking that stood, whether it is ahead or over: what "same as last time" means. */
export async function lastBooking(tx: TenantTransaction, contactId: ContactId): Promise<Booking | undefined> {
  return maybeOne(
    tx.query({
      name: 'last-booking',
      text: `${BOOKING} and b.contact_id = $2 and b.status in ('confirmed', 'checked_in', 'completed')
             order by b.starts_at desc, b.id desc limit 1`,
      values: [tx.tenantId, contactId],
    }),
  );
}

/** The booking that a contact last cancelled, if it is still ahead. */
export async function lastCancelled(
  tx: TenantTransaction,
  contactId: ContactId,
  now: Instant,
): Promise<Booking | undefined> {
  return maybeOne(
    tx.query({
      name: 'last-cancelled-booking',
      text: `${BOOKING} and b.contact_id = $2 and b.status = 'cancelled_by_customer' and b.starts_at > $3
             order by b.id desc limit 1`,
      values: [tx.tenantId, contactId, timestamp(now)],
    }),
  );
}

/** What a contact holds from within one conversation, run out or not; never what the waitlist offers them. */
export async function heldBookings(
  tx: TenantTransaction,
  contactId: ContactId,
  laneId: LaneId,
): Promise<Booking[]> {
  return tx.query({
    name: 'held-bookings',
    text: `${BOOKING} and b.contact_id = $2 and b.lane_id = $3 and b.status = 'held'
             and not exists (select from app.waitlist_offer o
               where o.tenant_id = b.tenant_id and o.booking_id = b.id and o.status = 'open')`,
    values: [tx.tenantId, contactId, laneId],
  });
}

/** Holds and open payments that have run out and still occupy that time on those resources. */
export async function lapsedHoldsInTheWay(tx: TenantTransaction, query: BusyQuery): Promise<Booking[]> {
  return tx.query({
    name: 'lapsed-holds-in-the-way',
    text: `${BOOKING} and b.status in ('held', 'pending_payment') and b.hold_expires_at <= $5 and b.id is distinct from $6
             and exists (select from app.allocation o where o.tenant_id = b.tenant_id and o.booking_id = b.id
               and o.resource_id = any($2::uuid[]) and o.is_active and o.occupied_until > $3 and o.occupied_from < $4)`,
    values: busyValues(tx, query),
  });
}

/** Holds and open payments that have run out, the oldest first. */
export async function lapsedHolds(tx: TenantTransaction, now: Instant, limit: number): Promise<Booking[]> {
  return tx.query({
    name: 'lapsed-holds',
    text: `${BOOKING} and b.status in ('held', 'pending_payment') and b.hold_expires_at <= $2
             order by b.hold_expires_at limit $3`,
    values: [tx.tenantId, timestamp(now), limit],
  });
}

const MOST_CODES_TRIED = 10;

/**
 * Writes a new booking with its allocations under a code that no other booking of the tenant has, and returns the code.
 * Fails on a constraint where the place is taken.
 */
export async function insertBooking(
  tx: TenantTransaction,
  booking: Omit<Booking, 'code'>,
  occupation: Occupation,
  now: Instant,
  nextCode: () => string = newBookingCode,
): Promise<string> {
  const rows = allocationRows(occupation, 16);
  for (let tried = 0; tried < MOST_CODES_TRIED; tried += 1) {
    const code = nextCode();
    const inserted = await tx.query({
      name: 'insert-booking',
      text: `
        with inserted as (
          insert into app.booking (tenant_id, id, code, service_id, contact_id, lane_id, status, starts_at, ends_at,
            hold_expires_at, terms, version, agreed_version, agreed_from, created_at, party_size, payment_status)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12, $13, $14, $15)
          on conflict (tenant_id, code) do nothing
          returning tenant_id, id
        )
        insert into app.allocation (${ALLOCATION_COLUMNS})
        select i.tenant_id, i.id, m.* from inserted i cross join ${rows.text} as m
        returning booking_id`,
      values: [
        tx.tenantId,
        booking.id,
        code,
        booking.serviceId,
        booking.contactId,
        booking.laneId,
        booking.status,
        timestamp(booking.startsAt),
        timestamp(booking.endsAt),
        booking.holdExpiresAt === null ? null : timestamp(booking.holdExpiresAt),
        JSON.stringify(booking.terms),
        booking.version,
        timestamp(now),
        booking.partySize,
        booking.paymentStatus,
        ...rows.values,
      ],
    });
    if (inserted.length > 0) return code;
  }
  throw new Error(`No free booking code in ${MOST_CODES_TRIED} tries.`);
}

/** Compare-and-swap: writes `after` if the booking is still as `before` says; false where it is not. */
export async function replaceBooking(
  tx: TenantTransaction,
  before: Booking,
  after: Booking,
): Promise<boolean> {
  const replaced = await tx.query({
    name: 'replace-booking',
    text: `
      update app.booking set status = $5, starts_at = $6, ends_at = $7, hold_expires_at = $8, terms = $9,
        attendance_confirmed_at = $10, version = $11, checked_in_at = $12, payment_status = $13, fee_minor = $14,
        agreed_version = $15, agreed_from = $16
      where tenant_id = $1 and id = $2 and version = $3 and status = $4
      returning id`,
    values: [
      tx.tenantId,
      before.id,
      before.version,
      before.status,
      after.status,
      timestamp(after.startsAt),
      timestamp(after.endsAt),
      after.holdExpiresAt === null ? null : timestamp(after.holdExpiresAt),
      JSON.stringify(after.terms),
      after.attendanceConfirmedAt === null ? null : timestamp(after.attendanceConfirmedAt),
      after.version,
      after.checkedInAt === null ? null : timestamp(after.checkedInAt),
      after.paymentStatus,
      after.feeMinor,
      after.agreedVersion,
      after.agreedFrom,
    ],
  });
  return replaced.length > 0;
}
