import type { ResourceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { explainStart, type Obstacle, type RefusalReason } from './availability/index.ts';
import { reasonWithoutSession } from './claim-seats.ts';
import { closestSlots } from './closest-slots.ts';
import { findOffer, resourcesOf, type Wanted } from './offers.ts';
import { loadOpenSessions } from './session-repository.ts';
import { openSearch } from './slot-search.ts';
import { readAvailability, type Asking } from './team-availability.ts';
import type { Slot } from './types.ts';

/** What keeps one resource from serving, by name. */
export interface NamedObstacle {
  /** the place of the requirement that it would meet; the first leads */
  requirement: number;
  resourceId: ResourceId;
  resourceName: string;
  obstacle: Obstacle;
}

/** Why a start can be booked, or which rule refuses it and what could be had instead. */
export type SlotExplanation =
  | { isFree: true; slot: Slot }
  | {
      isFree: false;
      reason: RefusalReason | 'not_offered';
      obstacles: NamedObstacle[];
      alternatives: Slot[];
    };

const MOST_ALTERNATIVES = 3;

/** Answers "why can't they book this time?". */
export async function explainSlot(
  tx: TenantTransaction,
  query: Asking & Wanted & { startsAt: Instant },
): Promise<SlotExplanation> {
  const { startsAt } = query;
  const offer = await findOffer(tx, query);
  if (!offer) return { isFree: false, reason: 'not_offered', obstacles: [], alternatives: [] };
  const range = { start: startsAt, end: startsAt + 1 };
  const [slot] = (await openSearch(tx, offer, range, query)).slots(range);
  if (slot) return { isFree: true, slot };

  const alternatives = await closestSlots(tx, { ...query, wantedAt: startsAt, limit: MOST_ALTERNATIVES });
  if (offer.service.seats !== null) {
    const sessions = await loadOpenSessions(tx, offer, range, query);
    const isFull = sessions.length > 0;
    const reason = isFull ? 'taken' : reasonWithoutSession(offer, resourcesOf(offer), startsAt, query.now);
    return { isFree: false, reason, obstacles: [], alternatives };
  }
  const reasons: RefusalReason[] = [];
  const obstacles: NamedObstacle[] = [];
  for (const team of await readAvailability(tx, offer, { start: startsAt, end: startsAt }, query)) {
    const explanation = explainStart(team.input, startsAt);
    if (explanation.reason) reasons.push(explanation.reason);
    for (const { need, candidateId, obstacle } of explanation.obstacles) {
      const resource = team.resourceOf({ id: candidateId });
      obstacles.push({ requirement: need, resourceId: resource.id, resourceName: resource.name, obstacle });
    }
  }
  const reason = reasons.includes('taken') ? 'taken' : (reasons[0] ?? 'no_fit');
  return { isFree: false, reason, obstacles, alternatives };
}
