import { shareOf, type Money } from '../../core/money.ts';
import type { Instant } from '../../core/time/index.ts';
import { isFirm, type BookingStatus } from './life.ts';
import { deadlineOf, policyOf, type Charge, type Policy, type Ruled } from './policies.ts';

/** What a fee follows from, all of it kept on the booking. */
export interface FeeSnapshot extends Ruled {
  terms: { price: Money; policy?: Policy };
}

export type FeeEvent = 'cancelled_by_customer' | 'cancelled_by_business' | 'no_show';

/**
 * What somebody owes for that event at that instant. A customer's cancellation is late from the deadline itself on, and
 * free of charge at every instant before it.
 */
export function fee(snapshot: FeeSnapshot, event: FeeEvent, at: Instant): Money {
  const { lateCancelFee, noShowFee } = policyOf(snapshot.terms.policy);
  const { price } = snapshot.terms;
  switch (event) {
    case 'cancelled_by_business':
      return nothing(price);
    case 'no_show':
      return charged(noShowFee, price);
    case 'cancelled_by_customer':
      return at < deadlineOf('cancel', 'customer', snapshot) ? nothing(price) : charged(lateCancelFee, price);
  }
}

/** What a customer owes who cancels it then: nothing for what was never confirmed. */
export function cancellationFee(
  { status, ...snapshot }: FeeSnapshot & { status: BookingStatus },
  at: Instant,
): Money {
  const { price } = snapshot.terms;
  return isFirm(status) ? fee(snapshot, 'cancelled_by_customer', at) : nothing(price);
}

/** What is to be paid before the visit. */
export function depositOf({ price, policy }: FeeSnapshot['terms']): Money {
  const { charge, fromMinor } = policyOf(policy).deposit;
  if (price.amountMinor < fromMinor) return nothing(price);
  return charge.kind === 'full' ? price : charged(charge, price);
}

function charged(charge: Charge, price: Money): Money {
  switch (charge.kind) {
    case 'none':
      return nothing(price);
    case 'percent':
      return shareOf(price, charge.basisPoints);
    case 'fixed':
      return { amountMinor: charge.amountMinor, currency: price.currency };
  }
}

function nothing({ currency }: Money): Money {
  return { amountMinor: 0, currency };
}
