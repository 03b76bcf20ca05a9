/*
 * The states of a booking and every way from one to another, as data. What is not in the table does not happen:
 * `transition` refuses it, whoever asks.
 */

export const bookingStatuses = [
  'held',
  'pending_payment',
  'pending_approval',
  'confirmed',
  'checked_in',
  'completed',
  /** let go of: a hold by its customer, a booking that nobody confirmed in time */
  'released',
  /** a hold, payment or request that ran out; confirming takes it up again where it is still free */
  'expired',
  'declined',
  'cancelled_by_customer',
  'cancelled_by_business',
  'no_show',
  /** its payment failed for good */
  'failed',
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** The statuses in which a booking has its place; in all others its place is free for others. */
export const occupyingStatuses = [
  'held',
  'pending_payment',
  'pending_approval',
  'confirmed',
  'checked_in',
] as const satisfies readonly BookingStatus[];

/** The statuses in which a customer speaks of it as their booking that is ahead. */
export const standingStatuses = [
  'pending_payment',
  'pending_approval',
  'confirmed',
  'checked_in',
] as const satisfies readonly BookingStatus[];

export function isOccupying(status: BookingStatus): boolean {
  return occupyingStatuses.some((occupying) => occupying === status);
}

export function isStanding(status: BookingStatus): boolean {
  return standingStatuses.some((standing) => standing === status);
}

/** Whether both sides have agreed: what only waits is withdrawn at any time and free of charge. */
export function isFirm(status: BookingStatus): boolean {
  return status === 'confirmed' || status === 'checked_in';
}

interface Transition {
  from: readonly BookingStatus[];
  /** `same`: the status stays */
  to: readonly BookingStatus[] | 'same';
  /** what the customer agreed to is another thing afterwards: buttons from before do not fit it any more */
  changesAgreement: boolean;
}

/** What may happen to a booking once it is held, by the name under which it is audited. */
export const transitions = {
  released: { from: ['held'], to: ['released'], changesAgreement: true },
  // It ran out by itself, at the time that it was given: what confirms it stays good.
  expired: {
    from: ['held', 'pending_payment', 'pending_approval'],
    to: ['expired'],
    changesAgreement: false,
  },
  payment_awaited: { from: ['held'], to: ['pending_payment'], changesAgreement: true },
  approval_asked: {
    from: ['held', 'expired', 'pending_payment'],
    to: ['pending_approval'],
    changesAgreement: true,
  },
  confirmed: { from: ['held', 'expired', 'pending_payment'], to: ['confirmed'], changesAgreement: true },
  approved: { from: ['pending_approval'], to: ['confirmed'], changesAgreement: true },
  declined: { from: ['pending_approval'], to: ['declined'], changesAgreement: true },
  failed: { from: ['pending_payment'], to: ['failed'], changesAgreement: true },
  rescheduled: { from: ['pending_approval', 'confirmed'], to: 'same', changesAgreement: true },
  repriced: {
    from: ['pending_payment', 'pending_approval', 'confirmed', 'checked_in'],
    to: 'same',
    changesAgreement: true,
  },
  payment_recorded: { from: bookingStatuses, to: 'same', changesAgreement: false },
  attendance_confirmed: { from: ['confirmed'], to: 'same', changesAgreement: false },
  cancelled: {
    from: ['pending_payment', 'pending_approval', 'confirmed', 'checked_in'],
    to: ['cancelled_by_customer', 'cancelled_by_business'],
    changesAgreement: true,
  },
  restored: {
    from: ['cancelled_by_customer'],
    to: ['confirmed', 'pending_approval'],
    changesAgreement: true,
  },
  auto_released: { from: ['confirmed'], to: ['released'], changesAgreement: true },
  checked_in: { from: ['confirmed'], to: ['checked_in'], changesAgreement: false },
  completed: { from: ['confirmed', 'checked_in'], to: ['completed'], changesAgreement: true },
  // Staff learn of some only when the day is over.
  no_show: { from: ['confirmed', 'completed'], to: ['no_show'], changesAgreement: true },
} as const satisfies Record<string, Transition>;

export type BookingTransition = keyof typeof transitions;
export type BookingAction = 'held' | BookingTransition;

export function isLegal(action: BookingTransition, from: BookingStatus): boolean {
  const { from: allowed }: Transition = transitions[action];
  return allowed.includes(from);
}

/** Whether that transition may end in that status. */
export function leadsTo(action: BookingTransition, from: BookingStatus, to: BookingStatus): boolean {
  const { to: ends }: Transition = transitions[action];
  return ends === 'same' ? from === to : ends.includes(to);
}

/** What is left to do with a booking in that status, for whoever tried something else. */
export const wayOn: Readonly<Record<BookingStatus, string>> = {
  held: 'it is only held; confirm it or let it go',
  pending_payment: 'it waits for its payment; settle that or cancel it',
  pending_approval: 'it waits for approval; approve, decline or cancel it',
  confirmed: 'it is confirmed; move, cancel or check it in',
  checked_in: 'the customer is there; complete it',
  completed: 'the visit is over; book another',
  released: 'it was let go of; book again',
  expired: 'it ran out; confirm it again while its time is free, or book again',
  declined: 'it was declined; book another time',
  cancelled_by_customer: 'the customer cancelled it; book again',
  cancelled_by_business: 'the business cancelled it; book again',
  no_show: 'nobody came; book again',
  failed: 'its payment failed; book again',
};

/*
 * The payment has a life of its own: a booking that is cancelled may still be refunded.
 */

export const paymentStatuses = [
  'none',
  /** a deposit is due and nobody has asked for it yet */
  'required',
  'pending',
  'paid',
  'partially_refunded',
  'refunded',
  'failed',
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export const paymentTransitions: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  none: ['required', 'pending'],
  required: ['none', 'pending', 'paid'],
  pending: ['paid', 'failed', 'required'],
  paid: ['partially_refunded', 'refunded'],
  partially_refunded: ['partially_refunded', 'refunded'],
  refunded: [],
  failed: ['pending'],
};
