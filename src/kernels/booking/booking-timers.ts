import { DAY_MS, MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { cancelTimers, setTimers, type Timer } from '../../effects/timers.ts';
import type { Actor } from '../../effects/audit.ts';
import type { BookingAction } from './life.ts';
import { isTold, type BookingNews } from './news.ts';
import { isCustomer, policyOf } from './policies.ts';
import type { Booking } from './types.ts';

/** Reminds the customer; the payload is `{ bookingId, version }`. */
export const BOOKING_REMINDER = 'booking-reminder';
/** Something is to happen to a booking by itself (`advanceBooking`); the payload is `{ bookingId }`. */
export const BOOKING_DUE = 'booking-due';
/** Something has happened that others must hear of; the payload is `BookingNews`. */
export const BOOKING_NEWS = 'booking-news';

const REMINDED_AHEAD_MS = DAY_MS;
/** A reminder right after the confirmation would tell nothing new. */
const SHORTEST_WAIT_MS = MINUTE_MS;

/** Whether there is still time, and somewhere, to remind of it. */
export function canBeReminded(
  { laneId, startsAt }: Pick<Booking, 'laneId' | 'startsAt'>,
  now: Instant,
): boolean {
  return laneId !== null && startsAt - REMINDED_AHEAD_MS >= now + SHORTEST_WAIT_MS;
}

/** What happens to a booking by itself, and when. */
export interface DueChange {
  action: 'expired' | 'auto_released' | 'no_show' | 'completed';
  at: Instant;
}

/**
 * What happens next to a booking if nobody does anything; undefined where nothing does. What comes too late to help
 * anybody, because the clock stood still, does not happen. Holds and open payments have a timer of their conversation.
 */
export function nextChange(booking: Booking, now: Instant): DueChange | undefined {
  const { status, startsAt, endsAt } = booking;
  if (status === 'pending_approval') return { action: 'expired', at: startsAt };
  if (status === 'checked_in') return { action: 'completed', at: endsAt };
  if (status !== 'confirmed') return undefined;
  const releasedAt = autoReleaseAt(booking);
  if (releasedAt !== undefined && now < startsAt) return { action: 'auto_released', at: releasedAt };
  const { graceMinutes } = policyOf(booking.terms.policy).checkIn;
  const missedAt = graceMinutes === null ? endsAt : startsAt + graceMinutes * MINUTE_MS;
  const isMissed = missedAt < endsAt && now < endsAt;
  return isMissed ? { action: 'no_show', at: missedAt } : { action: 'completed', at: endsAt };
}

/** When a booking is let go of whose customer has not said that they will come; undefined where it is not. */
export function autoReleaseAt({ startsAt, attendanceConfirmedAt, terms }: Booking): Instant | undefined {
  const { autoRelease } = policyOf(terms.policy);
  if (!autoRelease || attendanceConfirmedAt !== null) return undefined;
  return startsAt - autoRelease.minutesBefore * MINUTE_MS;
}

/** Nobody is asked to confirm again what they book after the reminder would have come: they just did. */
export function attendanceOf(
  booking: Pick<Booking, 'laneId' | 'startsAt' | 'terms'>,
  now: Instant,
): Instant | null {
  const { autoRelease } = policyOf(booking.terms.policy);
  return autoRelease && !canBeReminded(booking, now) ? now : null;
}

/** What is set for a booking, by kind: a reminder as long as it stands as agreed, its next change, and news. */
interface Wanted {
  reminderAt: Instant | undefined;
  dueAt: Instant | undefined;
}

function wantedFor(booking: Booking, now: Instant): Wanted {
  const isReminded = booking.status === 'confirmed' && canBeReminded(booking, now);
  return {
    reminderAt: isReminded ? booking.startsAt - REMINDED_AHEAD_MS : undefined,
    dueAt: nextChange(booking, now)?.at,
  };
}

/**
 * Sets the timers of a booking to what it has become, at most one statement to set and one to cancel, none where nothing
 * changes. A booking of no conversation has none: its life goes on when somebody asks for it.
 */
export async function followWithTimers(
  tx: TenantTransaction,
  before: Booking,
  after: Booking,
  { action, actor, now }: { action: BookingAction; actor: Actor; now: Instant },
): Promise<void> {
  const { laneId, id: bookingId, version } = after;
  if (laneId === null) return;
  const [had, wanted] = [wantedFor(before, now), wantedFor(after, now)];
  // The version in a reminder tells one of the booking as it is from one that fired before the booking moved.
  const isAgreedAnew = after.agreedVersion !== before.agreedVersion;
  const set: Timer[] = [];
  const cancelled: string[] = [];
  const follow = (kind: string, before: Instant | undefined, dueAt: Instant | undefined, payload = {}) => {
    if (dueAt === undefined) return void (before === undefined || cancelled.push(kind));
    if (dueAt === before && !isAgreedAnew) return;
    set.push({ laneId, kind, key: bookingId, dueAt, payload: { bookingId, ...payload } });
  };
  follow(BOOKING_REMINDER, had.reminderAt, wanted.reminderAt, { version });
  follow(BOOKING_DUE, had.dueAt, wanted.dueAt);
  if (isTold(action, before, after, { isCustomer: isCustomer(actor), at: now })) {
    const news: BookingNews = { bookingId, version, action, from: before.status };
    const key = `${bookingId}:${version}`;
    set.push({ laneId, kind: BOOKING_NEWS, key, dueAt: now, payload: { ...news } });
  }
  await Promise.all([setTimers(tx, set), cancelTimers(tx, cancelled, bookingId)]);
}
