import { DAY_MS, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isBookable, nearestStarts, type TimeRange } from './availability/index.ts';
import { chooseResources, readAvailability, type ResourceAvailability } from './resource-availability.ts';
import { findOffer } from './services.ts';
import { horizonEnd, slotOf, type SlotQuery } from './slots.ts';
import type { Resource, Slot } from './types.ts';

/** People can wait more often than they can hurry: an hour earlier is as far as two hours later. */
const EARLIER_COUNTS = 2;

export type ClosestQuery = SlotQuery & { wantedAt: Instant; limit: number };

/**
 * What to offer instead of a time that cannot be had. Where a certain resource was wanted: its next start after that
 * time, then another resource at that very time, then the nearest starts of any; else the nearest starts of any. Looks
 * around the wanted day first, and farther away only where that gives too little.
 */
export async function closestSlots(tx: TenantTransaction, query: ClosestQuery): Promise<Slot[]> {
  const offer = await findOffer(tx, { serviceId: query.serviceId });
  if (!offer) return [];
  const { now } = query;
  const wantedAt = Math.min(Math.max(query.wantedAt, now), horizonEnd(offer.service, now));
  const reachesMs = [DAY_MS, 7 * DAY_MS, horizonEnd(offer.service, now) - now];
  let closest = new Map<Instant, Resource>();
  for (const reachMs of reachesMs) {
    const range = { start: Math.max(now, wantedAt - reachMs), end: wantedAt + reachMs };
    const availabilities = await readAvailability(tx, offer, range, query);
    closest = rankStarts(availabilities, range, { ...query, wantedAt });
    if (closest.size >= query.limit) break;
  }
  return [...closest]
    .slice(0, query.limit)
    .map(([startsAt, resource]) => slotOf(offer.service, resource, startsAt));
}

/** The best first; a start appears once. */
function rankStarts(
  availabilities: readonly ResourceAvailability[],
  range: TimeRange,
  { wantedAt, resourceId, limit }: ClosestQuery,
): Map<Instant, Resource> {
  const nearest = chooseResources(
    availabilities,
    ({ input }) => [
      ...nearestStarts(input, wantedAt, limit, range.start, wantedAt),
      ...nearestStarts(input, wantedAt, limit, wantedAt, range.end),
    ],
    resourceId,
  );
  const ranked = new Map<Instant, Resource>();
  const wanted = availabilities.find(({ resource }) => resource.id === resourceId);
  if (wanted) {
    const [later] = nearestStarts(wanted.input, wantedAt, 1, wantedAt + 1, range.end);
    if (later !== undefined) ranked.set(later, wanted.resource);
    const others = availabilities.filter(({ input }) => isBookable(input, wantedAt).ok);
    for (const [at, resource] of chooseResources(others, () => [wantedAt])) ranked.set(at, resource);
  }
  const distance = (startsAt: Instant) =>
    startsAt < wantedAt ? EARLIER_COUNTS * (wantedAt - startsAt) : startsAt - wantedAt;
  const byDistance = [...nearest].sort(([a], [b]) => distance(a) - distance(b) || a - b);
  for (const [startsAt, resource] of byDistance) {
    if (!ranked.has(startsAt)) ranked.set(startsAt, resource);
  }
  return ranked;
}
