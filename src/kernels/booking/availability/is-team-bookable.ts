import type { Instant } from '../../../core/time/index.ts';
import { explainStart } from './explain-start.ts';
import { teamStarts } from './teams.ts';
import type { Rank, TeamAnswer, TeamInput } from './team-types.ts';

/** Whether the service may start at that moment and with whom, or the first rule that is against it. */
export function isTeamBookable(input: TeamInput, startAt: Instant, rank?: Rank): TeamAnswer {
  const [team] = teamStarts(input, startAt, startAt + 1, rank);
  return team ? { ok: true, team } : { ok: false, reason: explainStart(input, startAt).reason ?? 'taken' };
}
