import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { isLegal } from './life.ts';
import { isCustomer } from './policies.ts';
import { illegal } from './refusals.ts';
import { transition, type Acting } from './transition.ts';
import type { BookingResult } from './types.ts';

/** Notes that the customer says they will come, which keeps a booking that would be let go of. What is agreed stays. */
export async function confirmAttendance(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed' };
  if (!isLegal('attendance_confirmed', booking.status)) return illegal(booking.status);
  if (booking.attendanceConfirmedAt !== null) return { ok: true, booking };
  if (isCustomer(request.actor) && request.now >= booking.startsAt) return { ok: false, reason: 'too_late' };
  const change = { action: 'attendance_confirmed', attendanceConfirmedAt: request.now } as const;
  return { ok: true, booking: await transition(tx, booking, change, request) };
}
