import type { ResourceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { moveAllocations } from './allocation-repository.ts';
import { isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { findBooking } from './booking-repository.ts';
import { claimStart } from './claim.ts';
import { attendanceOf } from './booking-timers.ts';
import { isLegal } from './life.ts';
import { findOffer, resourcesOf } from './offers.ts';
import { overrideProblem } from './permissions.ts';
import { lateness, sideOf } from './policies.ts';
import { illegal } from './refusals.ts';
import { bookedAs, movedAgreement } from './terms.ts';
import { transition, type Acting } from './transition.ts';
import type { ClaimResult, Refusal } from './types.ts';

export interface RescheduleRequest extends BookingReference, Acting {
  startsAt: Instant;
  /** left out: the same resource if it is free then, else any that serves the service */
  resourceId?: ResourceId | undefined;
}

/**
 * Moves a booking to another time, under the policy it was made under. It keeps its old time until the new one is its own.
 */
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
  if (!isVersion(booking, request.version)) return refused('changed');
  if (!isLegal('rescheduled', booking.status)) return { ...illegal(booking.status), alternatives: [] };
  const side = sideOf(request.actor);
  const refusal = request.override
    ? overrideProblem(request, 'override_rules')
    : side && lateness('reschedule', side, booking, now);
  if (refusal) return refused(refusal);
  if (!offer) return refused('not_offered');

  const wish = {
    startsAt,
    now,
    ignoring: booking.id,
    preferredId: resourceId ?? booking.resourceId,
    isOutsideRules: request.override !== undefined,
  };
  return claimStart(tx, offer, wish, async (place) => {
    await moveAllocations(tx, booking.id, place);
    const agreement = movedAgreement(booking, offer.service, place);
    const attendanceConfirmedAt = attendanceOf({ ...booking, startsAt }, now);
    return transition(tx, booking, { action: 'rescheduled', ...agreement, attendanceConfirmedAt }, request);
  });
}

function refused(reason: Refusal): ClaimResult {
  return { ok: false, reason, alternatives: [] };
}
