import { MINUTE_MS, type Instant } from '../../../core/time/index.ts';
import { allowedSpan } from './grid-starts.ts';
import { obstacleOf, type Obstacle } from './obstacle.ts';
import { stayStarts } from './stay-starts.ts';
import { teamStarts } from './teams.ts';
import type { TeamInput } from './team-types.ts';
import type { RefusalReason } from './types.ts';

export interface CandidateObstacle {
  /** the place of the need in the service's requirements; the first leads */
  need: number;
  candidateId: string;
  obstacle: Obstacle;
}

/** Why a start can or cannot be booked. Without a reason it can. */
export interface Explanation {
  reason?: RefusalReason;
  /** for each need that is not met, what keeps each of its candidates from serving */
  obstacles: CandidateObstacle[];
}

/** Names the rule that refuses a start. Whether one does, `teamStarts` alone decides. */
export function explainStart(input: TeamInput, startAt: Instant): Explanation {
  if (teamStarts(input, startAt, startAt + 1).length > 0) return { obstacles: [] };
  const { zone, rules, now, needs, stay } = input;
  const allowed = allowedSpan({ schedule: { zone, weekly: [], overrides: [] }, rules, now });
  if (startAt < allowed.start) return { reason: 'too_soon', obstacles: [] };
  if (startAt >= allowed.end) return { reason: 'too_far', obstacles: [] };
  if (needs.some(({ candidates }) => candidates.length === 0)) return { reason: 'no_fit', obstacles: [] };
  const [span] = stay
    ? stayStarts(input, stay, startAt, startAt + 1)
    : [{ start: startAt, end: startAt + rules.durationMinutes * MINUTE_MS }];
  if (!span) return { reason: 'off_grid', obstacles: [] };

  const obstacles: CandidateObstacle[] = [];
  const reasons: RefusalReason[] = [];
  needs.forEach(({ candidates, quantity }, need) => {
    const units = Math.max(...candidates.map((candidate) => candidate.units));
    const found = candidates.flatMap((candidate): CandidateObstacle[] => {
      const obstacle = obstacleOf(input, need, candidate, span);
      return obstacle ? [{ need, candidateId: candidate.id, obstacle }] : [];
    });
    const isMet = found.length < candidates.length && (quantity === 1 || units > 1);
    if (isMet) return;
    obstacles.push(...found);
    reasons.push(reasonOf(found));
  });
  return { reason: reasons.find((reason) => reason !== 'taken') ?? 'taken', obstacles };
}

/** That one was open but busy says more than that another is closed then. */
function reasonOf(obstacles: readonly CandidateObstacle[]): RefusalReason {
  const rules = obstacles.map(({ obstacle }) => obstacle.rule);
  const [first] = rules;
  if (first === undefined || rules.includes('busy')) return 'taken';
  return first === 'closed_day' ? 'outside_hours' : (first as Exclude<typeof first, 'busy' | 'closed_day'>); // just ruled out
}
