import { TurnoError } from '../../core/errors.ts';
import type { Charge, Policy } from './policies.ts';

/** A reminder comes a day before; what it asks for must still be able to be answered. */
const LATEST_REMINDER_MINUTES = 24 * 60;

/** Throws `invalid_input` for what the types cannot rule out. @param whose named in the error */
export function checkPolicy(policy: Partial<Policy>, whose: string): void {
  const problem = problemOf(policy);
  if (problem) throw new TurnoError('invalid_input', `The policy of ${whose}: ${problem}`);
}

function problemOf(policy: Partial<Policy>): string | undefined {
  const { cancel, reschedule, lateCancelFee, noShowFee, deposit, autoRelease, checkIn } = policy;
  const minutes = [
    cancel?.customer.noticeMinutes,
    cancel?.business.noticeMinutes,
    reschedule?.customer.noticeMinutes,
    reschedule?.business.noticeMinutes,
    autoRelease?.minutesBefore,
    checkIn?.opensMinutesBefore,
    checkIn?.graceMinutes,
  ];
  if (!minutes.every((value) => value === undefined || value === null || isCount(value)))
    return 'minutes are whole numbers, 0 or more.';
  if (autoRelease && autoRelease.minutesBefore >= LATEST_REMINDER_MINUTES)
    return 'bookings are let go of after their reminder, so less than 1440 minutes before the start.';
  const charges = [lateCancelFee, noShowFee, deposit?.charge];
  if (charges.some((charge) => charge && charge.kind !== 'full' && !isSound(charge)))
    return 'a charge is 0 to 10000 basis points of the price, or minor units, 0 or more.';
  return deposit && !isCount(deposit.fromMinor) ? 'a deposit is due from a price of 0 or more.' : undefined;
}

function isSound(charge: Charge): boolean {
  if (charge.kind === 'percent') return isCount(charge.basisPoints) && charge.basisPoints <= 10_000;
  return charge.kind === 'none' || isCount(charge.amountMinor);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
