import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { mayChange } from './policies.ts';
import { transition, type Acting } from './transition.ts';
import type { BookingResult } from './types.ts';

/** Notes that the customer says they will come. The booking stays the same version: nothing that was agreed changes. */
export async function confirmAttendance(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  if (booking.status !== 'confirmed' || !isVersion(booking, request.version)) {
    return { ok: false, reason: 'changed' };
  }
  if (booking.attendanceConfirmedAt !== null) return { ok: true, booking };
  if (!mayChange(request.actor, booking, request.now)) return { ok: false, reason: 'too_late' };
  const change = { action: 'attendance_confirmed', attendanceConfirmedAt: request.now } as const;
  return { ok: true, booking: await transition(tx, booking, change, request) };
}
