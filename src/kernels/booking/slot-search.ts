import type { LocationId, ResourceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { teamStarts, type TimeRange } from './availability/index.ts';
import type { Offer } from './offers.ts';
import { loadOpenSessions, sessionSlot } from './session-repository.ts';
import { readAvailability, type Asking, type TeamAvailability } from './team-availability.ts';
import type { Slot } from './types.ts';

/** Which of the free starts are meant. */
export interface SlotFilter {
  /** only those that it leads */
  leadId?: ResourceId | undefined;
  locationId?: LocationId | undefined;
  /** where several lead at one time, this one */
  preferredId?: ResourceId | undefined;
}

/** What was read for a range of starts: every question about it is answered without another query. */
export interface SlotSearch {
  /** the free starts in that range, sorted, one slot for each start */
  slots(range: TimeRange, filter?: SlotFilter): Slot[];
}

export async function openSearch(
  tx: TenantTransaction,
  offer: Offer,
  range: TimeRange,
  asking: Asking,
): Promise<SlotSearch> {
  if (offer.service.seats !== null) return searchSessions(tx, offer, range, asking);
  const teams = await readAvailability(tx, offer, range, asking);
  return {
    slots(wanted, filter = {}) {
      const bySlot = new Map<Instant, { slot: Slot; rank: number }>();
      for (const team of teams) {
        for (const found of teamSlots(team, wanted, filter)) {
          const other = bySlot.get(found.slot.startsAt);
          if (!other || found.rank < other.rank) bySlot.set(found.slot.startsAt, found);
        }
      }
      return [...bySlot.values()].map(({ slot }) => slot).sort((a, b) => a.startsAt - b.startsAt);
    },
  };
}

function teamSlots(team: TeamAvailability, { start, end }: TimeRange, filter: SlotFilter) {
  const { leadId, locationId, preferredId } = filter;
  if (locationId !== undefined && team.locationId !== locationId) return [];
  const rank = team.rankFor(preferredId);
  const input = leadId === undefined ? team.input : ledBy(team, leadId);
  return teamStarts(input, start, end, rank).flatMap(({ startAt, endAt, members: [lead] }) => {
    if (!lead) return [];
    const { id, name, zone } = team.resourceOf(lead.candidate);
    const slot: Slot = {
      startsAt: startAt,
      endsAt: endAt,
      resourceId: id,
      resourceName: name,
      locationId: team.locationId,
      zone,
    };
    return [{ slot, rank: rank(lead.candidate, startAt) }];
  });
}

function ledBy({ input }: TeamAvailability, leadId: ResourceId) {
  const needs = input.needs.map((need, place) =>
    place > 0 ? need : { ...need, candidates: need.candidates.filter(({ id }) => id === leadId) },
  );
  return { ...input, needs };
}

async function searchSessions(
  tx: TenantTransaction,
  offer: Offer,
  range: TimeRange,
  asking: Asking,
): Promise<SlotSearch> {
  const sessions = await loadOpenSessions(tx, offer, range, asking);
  return {
    slots: ({ start, end }, { leadId, locationId } = {}) =>
      sessions
        .filter(
          (session) =>
            start <= session.startsAt &&
            session.startsAt < end &&
            (leadId === undefined || session.resourceId === leadId) &&
            (locationId === undefined || session.locationId === locationId) &&
            session.freeSeats.length >= offer.partySize,
        )
        .map(sessionSlot),
  };
}
