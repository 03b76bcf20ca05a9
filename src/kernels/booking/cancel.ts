import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { cancellationFee } from './fees.ts';
import { isFirm, isLegal } from './life.ts';
import { overrideProblem } from './permissions.ts';
import { deadlineOf, lateness, policyOf, sideOf, type Side } from './policies.ts';
import { illegal } from './refusals.ts';
import { transition, type Acting } from './transition.ts';
import type { Booking, BookingResult, Refusal } from './types.ts';

export interface CancelRequest extends BookingReference, Acting {
  /** staff cancel for a customer who asked them to: the customer's rules and fee apply */
  onBehalfOf?: 'customer' | undefined;
  /** the fee that the customer was told and accepts; left out: none */
  acceptedFeeMinor?: number | undefined;
}

/**
 * Cancels a booking that stands; its time is free at once. A fee is never taken that nobody agreed to. Cancelling twice
 * is the same as once.
 */
export async function cancelBooking(tx: TenantTransaction, request: CancelRequest): Promise<BookingResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  if (isCancelled(booking) && isRepeated(booking, request.version)) return { ok: true, booking };
  if (!isVersion(booking, request.version)) return { ok: false, reason: 'changed' };
  if (!isLegal('cancelled', booking.status)) return illegal(booking.status);

  const side = request.onBehalfOf ?? sideOf(request.actor);
  const refusal = ruleAgainst(booking, side, request);
  if (refusal) return { ok: false, reason: refusal };
  const isCharged = side === 'customer' && !request.override;
  const feeMinor = isCharged ? cancellationFee(booking, request.now).amountMinor : 0;
  if (feeMinor > (request.acceptedFeeMinor ?? 0)) return { ok: false, reason: 'fee_applies' };

  const status = side === 'customer' ? 'cancelled_by_customer' : 'cancelled_by_business';
  return {
    ok: true,
    booking: await transition(tx, booking, { action: 'cancelled', status, feeMinor }, request),
  };
}

function ruleAgainst(
  booking: Booking,
  side: ReturnType<typeof sideOf>,
  request: CancelRequest,
): Refusal | undefined {
  if (request.override) return overrideProblem(request, 'override_rules');
  return side && tooLate(booking, side, request.now);
}

function tooLate(booking: Booking, side: Side, at: Instant): 'too_late' | 'inside_notice' | undefined {
  const reason = lateness('cancel', side, booking, at);
  return reason === 'inside_notice' && !isFirm(booking.status) ? undefined : reason;
}

function isCancelled({ status }: Booking): boolean {
  return status === 'cancelled_by_customer' || status === 'cancelled_by_business';
}

/** What cancelling means to a customer at that instant, to be told before it bites. */
export interface CancellationTerms {
  /** why they may not */
  refusal: 'too_late' | 'inside_notice' | undefined;
  feeMinor: number;
  /** the instant from which on it is refused or costs something; undefined where it never does */
  freeUntil: Instant | undefined;
}

export function cancellationTerms(booking: Booking, at: Instant): CancellationTerms {
  const { cancel, lateCancelFee } = policyOf(booking.terms.policy);
  const isRuled =
    isFirm(booking.status) && (cancel.customer.late === 'refused' || lateCancelFee.kind !== 'none');
  return {
    refusal: tooLate(booking, 'customer', at),
    feeMinor: cancellationFee(booking, at).amountMinor,
    freeUntil: isRuled ? deadlineOf('cancel', 'customer', booking) : undefined,
  };
}
