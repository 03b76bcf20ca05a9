import { DAY_MS, MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { cancelTimer, setTimer } from '../../effects/timers.ts';
import type { Booking } from './types.ts';

/** The timer's kind; its payload is `{ bookingId, version }`. */
export const BOOKING_REMINDER = 'booking-reminder';

const AHEAD_MS = DAY_MS;
/** A reminder right after the confirmation would tell nothing new. */
const SHORTEST_WAIT_MS = MINUTE_MS;

/**
 * Sets the reminder of a confirmed booking, or moves it with the booking; none where its time has passed. The version
 * tells a reminder of the booking as it is from one that fired before the booking moved.
 */
export async function scheduleReminder(tx: TenantTransaction, booking: Booking, now: Instant): Promise<void> {
  const dueAt = booking.startsAt - AHEAD_MS;
  if (booking.laneId === null || dueAt < now + SHORTEST_WAIT_MS) return cancelReminder(tx, booking);
  await setTimer(tx, {
    laneId: booking.laneId,
    kind: BOOKING_REMINDER,
    key: booking.id,
    dueAt,
    payload: { bookingId: booking.id, version: booking.version },
  });
}

export async function cancelReminder(tx: TenantTransaction, booking: Booking): Promise<void> {
  await cancelTimer(tx, BOOKING_REMINDER, booking.id);
}
