import { MINUTE_MS } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { TimeRange } from './availability/index.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { isLegal } from './life.ts';
import { isCustomer, policyOf } from './policies.ts';
import { illegal } from './refusals.ts';
import { transition, type Acting } from './transition.ts';
import type { Booking, BookingResult } from './types.ts';

/** When a customer can say that they are there: until their grace is over, or the visit. */
export function checkInWindow({ startsAt, endsAt, terms }: Booking): TimeRange {
  const { opensMinutesBefore, graceMinutes } = policyOf(terms.policy).checkIn;
  const graceEnd = graceMinutes === null ? endsAt : startsAt + graceMinutes * MINUTE_MS;
  return { start: startsAt - opensMinutesBefore * MINUTE_MS, end: Math.min(graceEnd, endsAt) };
}

/** The customer is there: their place is theirs to the end. Staff may note it at any time. */
export async function checkIn(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  if (booking.status === 'checked_in' && isRepeated(booking, request.version)) return { ok: true, booking };
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed' };
  if (!isLegal('checked_in', booking.status)) return illegal(booking.status);
  const { start, end } = checkInWindow(booking);
  if (isCustomer(request.actor) && request.now < start) return { ok: false, reason: 'too_early' };
  if (isCustomer(request.actor) && request.now >= end) return { ok: false, reason: 'too_late' };
  const change = { action: 'checked_in', status: 'checked_in', checkedInAt: request.now } as const;
  return { ok: true, booking: await transition(tx, booking, change, request) };
}
