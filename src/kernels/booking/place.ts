import type { ResourceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { Allocation, Occupation } from './allocation-repository.ts';
import type { RefusalReason } from './availability/index.ts';
import type { Asking } from './team-availability.ts';
import type { Booking, Chosen, Resource } from './types.ts';

/** A free place behind the lock: everything that a booking needs, for one time. */
export interface Place extends Occupation {
  /** leads */
  resource: Resource;
  unit: number;
  startsAt: Instant;
  endsAt: Instant;
  partySize: number;
  chosen: Chosen;
}

export interface Wish extends Asking {
  startsAt: Instant;
  /** tried first, and first among the alternatives */
  preferredId?: ResourceId | undefined;
  /** hours, grid, notice and horizon do not count; what is taken stays taken */
  isOutsideRules?: boolean | undefined;
}

/** Writes to that place in a savepoint; undefined where a constraint says that it is taken. */
export type Take = (place: Place) => Promise<Booking | undefined>;

/** What a claim came to: a booking, or the rule that refuses it. */
export type Claimed = { booking: Booking } | { reason: RefusalReason };

/** @param allocations never empty */
export function occupationOf(allocations: readonly Allocation[]): Occupation['allocations'] {
  const [lead, ...others] = allocations;
  if (!lead) throw new Error('A booking occupies something.');
  return [lead, ...others];
}
