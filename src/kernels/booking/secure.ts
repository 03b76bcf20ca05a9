import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { recordUsage } from '../../effects/usage.ts';
import { moveAllocations } from './allocation-repository.ts';
import { attendanceOf } from './booking-timers.ts';
import { claimStart } from './claim.ts';
import { findOffer } from './offers.ts';
import { policyOf, sideOf } from './policies.ts';
import { bookedAs, movedAgreement } from './terms.ts';
import { transition, type Acting } from './transition.ts';
import type { Booking, ClaimResult } from './types.ts';

/**
 * Makes a booking of a hold or of a payment, or a request where the policy wants approval. One that has run out is taken
 * up again where its time is still free.
 */
export async function secureBooking(
  tx: TenantTransaction,
  booking: Booking,
  change: Partial<Pick<Booking, 'paymentStatus'>>,
  acting: Acting,
): Promise<ClaimResult> {
  if (!hasLapsed(booking, acting.now))
    return { ok: true, booking: await settle(tx, booking, change, acting) };
  const { resourceId, startsAt } = booking;
  const offer = await findOffer(tx, { ...bookedAs(booking), resourceId });
  if (!offer) return { ok: false, reason: 'not_offered', alternatives: [] };
  const wish = { startsAt, now: acting.now, ignoring: booking.id, preferredId: resourceId };
  return claimStart(tx, offer, wish, async (place) => {
    await moveAllocations(tx, booking.id, place);
    const agreement = movedAgreement(booking, offer.service, place);
    return settle(tx, booking, { ...change, ...agreement }, acting);
  });
}

async function settle(
  tx: TenantTransaction,
  booking: Booking,
  change: Partial<Booking>,
  acting: Acting,
): Promise<Booking> {
  const { needsApproval } = policyOf(booking.terms.policy);
  const settled = { ...change, holdExpiresAt: null };
  // Staff who book for a customer approve by that.
  if (needsApproval && sideOf(acting.actor) !== 'business')
    return transition(
      tx,
      booking,
      { action: 'approval_asked', status: 'pending_approval', ...settled },
      acting,
    );
  return makeFirm(tx, booking, 'confirmed', settled, acting);
}

/** The booking is on: it is counted, and reminded of. */
export async function makeFirm(
  tx: TenantTransaction,
  booking: Booking,
  action: 'confirmed' | 'approved',
  change: Partial<Booking>,
  acting: Acting,
): Promise<Booking> {
  const attendanceConfirmedAt = attendanceOf({ ...booking, ...change }, acting.now);
  const [firm] = await Promise.all([
    transition(tx, booking, { action, status: 'confirmed', attendanceConfirmedAt, ...change }, acting),
    recordUsage(tx, 'bookings', `booking:${booking.id}`, acting.now),
  ]);
  return firm;
}

function hasLapsed({ status, holdExpiresAt }: Booking, now: number): boolean {
  return status === 'expired' || (holdExpiresAt !== null && holdExpiresAt <= now);
}
