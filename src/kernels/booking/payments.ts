import { TurnoError } from '../../core/errors.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isRepeated, isVersion, lockBooking, type BookingReference } from './booking-lock.ts';
import { scheduleHoldExpiry } from './expire-holds.ts';
import { isLegal, paymentTransitions, type PaymentStatus } from './life.ts';
import { illegal } from './refusals.ts';
import { secureBooking } from './secure.ts';
import { transition, type Acting } from './transition.ts';
import type { Booking, BookingResult, ClaimResult } from './types.ts';

/*
 * Where a payment moves a booking. The payment itself, its provider and its amounts are another kernel's.
 */

/** A payment is open for a hold, which keeps its time until then. */
export async function awaitPayment(
  tx: TenantTransaction,
  request: BookingReference & Acting & { expiresAt: Instant },
): Promise<BookingResult> {
  const hold = await lockBooking(tx, request);
  if (!hold) return { ok: false, reason: 'not_found' };
  if (hold.status === 'pending_payment' && isRepeated(hold, request.version))
    return { ok: true, booking: hold };
  if (!isVersion(hold, request.version)) return { ok: false, reason: 'changed' };
  if (!isLegal('payment_awaited', hold.status)) return illegal(hold.status);
  const change = {
    status: 'pending_payment',
    paymentStatus: 'pending',
    holdExpiresAt: request.expiresAt,
  } as const;
  const booking = await transition(tx, hold, { action: 'payment_awaited', ...change }, request);
  await scheduleHoldExpiry(tx, booking);
  return { ok: true, booking };
}

/**
 * The payment has come, or failed for good. One that comes after its hold ran out takes the time up again where it is
 * still free; refused, the money is noted as paid all the same, to be refunded. Telling it twice is the same as once.
 */
export async function settlePayment(
  tx: TenantTransaction,
  request: BookingReference & Acting & { outcome: 'paid' | 'failed' },
): Promise<ClaimResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found', alternatives: [] };
  const { status, paymentStatus } = booking;
  const { outcome: told } = request;
  if (paymentStatus === told) {
    return status === 'confirmed' || status === 'pending_approval' || status === 'failed'
      ? { ok: true, booking }
      : { ...illegal(status), alternatives: [] };
  }
  checkPayment(booking, told);
  if (told === 'failed') {
    const change =
      status === 'pending_payment' ? ({ action: 'failed', status: 'failed' } as const) : RECORDED;
    return { ok: true, booking: await transition(tx, booking, { ...change, paymentStatus: told }, request) };
  }
  const isOpen = status === 'pending_payment' || status === 'expired';
  const secured = isOpen ? await secureBooking(tx, booking, { paymentStatus: told }, request) : undefined;
  if (secured?.ok) return secured;
  await transition(tx, booking, { ...RECORDED, paymentStatus: told }, request);
  return secured ?? { ...illegal(status), alternatives: [] };
}

const RECORDED = { action: 'payment_recorded' } as const;

/** Notes where a payment stands (refunded, for example), whatever has become of its booking. */
export async function recordPayment(
  tx: TenantTransaction,
  request: BookingReference & Acting & { paymentStatus: PaymentStatus },
): Promise<BookingResult> {
  const booking = await lockBooking(tx, request);
  if (!booking) return { ok: false, reason: 'not_found' };
  const { paymentStatus } = request;
  if (booking.paymentStatus === paymentStatus) return { ok: true, booking };
  checkPayment(booking, paymentStatus);
  return { ok: true, booking: await transition(tx, booking, { ...RECORDED, paymentStatus }, request) };
}

function checkPayment({ id, paymentStatus }: Booking, next: PaymentStatus): void {
  if (paymentTransitions[paymentStatus].includes(next)) return;
  const ways = paymentTransitions[paymentStatus].join(', ') || 'nothing';
  const detail = `The payment of booking ${id} is ${paymentStatus} and cannot become ${next}, only ${ways}.`;
  throw new TurnoError('illegal_transition', detail, { data: { paymentStatus, next } });
}
