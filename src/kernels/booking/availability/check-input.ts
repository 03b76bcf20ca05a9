import { TurnoError } from '../../../core/errors.ts';
import type { TeamInput } from './team-types.ts';
import type { AvailabilityInput, SlotRules } from './types.ts';

/** Wrong numbers would not fail by themselves: an interval of 0 never ends, and fractions drift off the minute. */
export function checkInput({ rules, units }: AvailabilityInput): void {
  checkRules(rules);
  checkWhole('units', units, 1);
}

export function checkTeam({ rules, needs, stay }: TeamInput): void {
  checkRules(rules);
  if (stay) {
    checkWhole('count', stay.count, 1);
    checkWhole('arrivalMinute', stay.arrivalMinute, 0);
    checkWhole('departureMinute', stay.departureMinute, 0);
  }
  for (const { candidates, quantity, offsetMinutes, lengthMinutes } of needs) {
    checkWhole('quantity', quantity, 1);
    checkWhole('offsetMinutes', offsetMinutes, 0);
    checkWhole('lengthMinutes', lengthMinutes, stay ? 0 : 1);
    for (const { units } of candidates) checkWhole('units', units, 1);
  }
}

function checkRules(rules: SlotRules): void {
  checkWhole('durationMinutes', rules.durationMinutes, 1);
  checkWhole('intervalMinutes', rules.intervalMinutes, 1);
  checkWhole('bufferBeforeMinutes', rules.bufferBeforeMinutes, 0);
  checkWhole('bufferAfterMinutes', rules.bufferAfterMinutes, 0);
  checkWhole('noticeMinutes', rules.noticeMinutes, 0);
  checkWhole('horizonDays', rules.horizonDays ?? 0, 0);
}

function checkWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new TurnoError('invalid_input', `${name} is ${value}; use a whole number of at least ${least}`);
  }
}
