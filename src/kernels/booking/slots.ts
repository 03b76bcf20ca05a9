import { addDays, civilDateTime, DAY_MS, startOfDay, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { findOffer, resourcesOf, type Offer, type Wanted } from './offers.ts';
import { openSearch } from './slot-search.ts';
import type { Asking } from './team-availability.ts';
import type { Service, Slot } from './types.ts';

/** What is wanted, and by whom and when. Without a resource, any that serves the service will do. */
export interface SlotQuery extends Asking, Wanted {}

/** A long search stops as soon as it has found enough, so it looks at two weeks at a time. */
const CHUNK_MS = 14 * DAY_MS;

/**
 * The free starts in `from` … `to`, earliest first, one slot for each: where several resources are free, that of the one
 * with the fewest bookings on that day. Empty for a service that is not offered.
 */
export async function listSlots(
  tx: TenantTransaction,
  query: SlotQuery & { from: Instant; to: Instant; limit?: number },
): Promise<Slot[]> {
  const offer = await findOffer(tx, query);
  if (!offer) return [];
  const slots = await slotsBetween(tx, offer, query.from, query.to, query);
  return slots.slice(0, query.limit);
}

/** The free starts on one date of the place. */
export async function freeSlotsOn(
  tx: TenantTransaction,
  query: SlotQuery & { date: string },
): Promise<Slot[]> {
  const offer = await findOffer(tx, query);
  if (!offer) return [];
  const zones = resourcesOf(offer).map(({ zone }) => zone);
  const start = Math.min(...zones.map((zone) => startOfDay(zone, query.date)));
  const end = Math.max(...zones.map((zone) => startOfDay(zone, addDays(query.date, 1))));
  const slots = await slotsBetween(tx, offer, start, end, query);
  return slots.filter((slot) => dateOf(slot) === query.date);
}

/** The next free starts from `from` on, as far as the service can be booked ahead. */
export async function nextFreeSlots(
  tx: TenantTransaction,
  query: SlotQuery & { from: Instant; limit: number },
): Promise<Slot[]> {
  const found: Slot[] = [];
  for await (const slots of slotChunks(tx, query)) {
    found.push(...slots);
    if (found.length >= query.limit) break;
  }
  return found.slice(0, query.limit);
}

/** The next dates that have a free start, with how many, as far as the service can be booked ahead. */
export async function freeDates(
  tx: TenantTransaction,
  query: SlotQuery & { from: Instant; limit: number },
): Promise<{ date: string; count: number }[]> {
  const counts = new Map<string, number>();
  for await (const slots of slotChunks(tx, query)) {
    for (const slot of slots) counts.set(dateOf(slot), (counts.get(dateOf(slot)) ?? 0) + 1);
    // One more than asked for: the last date may go on in the next chunk.
    if (counts.size > query.limit) break;
  }
  return [...counts].map(([date, count]) => ({ date, count })).slice(0, query.limit);
}

async function* slotChunks(
  tx: TenantTransaction,
  query: SlotQuery & { from: Instant },
): AsyncGenerator<Slot[]> {
  const offer = await findOffer(tx, query);
  if (!offer) return;
  const end = horizonEnd(offer.service, query.now);
  for (let start = Math.max(query.from, query.now); start < end; start += CHUNK_MS) {
    yield await slotsBetween(tx, offer, start, start + CHUNK_MS, query);
  }
}

/** Not before the last moment that availability allows, in any zone. */
export function horizonEnd(service: Service, now: Instant): Instant {
  return now + (service.horizonDays + 2) * DAY_MS;
}

async function slotsBetween(
  tx: TenantTransaction,
  offer: Offer,
  from: Instant,
  to: Instant,
  asking: Asking,
): Promise<Slot[]> {
  const start = Math.max(from, asking.now);
  const end = Math.min(to, horizonEnd(offer.service, asking.now));
  if (start >= end) return [];
  const search = await openSearch(tx, offer, { start, end }, asking);
  return search.slots({ start, end });
}

function dateOf(slot: Slot): string {
  return civilDateTime(slot.zone, slot.startsAt).date;
}
