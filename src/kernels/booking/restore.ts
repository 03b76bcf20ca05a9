import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { moveAllocations } from './allocation-repository.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { attendanceOf } from './booking-timers.ts';
import { claimStart } from './claim.ts';
import { isLegal } from './life.ts';
import { findOffer } from './offers.ts';
import { policyOf } from './policies.ts';
import { illegal } from './refusals.ts';
import { bookedAs, movedAgreement } from './terms.ts';
import { transition, type Acting } from './transition.ts';
import type { ClaimResult } from './types.ts';

/**
 * Takes a customer's cancellation back, where nobody has taken the place meanwhile. What needed approval needs it again.
 * Refused with what is free around it.
 */
export async function restoreBooking(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<ClaimResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found', alternatives: [] };
  const { status, resourceId, startsAt } = booking;
  const isDone = status === 'confirmed' || status === 'pending_approval';
  if (isDone && isRepeated(booking, request.version)) return { ok: true, booking };
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed', alternatives: [] };
  if (!isLegal('restored', status)) return { ...illegal(status), alternatives: [] };
  if (request.now >= startsAt) return { ok: false, reason: 'too_late', alternatives: [] };
  const offer = await findOffer(tx, { ...bookedAs(booking), resourceId });
  if (!offer) return { ok: false, reason: 'not_offered', alternatives: [] };
  const { needsApproval } = policyOf(booking.terms.policy);
  // It stood under the rules already: that its notice has passed since does not count.
  const wish = { startsAt, now: request.now, ignoring: booking.id, isOutsideRules: true };
  return claimStart(tx, offer, wish, async (place) => {
    await moveAllocations(tx, booking.id, place);
    const restored = {
      status: needsApproval ? 'pending_approval' : 'confirmed',
      feeMinor: 0,
      attendanceConfirmedAt: attendanceOf(booking, request.now),
      ...movedAgreement(booking, offer.service, place),
    } as const;
    return transition(tx, booking, { action: 'restored', ...restored }, request);
  });
}
