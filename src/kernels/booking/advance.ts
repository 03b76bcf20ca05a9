import type { BookingId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { lockBooking } from './booking-lock.ts';
import { nextChange, type DueChange } from './booking-timers.ts';
import { fee } from './fees.ts';
import { transition } from './transition.ts';
import type { Booking, BookingStatus } from './types.ts';

const statusAfter: Readonly<Record<DueChange['action'], BookingStatus>> = {
  expired: 'expired',
  auto_released: 'released',
  no_show: 'no_show',
  completed: 'completed',
};

/**
 * What has become due happens to a booking, for its timer: a request that nobody answered runs out, a booking that nobody
 * confirmed is let go of, whoever did not come loses their place, a visit ends. Nothing where nothing is due.
 */
export async function advanceBooking(
  tx: TenantTransaction,
  { bookingId, now }: { bookingId: BookingId; now: Instant },
): Promise<Booking | undefined> {
  const booking = await lockBooking(tx, { bookingId });
  const due = booking && nextChange(booking, now);
  if (!booking || !due || due.at > now) return booking;
  const { action } = due;
  const feeMinor = action === 'no_show' ? fee(booking, 'no_show', now).amountMinor : booking.feeMinor;
  const change = { action, status: statusAfter[action], feeMinor };
  return transition(tx, booking, change, { actor: 'system:booking-due', now });
}
