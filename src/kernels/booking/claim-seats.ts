import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { RefusalReason } from './availability/index.ts';
import { expireSeatHolds } from './expire-holds.ts';
import { chosenIn, resourcesOf, type Offer } from './offers.ts';
import { occupationOf, type Claimed, type Place, type Take, type Wish } from './place.ts';
import { allowedStarts, loadOpenSessions, type Session } from './session-repository.ts';
import type { Resource } from './types.ts';

/** Takes seats of a class: a session with that start, one seat for each person. */
export async function claimSeats(
  tx: TenantTransaction,
  offer: Offer,
  wish: Wish,
  take: Take,
): Promise<Claimed> {
  const { startsAt } = wish;
  const sessions = await loadOpenSessions(tx, offer, { start: startsAt, end: startsAt + 1 }, wish);
  const resources = resourcesOf(offer);
  for (const session of sessions.toSorted((a, b) => preference(wish, a) - preference(wish, b))) {
    const resource = resources.find(({ id }) => id === session.resourceId);
    if (!resource || session.freeSeats.length < offer.partySize) continue;
    await expireSeatHolds(tx, session.id, wish);
    const booking = await take(placeIn(session, resource, offer));
    if (booking) return { booking };
  }
  return {
    reason: sessions.length > 0 ? 'taken' : reasonWithoutSession(offer, resources, startsAt, wish.now),
  };
}

function preference({ preferredId }: Wish, { resourceId }: Session): number {
  return resourceId === preferredId ? 0 : 1;
}

function placeIn(session: Session, resource: Resource, offer: Offer): Place {
  const { startsAt, endsAt, occupiedFrom, occupiedUntil } = session;
  const { partySize } = offer;
  const seats = session.freeSeats.slice(0, partySize);
  const allocations = seats.map((unit) => ({
    resourceId: session.resourceId,
    unit,
    occupied: { start: occupiedFrom, end: occupiedUntil },
  }));
  return {
    resource,
    unit: seats[0] ?? 1,
    startsAt,
    endsAt,
    partySize,
    chosen: chosenIn(offer),
    allocations: occupationOf(allocations),
    session: { id: session.id, capacity: session.capacity },
  };
}

/** Why a class cannot be booked at a time for which it has no session. */
export function reasonWithoutSession(
  { service }: Offer,
  [resource]: readonly Resource[],
  startsAt: Instant,
  now: Instant,
): RefusalReason {
  if (!resource) return 'no_fit';
  const allowed = allowedStarts(service, resource.zone, now);
  if (startsAt < allowed.start) return 'too_soon';
  return startsAt < allowed.end ? 'outside_hours' : 'too_far';
}
