import { TurnoError } from '../../core/errors.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { isLegal } from './life.ts';
import { overrideProblem } from './permissions.ts';
import { illegal } from './refusals.ts';
import { transition, type Acting } from './transition.ts';
import type { BookingResult } from './types.ts';

/**
 * Staff agree on another price. Takes the permission `change_price` and a reason; throws `invalid_input` for what is no
 * amount.
 */
export async function changePrice(
  tx: TenantTransaction,
  request: BookingReference & Acting & { priceMinor: number },
): Promise<BookingResult> {
  const { priceMinor: amountMinor } = request;
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0)
    throw new TurnoError('invalid_input', `${amountMinor} is no price; give minor units, 0 or more.`);
  const problem = overrideProblem(request, 'change_price');
  if (problem) return { ok: false, reason: problem };
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed' };
  if (!isLegal('repriced', booking.status)) return illegal(booking.status);
  const terms = { ...booking.terms, price: { ...booking.terms.price, amountMinor } };
  return { ok: true, booking: await transition(tx, booking, { action: 'repriced', terms }, request) };
}
