import { newId, type BookingId, type ContactId, type LaneId, type ResourceId } from '../../core/ids.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { heldBookings, insertBooking } from './booking-repository.ts';
import { claimStart } from './claim.ts';
import { scheduleHoldExpiry } from './expire-holds.ts';
import { depositOf } from './fees.ts';
import { isLegal } from './life.ts';
import { findOffer, resourcesOf, type Wanted } from './offers.ts';
import { overrideProblem } from './permissions.ts';
import type { Place } from './place.ts';
import { illegal } from './refusals.ts';
import { agreementFor } from './terms.ts';
import { auditBooking, transition, type Acting } from './transition.ts';
import type { Booking, BookingResult, ClaimResult, Service } from './types.ts';

const HOLD_MINUTES = 10;

export interface HoldRequest extends Acting, Wanted {
  /** of those that will do, the one to be tried first */
  preferredId?: ResourceId | undefined;
  startsAt: Instant;
  contactId: ContactId;
  /** the conversation it is for; a contact holds one time in each */
  laneId?: LaneId | undefined;
  holdMinutes?: number | undefined;
}

/**
 * Keeps a start for a contact until they confirm it. What they held before in the same conversation is released first,
 * so that choosing another time never runs into oneself.
 */
export async function holdSlot(tx: TenantTransaction, request: HoldRequest): Promise<ClaimResult> {
  const { startsAt, now } = request;
  const problem = request.override && overrideProblem(request, 'override_rules');
  if (problem) return { ok: false, reason: problem, alternatives: [] };
  const [offer, earlier] = await Promise.all([
    findOffer(tx, request),
    request.laneId ? heldBookings(tx, request.contactId, request.laneId) : [],
  ]);
  if (!offer) return { ok: false, reason: 'not_offered', alternatives: [] };
  await tx.lockResources([
    ...resourcesOf(offer).map(({ id }) => id),
    ...earlier.map((hold) => hold.resourceId),
  ]);
  for (const hold of earlier) await releaseHold(tx, { ...request, bookingId: hold.id });

  const isOutsideRules = request.override !== undefined;
  const wish = { startsAt, now, preferredId: request.preferredId ?? request.resourceId, isOutsideRules };
  return claimStart(tx, offer, wish, (place) => insertHold(tx, request, offer.service, place));
}

/** @param request.isOffered not chosen, but offered by the waitlist: it stands beside what the conversation holds */
export async function insertHold(
  tx: TenantTransaction,
  request: Omit<HoldRequest, 'serviceId' | 'startsAt'> & { isOffered?: boolean },
  service: Service,
  place: Place,
): Promise<Booking> {
  const { now, contactId } = request;
  const agreement = agreementFor(service, place, contactId);
  const hold = {
    id: newId<BookingId>(),
    serviceId: service.id,
    contactId,
    laneId: request.laneId ?? null,
    status: 'held' as const,
    ...agreement,
    holdExpiresAt: now + (request.holdMinutes ?? HOLD_MINUTES) * MINUTE_MS,
    attendanceConfirmedAt: null,
    checkedInAt: null,
    paymentStatus: depositOf(agreement.terms).amountMinor > 0 ? ('required' as const) : ('none' as const),
    feeMinor: 0,
    version: 1,
    agreedVersion: 1,
    agreedFrom: 1,
  };
  const booking: Booking = { ...hold, code: await insertBooking(tx, hold, place, now) };
  await Promise.all([
    auditBooking(tx, 'held', { after: booking }, request),
    scheduleHoldExpiry(tx, booking, request.isOffered ? booking.id : undefined),
  ]);
  return booking;
}

/** Lets go of a hold. One that was released already, or has run out, is let go of already. */
export async function releaseHold(
  tx: TenantTransaction,
  request: BookingReference & Acting,
): Promise<BookingResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  const isGone = booking.status === 'released' || booking.status === 'expired';
  if (isGone && isRepeated(booking, request.version)) return { ok: true, booking };
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed' };
  if (!isLegal('released', booking.status)) return illegal(booking.status);
  return {
    ok: true,
    booking: await transition(tx, booking, { action: 'released', status: 'released' }, request),
  };
}
