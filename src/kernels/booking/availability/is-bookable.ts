import type { Instant } from '../../../core/time/index.ts';
import { isTeamBookable } from './is-team-bookable.ts';
import type { AvailabilityInput, Bookability } from './types.ts';

/**
 * Whether a service that needs one resource alone may start at that moment, on which unit, or why not: what the writer
 * asks inside its lock. What `freeStarts` lists can be booked and nothing else can.
 */
export function isBookable({ rules, now, ...resource }: AvailabilityInput, startAt: Instant): Bookability {
  const lead = {
    candidates: [{ ...resource, id: 'alone' }],
    quantity: 1,
    offsetMinutes: 0,
    lengthMinutes: rules.durationMinutes,
  };
  const answer = isTeamBookable({ zone: resource.schedule.zone, rules, now, needs: [lead] }, startAt);
  if (!answer.ok) return answer;
  const [member] = answer.team.members;
  if (!member) throw new Error('A service is led by something.');
  return { ok: true, unit: member.unit };
}
