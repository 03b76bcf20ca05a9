import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { fee } from './fees.ts';
import { isLegal } from './life.ts';
import { overrideProblem } from './permissions.ts';
import { isCustomer } from './policies.ts';
import { illegal } from './refusals.ts';
import { transition, type Acting } from './transition.ts';
import type { Booking, BookingResult } from './types.ts';

/** Staff say that the visit is over, perhaps before its time: what is left of it is free. */
export async function completeBooking(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  return end(tx, request, 'completed', async (booking) =>
    transition(tx, booking, { action: 'completed', status: 'completed' }, request),
  );
}

/** Staff say that nobody came. Overriding the rules, without the fee of the policy. */
export async function markNoShow(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  const problem = request.override && overrideProblem(request, 'override_rules');
  if (problem) return { ok: false, reason: problem };
  return end(tx, request, 'no_show', async (booking) => {
    const feeMinor = request.override ? 0 : fee(booking, 'no_show', request.now).amountMinor;
    return transition(tx, booking, { action: 'no_show', status: 'no_show', feeMinor }, request);
  });
}

async function end(
  tx: TenantTransaction,
  request: BookingReference & Acting,
  status: 'completed' | 'no_show',
  write: (booking: Booking) => Promise<Booking>,
): Promise<BookingResult> {
  if (isCustomer(request.actor)) return { ok: false, reason: 'not_permitted' };
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  if (booking.status === status) return { ok: true, booking };
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed' };
  // Whoever was there was there.
  const wasThere = status === 'no_show' && booking.checkedInAt !== null;
  if (wasThere || !isLegal(status, booking.status)) return illegal(booking.status);
  if (request.now < booking.startsAt) return { ok: false, reason: 'too_early' };
  return { ok: true, booking: await write(booking) };
}
