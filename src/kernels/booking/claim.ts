import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { unlessOverlapping } from './allocation-repository.ts';
import { claimSeats } from './claim-seats.ts';
import { claimTeam } from './claim-team.ts';
import { closestSlots } from './closest-slots.ts';
import { resourcesOf, type Offer } from './offers.ts';
import type { Place, Take, Wish } from './place.ts';
import type { Booking, ClaimResult } from './types.ts';

const MOST_ALTERNATIVES = 3;

/**
 * The one way to occupy a time: locks all that may be needed in one call, asks the lister's own function again behind the
 * locks, and hands the first free place to `write`. Where several resources could lead, that is the preferred one, else
 * the one with the fewest bookings on that day. A place that a constraint refuses to `write` counts as taken.
 */
export async function claimStart(
  tx: TenantTransaction,
  offer: Offer,
  wish: Wish,
  write: (place: Place) => Promise<Booking>,
): Promise<ClaimResult> {
  await tx.lockResources(resourcesOf(offer).map(({ id }) => id));
  const take: Take = (place) => unlessOverlapping(tx, () => write(place));
  const claimed = await (offer.service.seats === null ? claimTeam : claimSeats)(tx, offer, wish, take);
  if ('booking' in claimed) return { ok: true, booking: claimed.booking };
  const { startsAt, now, ignoring, preferredId } = wish;
  const alternatives = await closestSlots(tx, {
    ...offer.wanted,
    resourceId: preferredId,
    wantedAt: startsAt,
    limit: MOST_ALTERNATIVES,
    now,
    ignoring,
  });
  return { ok: false, reason: claimed.reason, alternatives };
}
