import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isTeamBookable, type RefusalReason, type TeamInput, type TeamStart } from './availability/index.ts';
import { expireHoldsInTheWay } from './expire-holds.ts';
import { chosenIn, resourcesOf, type Offer } from './offers.ts';
import { outsideRules } from './outside-rules.ts';
import { occupationOf, type Claimed, type Place, type Take, type Wish } from './place.ts';
import { occupiedSpan, readAvailability, type TeamAvailability } from './team-availability.ts';

/** Takes a start with everything that the service needs, at the best of the locations that have it. */
export async function claimTeam(
  tx: TenantTransaction,
  offer: Offer,
  wish: Wish,
  take: Take,
): Promise<Claimed> {
  if (offer.teams.length === 0) return { reason: 'no_fit' };
  const starts = { start: wish.startsAt, end: wish.startsAt };
  const resourceIds = resourcesOf(offer).map(({ id }) => id);
  await expireHoldsInTheWay(tx, resourceIds, occupiedSpan(offer, starts), wish);

  const untried = (await readAvailability(tx, offer, starts, wish)).map((team) => ({
    team,
    input: wish.isOutsideRules ? outsideRules(team.input, wish.startsAt) : team.input,
  }));
  const reasons: RefusalReason[] = [];
  for (;;) {
    const answers = untried.flatMap((attempt) => {
      const rank = attempt.team.rankFor(wish.preferredId);
      const answer = isTeamBookable(attempt.input, wish.startsAt, rank);
      if (!answer.ok) {
        reasons.push(answer.reason);
        return [];
      }
      const [lead] = answer.team.members;
      return lead ? [{ attempt, found: answer.team, lead, rank: rank(lead.candidate, wish.startsAt) }] : [];
    });
    const [best] = answers.sort((a, b) => a.rank - b.rank);
    // That one was open but busy says more than that another is closed then.
    if (!best) return { reason: reasons.includes('taken') ? 'taken' : (reasons[0] ?? 'taken') };
    const booking = await take(placeOf(offer, best.attempt.team, best.found));
    if (booking) return { booking };
    reasons.push('taken');
    best.attempt.input = withoutLead(best.attempt.input, best.lead.candidate.id);
  }
}

function placeOf(offer: Offer, team: TeamAvailability, { startAt, endAt, members }: TeamStart): Place {
  const allocations = occupationOf(
    members.map(({ candidate, unit, occupied }) => ({
      resourceId: team.resourceOf(candidate).id,
      unit,
      occupied,
    })),
  );
  const [lead] = members;
  if (!lead) throw new Error('A service is led by something.');
  return {
    resource: team.resourceOf(lead.candidate),
    unit: lead.unit,
    startsAt: startAt,
    endsAt: endAt,
    partySize: offer.partySize,
    chosen: chosenIn(offer),
    allocations,
  };
}

/** Somebody without a lock took what the lead would have had: others may still be free. */
function withoutLead(input: TeamInput, id: string): TeamInput {
  const needs = input.needs.map((need, place) =>
    place > 0 ? need : { ...need, candidates: need.candidates.filter((candidate) => candidate.id !== id) },
  );
  return { ...input, needs };
}
