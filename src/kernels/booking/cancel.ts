import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { freeAllocations } from './allocation-repository.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { isCustomer, mayChange } from './policies.ts';
import { cancelReminder } from './reminders.ts';
import { transition, type Acting } from './transition.ts';
import type { Booking, BookingResult } from './types.ts';

/** Cancels a confirmed booking; its time is free at once. Cancelling twice is the same as once. */
export async function cancelBooking(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  if (isCancelled(booking) && isRepeated(booking, request.version)) return { ok: true, booking };
  if (booking.status !== 'confirmed' || !isVersion(booking, request.version)) {
    return { ok: false, reason: 'changed' };
  }
  if (!mayChange(request.actor, booking, request.now)) return { ok: false, reason: 'too_late' };

  const status = isCustomer(request.actor) ? 'cancelled_by_customer' : 'cancelled_by_business';
  const change = { action: 'cancelled', status, version: booking.version + 1 } as const;
  const cancelled = await transition(tx, booking, change, request);
  await freeAllocations(tx, booking.id);
  await cancelReminder(tx, booking);
  return { ok: true, booking: cancelled };
}

function isCancelled({ status }: Booking): boolean {
  return status === 'cancelled_by_customer' || status === 'cancelled_by_business';
}
