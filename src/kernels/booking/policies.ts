import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { Actor } from '../../effects/audit.ts';

/** An amount that follows from the price: 10 000 basis points are all of it. */
export type Charge =
  | { kind: 'none' }
  | { kind: 'percent'; basisPoints: number }
  /** in the minor units of the price's currency */
  | { kind: 'fixed'; amountMinor: number };

/** How late a change may come. The time before the start is elapsed time: 24 hours are 24 hours on every day. */
export interface Notice {
  noticeMinutes: number;
  /** what becomes of a change from then on */
  late: 'allowed' | 'refused';
}

export type Side = 'customer' | 'business';

/** Everything that a business asks of a booking. It is copied onto the booking and stays as it was agreed. */
export interface Policy {
  cancel: Readonly<Record<Side, Notice>>;
  reschedule: Readonly<Record<Side, Notice>>;
  /** for a customer who cancels inside the notice */
  lateCancelFee: Charge;
  noShowFee: Charge;
  deposit: {
    charge: Charge | { kind: 'full' };
    /** asked for from this price on */
    fromMinor: number;
  };
  needsApproval: boolean;
  /** a booking whose reminder nobody confirmed is let go of so long before its start; null = never */
  autoRelease: { minutesBefore: number } | null;
  checkIn: {
    opensMinutesBefore: number;
    /** whoever is not there so long after the start loses their place; null = nobody does */
    graceMinutes: number | null;
  };
}

/** What a business asks that has said nothing about it. */
export const usualPolicy: Policy = {
  cancel: {
    customer: { noticeMinutes: 0, late: 'allowed' },
    business: { noticeMinutes: 0, late: 'allowed' },
  },
  reschedule: {
    customer: { noticeMinutes: 0, late: 'allowed' },
    business: { noticeMinutes: 0, late: 'allowed' },
  },
  lateCancelFee: { kind: 'none' },
  noShowFee: { kind: 'none' },
  deposit: { charge: { kind: 'none' }, fromMinor: 0 },
  needsApproval: false,
  autoRelease: null,
  checkIn: { opensMinutesBefore: 60, graceMinutes: null },
};

/** The policy with these rules, the usual one where they say nothing. */
export function policyOf(rules: Partial<Policy> = {}): Policy {
  return { ...usualPolicy, ...rules };
}

/** What stands on a booking, where its start and its policy decide. */
export interface Ruled {
  startsAt: Instant;
  terms: { policy?: Policy };
}

/** From this instant on a change is late. */
export function deadlineOf(change: 'cancel' | 'reschedule', side: Side, { startsAt, terms }: Ruled): Instant {
  return startsAt - policyOf(terms.policy)[change][side].noticeMinutes * MINUTE_MS;
}

/** Why a side may not change the booking at that instant; undefined where it may. */
export function lateness(
  change: 'cancel' | 'reschedule',
  side: Side,
  booking: Ruled,
  at: Instant,
): 'too_late' | 'inside_notice' | undefined {
  // Staff put things right afterwards, customers do not.
  if (side === 'customer' && at >= booking.startsAt) return 'too_late';
  const { late } = policyOf(booking.terms.policy)[change][side];
  return late === 'refused' && at >= deadlineOf(change, side, booking) ? 'inside_notice' : undefined;
}

/** Whose rules an actor is under; jobs are under none. */
export function sideOf(actor: Actor): Side | undefined {
  if (isCustomer(actor)) return 'customer';
  return actor.startsWith('staff:') ? 'business' : undefined;
}

export function isCustomer(actor: Actor): boolean {
  return actor.startsWith('customer:');
}
