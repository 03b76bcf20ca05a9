import type { Money } from '../../core/money.ts';
import {
  autoReleaseAt,
  cancellationTerms,
  deadlineOf,
  depositOf,
  fee,
  policyOf,
  type Booking,
} from '../../kernels/booking/index.ts';
import { industryOf } from '../../industries/index.ts';
import type { Business } from '../turn/business.ts';
import type { Speech } from '../texts/speech.ts';
import type { Scene } from './scene.ts';

/** What a customer should know before they book, one line each; none where the policy asks for nothing. */
export function policyNotes({ speech, business, now }: Scene, booking: Booking): string[] {
  const { needsApproval } = policyOf(booking.terms.policy);
  const deposit = depositOf(booking.terms);
  const noShow = fee(booking, 'no_show', booking.startsAt);
  const releasedAt = autoReleaseAt(booking);
  const cancellable = cancellationNote(speech, { ...booking, status: 'confirmed' }, now);
  return [
    ...(needsApproval ? [speech.text('policy.approval')] : []),
    ...(deposit.amountMinor > 0
      ? [speech.text('policy.deposit', { amount: speech.money(deposit), business: business.name })]
      : []),
    ...(cancellable ? [cancellable] : []),
    ...(noShow.amountMinor > 0 ? [speech.text('policy.noShow', { fee: speech.money(noShow) })] : []),
    ...(releasedAt !== undefined && releasedAt > now
      ? [speech.text('policy.confirm', { until: speech.when(releasedAt) })]
      : []),
  ];
}

/** Until when cancelling is free, or what it costs now; undefined where it never costs anything. */
export function cancellationNote(speech: Speech, booking: Booking, now: number): string | undefined {
  const { freeUntil, feeMinor } = cancellationTerms(booking, now);
  if (freeUntil === undefined) return undefined;
  const until = speech.when(freeUntil);
  if (now >= freeUntil)
    return feeMinor > 0
      ? speech.text('cancel.fee', { until, fee: speech.money(feeOf(booking, feeMinor)) })
      : undefined;
  const later = fee(booking, 'cancelled_by_customer', freeUntil);
  return later.amountMinor > 0
    ? speech.text('policy.cancelFee', { until, fee: speech.money(later) })
    : speech.text('policy.cancel', { until });
}

export function cancelledText(speech: Speech, booking: Booking): string {
  const { feeMinor, startsAt, terms } = booking;
  const values = { service: speech.name(terms.serviceNames), when: speech.when(startsAt) };
  return feeMinor > 0
    ? speech.text('cancel.doneFee', { ...values, fee: speech.money(feeOf(booking, feeMinor)) })
    : speech.text('cancel.done', values);
}

/** Why a customer may not change it any more. */
export function refusedText(speech: Speech, change: 'cancel' | 'reschedule', booking: Booking): string {
  return speech.text(`${change}.refused`, { until: speech.when(deadlineOf(change, 'customer', booking)) });
}

export function feeOf({ terms }: Booking, amountMinor: number): Money {
  return { amountMinor, currency: terms.price.currency };
}

/** What the visit is called in a message that others may read over a shoulder. */
export function discreetName(speech: Speech, { industry }: Business, { terms }: Booking): string {
  return industryOf(industry).hasDiscreetReminders
    ? speech.text('booking.discreet')
    : speech.name(terms.serviceNames);
}
