import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { recordUsage } from '../../effects/usage.ts';
import { moveAllocations } from './allocation-repository.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { claimStart } from './claim.ts';
import { scheduleReminder } from './reminders.ts';
import { findOffer } from './offers.ts';
import { bookedAs, movedAgreement } from './terms.ts';
import { transition, type Acting } from './transition.ts';
import type { Booking, ClaimResult } from './types.ts';

/**
 * Turns a hold into a booking. One that has run out is taken up again where its time is still free, else refused with
 * what is free around it. Confirming twice is the same as once.
 */
export async function confirmBooking(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<ClaimResult> {
  const hold = await lockBooking(tx, request);
  if (!hold) return { ok: false, reason: 'not_found', alternatives: [] };
  const { status } = hold;
  if (status === 'confirmed' && isRepeated(hold, request.version)) return { ok: true, booking: hold };
  if ((status !== 'held' && status !== 'expired') || !isVersion(hold, request.version)) {
    return { ok: false, reason: 'changed', alternatives: [] };
  }
  if (!hasLapsed(hold, request.now)) return { ok: true, booking: await confirm(tx, hold, {}, request) };
  return confirmLapsed(tx, hold, request);
}

async function confirmLapsed(tx: TenantTransaction, hold: Booking, acting: Acting): Promise<ClaimResult> {
  const { resourceId, startsAt } = hold;
  const offer = await findOffer(tx, { ...bookedAs(hold), resourceId });
  if (!offer) return { ok: false, reason: 'not_offered', alternatives: [] };
  const wish = { startsAt, now: acting.now, ignoring: hold.id, preferredId: resourceId };
  return claimStart(tx, offer, wish, async (place) => {
    await moveAllocations(tx, hold.id, place);
    return confirm(tx, hold, movedAgreement(hold, offer.service, place), acting);
  });
}

async function confirm(
  tx: TenantTransaction,
  hold: Booking,
  agreement: Partial<Booking>,
  acting: Acting,
): Promise<Booking> {
  const change = {
    status: 'confirmed',
    holdExpiresAt: null,
    version: hold.version + 1,
    ...agreement,
  } as const;
  const booking = await transition(tx, hold, { action: 'confirmed', ...change }, acting);
  await Promise.all([
    scheduleReminder(tx, booking, acting.now),
    recordUsage(tx, 'bookings', `booking:${booking.id}`, acting.now),
  ]);
  return booking;
}

function hasLapsed({ status, holdExpiresAt }: Booking, now: Instant): boolean {
  return status === 'expired' || (holdExpiresAt !== null && holdExpiresAt <= now);
}
