import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { isLegal } from './life.ts';
import { isCustomer } from './policies.ts';
import { illegal } from './refusals.ts';
import { makeFirm } from './secure.ts';
import { transition, type Acting } from './transition.ts';
import type { BookingResult } from './types.ts';

/** Staff say yes to a request: it is a booking. Saying it twice is the same as once. */
export async function approveBooking(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  return decide(tx, request, 'approved');
}

/** Staff say no to a request; its time is free at once. */
export async function declineBooking(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  return decide(tx, request, 'declined');
}

async function decide(
  tx: TenantTransaction,
  request: BookingReference & Acting,
  action: 'approved' | 'declined',
): Promise<BookingResult> {
  if (isCustomer(request.actor)) return { ok: false, reason: 'not_permitted' };
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  const decided = action === 'approved' ? 'confirmed' : 'declined';
  if (booking.status === decided && isRepeated(booking, request.version)) return { ok: true, booking };
  if (!isLegal(action, booking.status)) return illegal(booking.status);
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed' };
  // Nobody can come to what has begun.
  if (action === 'approved' && request.now >= booking.startsAt) return { ok: false, reason: 'too_late' };
  if (action === 'approved') return { ok: true, booking: await makeFirm(tx, booking, action, {}, request) };
  return { ok: true, booking: await transition(tx, booking, { action, status: 'declined' }, request) };
}
