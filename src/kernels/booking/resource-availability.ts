import type { BookingId, ResourceId } from '../../core/ids.ts';
import { dayNumberAt, MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { loadBusy } from './allocation-repository.ts';
import type { AvailabilityInput, BusyRange, TimeRange } from './availability/index.ts';
import { loadHours, scheduleOf } from './schedule-repository.ts';
import type { Offer } from './services.ts';
import type { Resource, Service } from './types.ts';

/** Enough to see the whole date of a start, also on the day of 25 hours. */
const WHOLE_DAY_MS = 26 * 60 * MINUTE_MS;

/** One resource with everything that decides when the service may start on it. */
export interface ResourceAvailability {
  resource: Resource;
  input: AvailabilityInput;
  /** how many bookings the resource has on the date of that moment */
  loadOn(at: Instant): number;
}

/** For whom and when availability is asked. */
export interface Asking {
  now: Instant;
  /** a booking that the asker may replace: their own hold, the booking being moved */
  ignoring?: BookingId | undefined;
}

/**
 * Reads what the pure functions of `availability/` need, for the service's starts in that range: two queries, however
 * many resources. The lister and the writer both read here, so they cannot come to different answers.
 */
export async function readAvailability(
  tx: TenantTransaction,
  { service, resources }: Offer,
  starts: TimeRange,
  { now, ignoring }: Asking,
): Promise<ResourceAvailability[]> {
  const occupied = {
    start: occupiedRange(service, starts.start).start,
    end: occupiedRange(service, starts.end).end,
  };
  const resourceIds = resources.map(({ id }) => id);
  const range = { start: occupied.start - WHOLE_DAY_MS, end: occupied.end + WHOLE_DAY_MS };
  const [hours, busyRanges] = await Promise.all([
    loadHours(tx, resourceIds, occupied),
    loadBusy(tx, { resourceIds, range, now, ignoring }),
  ]);
  return resources.map((resource) => {
    const busy = busyRanges.filter(({ resourceId }) => resourceId === resource.id);
    return {
      resource,
      input: { schedule: scheduleOf(resource, hours), rules: service, busy, units: resource.units, now },
      loadOn: countByDay(resource.zone, busy),
    };
  });
}

/** For each start the resource that should have it: the preferred one, else that with the fewest bookings on that day. */
export function chooseResources(
  availabilities: readonly ResourceAvailability[],
  startsOf: (availability: ResourceAvailability) => readonly Instant[],
  preferredId?: ResourceId,
): Map<Instant, Resource> {
  const chosen = new Map<Instant, ResourceAvailability>();
  for (const availability of availabilities) {
    for (const startsAt of startsOf(availability)) {
      const other = chosen.get(startsAt);
      const rank = preferenceAt(startsAt, preferredId);
      if (!other || rank(availability) < rank(other)) chosen.set(startsAt, availability);
    }
  }
  return new Map([...chosen].map(([startsAt, { resource }]) => [startsAt, resource]));
}

/** Ranks resources for a start, the lowest first; equal ones stay in the order of the business. */
export function preferenceAt(startsAt: Instant, preferredId?: ResourceId) {
  return ({ resource, loadOn }: ResourceAvailability): number =>
    resource.id === preferredId ? -1 : loadOn(startsAt);
}

/** What a booking of the service occupies: its time with the buffers around it. */
export function occupiedRange(service: Service, startsAt: Instant): TimeRange {
  return {
    start: startsAt - service.bufferBeforeMinutes * MINUTE_MS,
    end: startsAt + (service.durationMinutes + service.bufferAfterMinutes) * MINUTE_MS,
  };
}

function countByDay(zone: string, busy: readonly BusyRange[]): (at: Instant) => number {
  const counts = new Map<number, number>();
  for (const { start } of busy) {
    const day = dayNumberAt(zone, start);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return (at) => counts.get(dayNumberAt(zone, at)) ?? 0;
}
