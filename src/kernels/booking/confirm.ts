import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { illegal } from './refusals.ts';
import { secureBooking } from './secure.ts';
import type { Acting } from './transition.ts';
import type { ClaimResult } from './types.ts';

/**
 * Turns a hold into a booking, or into a request where the policy wants approval. One that has run out is taken up again
 * where its time is still free, else refused with what is free around it. Confirming twice is the same as once.
 */
export async function confirmBooking(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<ClaimResult> {
  const hold = await lockBooking(tx, request);
  if (!hold) return { ok: false, reason: 'not_found', alternatives: [] };
  const { status } = hold;
  const isDone = status === 'confirmed' || status === 'pending_approval';
  if (isDone && isRepeated(hold, request.version)) return { ok: true, booking: hold };
  if (!isVersion(hold, request.version)) return { ok: false, reason: 'changed', alternatives: [] };
  // An open payment is settled, not confirmed past.
  if (status !== 'held' && status !== 'expired') return { ...illegal(status), alternatives: [] };
  return secureBooking(tx, hold, {}, request);
}
