import type { ResourceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { moveAllocations } from './allocation-repository.ts';
import { isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { findBooking } from './booking-repository.ts';
import { claimStart } from './claim.ts';
import { mayChange } from './policies.ts';
import { scheduleReminder } from './reminders.ts';
import { findOffer, resourcesOf } from './offers.ts';
import { bookedAs, movedAgreement } from './terms.ts';
import { transition, type Acting } from './transition.ts';
import type { ClaimResult, Refusal } from './types.ts';

export interface RescheduleRequest extends BookingReference, Acting {
  startsAt: Instant;
  /** left out: the same resource if it is free then, else any that serves the service */
  resourceId?: ResourceId | undefined;
}

/** Moves a confirmed booking to another time. It keeps its old one until the new one is its own. */
export async function rescheduleBooking(
  tx: TenantTransaction,
  request: RescheduleRequest,
): Promise<ClaimResult> {
  const { startsAt, resourceId, now } = request;
  const seen = await findBooking(tx, request.bookingId);
  if (!seen) return refused('not_found');
  const offer = await findOffer(tx, { ...bookedAs(seen), resourceId });
  const booking = await lockBooking(tx, request, offer && resourcesOf(offer).map(({ id }) => id));
  if (!booking) return refused('not_found');
  if (booking.status !== 'confirmed' || !isVersion(booking, request.version)) return refused('changed');
  if (!mayChange(request.actor, booking, now)) return refused('too_late');
  if (!offer) return refused('not_offered');

  const wish = { startsAt, now, ignoring: booking.id, preferredId: resourceId ?? booking.resourceId };
  return claimStart(tx, offer, wish, async (place) => {
    await moveAllocations(tx, booking.id, place);
    const agreement = movedAgreement(booking, offer.service, place);
    const change = { ...agreement, attendanceConfirmedAt: null, version: booking.version + 1 };
    const moved = await transition(tx, booking, { action: 'rescheduled', ...change }, request);
    await scheduleReminder(tx, moved, now);
    return moved;
  });
}

function refused(reason: Refusal): ClaimResult {
  return { ok: false, reason, alternatives: [] };
}
