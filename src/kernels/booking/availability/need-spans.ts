import { MINUTE_MS } from '../../../core/time/index.ts';
import type { Need, TeamInput } from './team-types.ts';
import type { TimeRange } from './types.ts';

/** The part of the service for which something is needed. */
export function spanOfNeed({ offsetMinutes, lengthMinutes }: Need, { start }: TimeRange): TimeRange {
  const from = start + offsetMinutes * MINUTE_MS;
  return { start: from, end: from + lengthMinutes * MINUTE_MS };
}

/** What a member for that need occupies: its part of the service, or the whole stay, with the buffers around it. */
export function occupiedByNeed({ rules, stay }: TeamInput, need: Need, span: TimeRange): TimeRange {
  const { start, end } = stay ? span : spanOfNeed(need, span);
  return {
    start: start - rules.bufferBeforeMinutes * MINUTE_MS,
    end: end + rules.bufferAfterMinutes * MINUTE_MS,
  };
}
