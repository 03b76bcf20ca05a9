import { TurnoError } from '../../../core/errors.ts';
import type { AvailabilityInput } from './types.ts';

/** Wrong numbers would not fail by themselves: an interval of 0 never ends, and fractions drift off the minute. */
export function checkInput({ rules, units }: AvailabilityInput): void {
  checkWhole('durationMinutes', rules.durationMinutes, 1);
  checkWhole('intervalMinutes', rules.intervalMinutes, 1);
  checkWhole('bufferBeforeMinutes', rules.bufferBeforeMinutes, 0);
  checkWhole('bufferAfterMinutes', rules.bufferAfterMinutes, 0);
  checkWhole('noticeMinutes', rules.noticeMinutes, 0);
  checkWhole('horizonDays', rules.horizonDays ?? 0, 0);
  checkWhole('units', units, 1);
}

function checkWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new TurnoError('invalid_input', `${name} is ${value}; use a whole number of at least ${least}`);
  }
}
