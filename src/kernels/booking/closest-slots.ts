import { DAY_MS, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { TimeRange } from './availability/index.ts';
import { findOffer } from './offers.ts';
import { openSearch, type SlotSearch } from './slot-search.ts';
import { horizonEnd, type SlotQuery } from './slots.ts';
import type { Slot } from './types.ts';

/** People can wait more often than they can hurry: an hour earlier is as far as two hours later. */
const EARLIER_COUNTS = 2;

export type ClosestQuery = SlotQuery & { wantedAt: Instant; limit: number };

/**
 * What to offer instead of a time that cannot be had. Where a certain resource was wanted: its next start after that
 * time, then another resource at that very time, here or at another location, then the nearest starts of any; else the
 * nearest starts of any. Looks around the wanted day first, and farther away only where that gives too little.
 */
export async function closestSlots(tx: TenantTransaction, query: ClosestQuery): Promise<Slot[]> {
  const { now, limit } = query;
  const offer = await findOffer(tx, { ...query, resourceId: undefined, locationId: undefined });
  if (!offer) return [];
  const wantedAt = Math.min(Math.max(query.wantedAt, now), horizonEnd(offer.service, now));
  const reachesMs = [DAY_MS, 7 * DAY_MS, horizonEnd(offer.service, now) - now];
  let closest: Slot[] = [];
  for (const reachMs of reachesMs) {
    const range = { start: Math.max(now, wantedAt - reachMs), end: wantedAt + reachMs };
    const search = await openSearch(tx, offer, range, query);
    closest = rankSlots(search, range, { ...query, wantedAt });
    if (closest.length >= limit) break;
  }
  return closest.slice(0, limit);
}

/** The best first; a start appears once. */
function rankSlots(
  search: SlotSearch,
  range: TimeRange,
  { wantedAt, resourceId, locationId }: ClosestQuery,
): Slot[] {
  const ranked = new Map<Instant, Slot>();
  const add = (slots: readonly Slot[]) => {
    for (const slot of slots) if (!ranked.has(slot.startsAt)) ranked.set(slot.startsAt, slot);
  };
  const atThatTime = { start: wantedAt, end: wantedAt + 1 };
  if (resourceId !== undefined) {
    add(search.slots({ start: wantedAt + 1, end: range.end }, { leadId: resourceId }).slice(0, 1));
    add(search.slots(atThatTime, { locationId }));
  }
  if (locationId !== undefined) {
    add(search.slots({ start: wantedAt + 1, end: range.end }, { locationId }).slice(0, 1));
    add(search.slots(atThatTime));
  }
  const distance = ({ startsAt }: Slot) =>
    startsAt < wantedAt ? EARLIER_COUNTS * (wantedAt - startsAt) : startsAt - wantedAt;
  const nearest = search.slots(range, { locationId, preferredId: resourceId });
  add(nearest.sort((a, b) => distance(a) - distance(b) || a.startsAt - b.startsAt));
  return [...ranked.values()];
}
