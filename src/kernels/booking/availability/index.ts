export { explainStart, type CandidateObstacle, type Explanation } from './explain-start.ts';
export { freeStarts } from './free-starts.ts';
export { allowedSpan } from './grid-starts.ts';
export { isBookable } from './is-bookable.ts';
export { isTeamBookable } from './is-team-bookable.ts';
export { nearestStarts } from './nearest-starts.ts';
export type { Obstacle } from './obstacle.ts';
export { openWindows, resourceWindows } from './open-windows.ts';
export { mergeRanges } from './ranges.ts';
export { teamStarts } from './teams.ts';
export type { Candidate, Member, Need, Rank, Stay, TeamAnswer, TeamInput, TeamStart } from './team-types.ts';
export type {
  AvailabilityInput,
  Bookability,
  BusyKind,
  BusyRange,
  DateOverride,
  Hours,
  Occupiable,
  RefusalReason,
  Schedule,
  SlotRules,
  TimeRange,
  WeeklyRule,
} from './types.ts';
