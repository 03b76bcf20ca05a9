import type { ResourceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { unlessOverlapping, type Allocation } from './allocation-repository.ts';
import { isBookable, isFree, type RefusalReason } from './availability/index.ts';
import { closestSlots } from './closest-slots.ts';
import { expireHoldsInTheWay } from './expire-holds.ts';
import { occupiedRange, preferenceAt, readAvailability, type Asking } from './resource-availability.ts';
import type { Offer } from './services.ts';
import type { Booking, ClaimResult, Resource } from './types.ts';

/** A free place behind the lock. */
export interface Place extends Allocation {
  resource: Resource;
}

export interface Wish extends Asking {
  startsAt: Instant;
  /** tried first, and first among the alternatives */
  preferredId?: ResourceId | undefined;
  /** hours, grid, notice and horizon do not count; what is taken stays taken */
  isOutsideRules?: boolean | undefined;
}

const MOST_ALTERNATIVES = 3;

/**
 * The one way to occupy a time: locks the resources, asks the lister's own predicate again behind the lock, and hands the
 * first free place to `write`. Where several resources are free, that is the preferred one, else the one with the fewest
 * bookings on that day. A place that the exclusion constraint refuses to `write` counts as taken.
 */
export async function claimStart(
  tx: TenantTransaction,
  { service, resources }: Offer,
  wish: Wish,
  write: (place: Place) => Promise<Booking>,
): Promise<ClaimResult> {
  const { startsAt } = wish;
  const resourceIds = resources.map(({ id }) => id);
  const occupied = occupiedRange(service, startsAt);
  await tx.lockResources(resourceIds);
  await expireHoldsInTheWay(tx, resourceIds, occupied, wish);

  const range = { start: startsAt, end: startsAt };
  const availabilities = await readAvailability(tx, { service, resources }, range, wish);
  const rank = preferenceAt(startsAt, wish.preferredId);
  const reasons: RefusalReason[] = [];
  for (const { resource, input } of availabilities.toSorted((a, b) => rank(a) - rank(b))) {
    const answer = (wish.isOutsideRules ? isFree : isBookable)(input, startsAt);
    if (answer.ok) {
      const place = { resource, resourceId: resource.id, unit: answer.unit, occupied };
      const booking = await unlessOverlapping(tx, () => write(place));
      if (booking) return { ok: true, booking };
    }
    reasons.push(answer.ok ? 'taken' : answer.reason);
  }
  // That one was open but busy says more than that another is closed then.
  const reason = reasons.includes('taken') ? 'taken' : (reasons[0] ?? 'taken');
  const alternatives = await closestSlots(tx, {
    serviceId: service.id,
    resourceId: wish.preferredId,
    wantedAt: startsAt,
    limit: MOST_ALTERNATIVES,
    now: wish.now,
    ignoring: wish.ignoring,
  });
  return { ok: false, reason, alternatives };
}
