import type { Instant } from '../../core/time/index.ts';
import type { Schedule, TeamInput } from './availability/index.ts';

/**
 * The same question where hours, grid, notice and horizon do not count: as if everything were open around the clock and
 * could begin just then. What is taken stays taken.
 */
export function outsideRules(input: TeamInput, startsAt: Instant): TeamInput {
  const schedule: Schedule = {
    zone: input.zone,
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }],
    overrides: [],
  };
  const { horizonDays: _, ...rules } = input.rules;
  return {
    ...input,
    now: startsAt,
    rules: { ...rules, intervalMinutes: 1, noticeMinutes: 0 },
    needs: input.needs.map((need) => ({
      ...need,
      candidates: need.candidates.map((candidate) => ({ ...candidate, schedule, place: undefined })),
    })),
  };
}
