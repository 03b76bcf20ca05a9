import type { BookingId, LocationId, ResourceId } from '../../core/ids.ts';
import { DAY_MS, dayNumberAt, MINUTE_MS, type DayNumber, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { loadBusy } from './allocation-repository.ts';
import type { BusyRange, Candidate, Rank, TeamInput, TimeRange } from './availability/index.ts';
import { resourcesOf, type Offer, type OfferedTeam } from './offers.ts';
import { loadHours, placeSchedule, scheduleOf, type HoursRow } from './schedule-repository.ts';
import type { Resource } from './types.ts';

/** Enough to see the whole date of a start, also on the day of 25 hours. */
const WHOLE_DAY_MS = 26 * 60 * MINUTE_MS;

/** What serves a service at one location, with everything that decides when. */
export interface TeamAvailability {
  locationId: LocationId;
  input: TeamInput;
  /** Ranks by the number of bookings on the day, the preferred one first of all. */
  rankFor(preferredId: ResourceId | undefined): Rank;
  resourceOf(candidate: Pick<Candidate, 'id'>): Resource;
  /** Counts that time as busy from now on, for whoever arranges several things at once. */
  occupy(candidate: Candidate, busy: BusyRange): void;
}

/** For whom and when availability is asked. */
export interface Asking {
  now: Instant;
  /** a booking that the asker may replace: their own hold, the booking being moved */
  ignoring?: BookingId | undefined;
}

/**
 * Reads what the pure functions of `availability/` need, for the offer's starts in that range: two queries, however many
 * resources and locations. The lister and the writer both read here, so they cannot come to different answers.
 */
export async function readAvailability(
  tx: TenantTransaction,
  offer: Offer,
  starts: TimeRange,
  { now, ignoring }: Asking,
): Promise<TeamAvailability[]> {
  const resources = resourcesOf(offer);
  if (resources.length === 0) return [];
  const occupied = occupiedSpan(offer, starts);
  const resourceIds = resources.map(({ id }) => id);
  const locationIds = offer.teams.map(({ locationId }) => locationId);
  const range = { start: occupied.start - WHOLE_DAY_MS, end: occupied.end + WHOLE_DAY_MS };
  const [hours, busyRanges] = await Promise.all([
    loadHours(tx, { resourceIds, locationIds }, occupied),
    loadBusy(tx, { resourceIds, range, now, ignoring }),
  ]);
  const busyOf = new Map<ResourceId, BusyRange[]>(resourceIds.map((id) => [id, []]));
  for (const busy of busyRanges) busyOf.get(busy.resourceId)?.push(busy);
  return offer.teams.map((team) => teamAvailability(offer, team, hours, busyOf, now));
}

interface KnownCandidate {
  candidate: Candidate;
  resource: Resource;
  busy: BusyRange[];
  bookingsByDay: ReadonlyMap<DayNumber, number>;
}

function teamAvailability(
  offer: Offer,
  team: OfferedTeam,
  hours: readonly HoursRow[],
  busyOf: ReadonlyMap<ResourceId, BusyRange[]>,
  now: Instant,
): TeamAvailability {
  const zone = team.needs[0]?.resources[0]?.zone ?? '';
  const place = placeSchedule(team.locationId, zone, hours);
  const known = new Map<string, KnownCandidate>();
  const candidateOf = (resource: Resource): Candidate => {
    const { id, units } = resource;
    const earlier = known.get(id);
    if (earlier) return earlier.candidate;
    const busy = busyOf.get(id) ?? [];
    const candidate = { id, units, busy, schedule: scheduleOf(id, zone, hours), place };
    known.set(id, { candidate, resource, busy, bookingsByDay: countByDay(zone, busy) });
    return candidate;
  };
  const { stay, durationMinutes, service } = offer;
  const needs = team.needs.map(({ quantity, offsetMinutes, lengthMinutes, resources }) => ({
    quantity,
    offsetMinutes,
    lengthMinutes: stay ? 0 : Math.min(lengthMinutes ?? Infinity, durationMinutes - offsetMinutes),
    candidates: resources.map(candidateOf),
  }));
  const rules = {
    durationMinutes,
    intervalMinutes: service.intervalMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    noticeMinutes: service.noticeMinutes,
    horizonDays: service.horizonDays,
  };
  return {
    locationId: team.locationId,
    input: { zone, rules, stay, needs, now },
    rankFor(preferredId) {
      // Each start is asked about for every candidate in turn.
      let day = { at: NaN, number: 0 };
      return ({ id }, startAt) => {
        if (day.at !== startAt) day = { at: startAt, number: dayNumberAt(zone, startAt) };
        return id === preferredId ? -1 : (known.get(id)?.bookingsByDay.get(day.number) ?? 0);
      };
    },
    resourceOf(candidate) {
      const found = known.get(candidate.id);
      if (!found) throw new Error(`${candidate.id} serves nothing here.`);
      return found.resource;
    },
    occupy: ({ id }, busy) => void known.get(id)?.busy.push(busy),
  };
}

/** All that bookings with those starts may occupy, buffers included. */
export function occupiedSpan({ service, stay, durationMinutes }: Offer, starts: TimeRange): TimeRange {
  // A stay may be longer than its days by a change of the clocks, and ends late on its last date.
  const lengthMs = stay ? (stay.count + 2) * DAY_MS : durationMinutes * MINUTE_MS;
  return {
    start: starts.start - service.bufferBeforeMinutes * MINUTE_MS,
    end: starts.end + lengthMs + service.bufferAfterMinutes * MINUTE_MS,
  };
}

function countByDay(zone: string, busy: readonly BusyRange[]): Map<DayNumber, number> {
  const counts = new Map<DayNumber, number>();
  for (const { start, kind } of busy) {
    if (kind === 'time_off') continue;
    const day = dayNumberAt(zone, start);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
