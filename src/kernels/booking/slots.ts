import type { ResourceId, ServiceId } from '../../core/ids.ts';
import {
  addDays,
  civilDateTime,
  DAY_MS,
  MINUTE_MS,
  startOfDay,
  type Instant,
} from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { freeStarts, type TimeRange } from './availability/index.ts';
import { chooseResources, readAvailability, type Asking } from './resource-availability.ts';
import { findOffer, type Offer } from './services.ts';
import type { Resource, Service, Slot } from './types.ts';

/** What is wanted. Without a resource, any that serves the service will do. */
export interface SlotQuery extends Asking {
  serviceId: ServiceId;
  resourceId?: ResourceId | undefined;
}

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
  const slots = await slotsBetween(tx, offer, { start: query.from, end: query.to }, query);
  return slots.slice(0, query.limit);
}

/** The free starts on one date of the place. */
export async function freeSlotsOn(
  tx: TenantTransaction,
  query: SlotQuery & { date: string },
): Promise<Slot[]> {
  const offer = await findOffer(tx, query);
  if (!offer) return [];
  const zones = offer.resources.map(({ zone }) => zone);
  const start = Math.min(...zones.map((zone) => startOfDay(zone, query.date)));
  const end = Math.max(...zones.map((zone) => startOfDay(zone, addDays(query.date, 1))));
  const slots = await slotsBetween(tx, offer, { start, end }, query);
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

export function slotOf(service: Service, resource: Resource, startsAt: Instant): Slot {
  return {
    startsAt,
    endsAt: startsAt + service.durationMinutes * MINUTE_MS,
    resourceId: resource.id,
    resourceName: resource.name,
    zone: resource.zone,
  };
}

async function* slotChunks(
  tx: TenantTransaction,
  query: SlotQuery & { from: Instant },
): AsyncGenerator<Slot[]> {
  const offer = await findOffer(tx, query);
  if (!offer) return;
  const end = horizonEnd(offer.service, query.now);
  for (let start = Math.max(query.from, query.now); start < end; start += CHUNK_MS) {
    yield await slotsBetween(tx, offer, { start, end: start + CHUNK_MS }, query);
  }
}

/** Not before the last moment that availability allows, in any zone. */
export function horizonEnd(service: Service, now: Instant): Instant {
  return now + (service.horizonDays + 2) * DAY_MS;
}

async function slotsBetween(
  tx: TenantTransaction,
  offer: Offer,
  range: TimeRange,
  asking: Asking,
): Promise<Slot[]> {
  const start = Math.max(range.start, asking.now);
  const end = Math.min(range.end, horizonEnd(offer.service, asking.now));
  if (start >= end) return [];
  const availabilities = await readAvailability(tx, offer, { start, end }, asking);
  const chosen = chooseResources(availabilities, ({ input }) => freeStarts(input, start, end));
  return [...chosen]
    .sort(([a], [b]) => a - b)
    .map(([startsAt, resource]) => slotOf(offer.service, resource, startsAt));
}

function dateOf(slot: Slot): string {
  return civilDateTime(slot.zone, slot.startsAt).date;
}
