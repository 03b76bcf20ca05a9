import { TurnoError, type ErrorCode } from '../../core/errors.ts';
import { wayOn } from './life.ts';
import type { BookingResult, BookingStatus, Refusal } from './types.ts';

/** What a refusal is called outside the kernel, and what to do about it. */
const problems: Readonly<Record<Refusal, readonly [ErrorCode, string]>> = {
  not_found: ['not_found', 'There is no such booking; check the id.'],
  changed: ['stale_version', 'The booking has changed since that version; load it and decide again.'],
  illegal: ['illegal_transition', 'The booking is not in a state for that.'],
  too_late: ['rule_violated', 'The visit has begun; only staff can still change the booking.'],
  too_early: ['rule_violated', 'Check-in has not opened yet; try again closer to the start.'],
  inside_notice: ['rule_violated', 'The notice of the policy has passed; ask staff, who may override it.'],
  fee_applies: ['rule_violated', 'A fee applies; tell it, and repeat with the amount that was accepted.'],
  not_permitted: ['not_permitted', 'The actor lacks the permission; ask somebody who has it.'],
  reason_missing: ['invalid_input', 'Rules are overridden for a reason only; say which.'],
  not_offered: ['rule_violated', 'The service is not offered there; choose another.'],
  taken: ['slot_taken', 'The time is taken; choose one of the alternatives.'],
  too_soon: ['rule_violated', 'The start is sooner than the service allows; choose a later one.'],
  too_far: ['rule_violated', 'The start is further ahead than the service allows; choose an earlier one.'],
  no_fit: ['rule_violated', 'Nothing there fits: too few seats, or not what was asked for; ask for less.'],
  outside_hours: ['rule_violated', 'It is closed then; choose a time within the opening hours.'],
  past_closing: ['rule_violated', 'The visit would end after closing; choose an earlier start.'],
  off_grid: ['rule_violated', 'The service does not start at that minute; list the free times.'],
};

/** The error that an interface shows for a refusal. */
export function refusalError({ reason, status }: { reason: Refusal; status?: BookingStatus }): TurnoError {
  const [code, detail] = problems[reason];
  const why = status ? `${detail} Now ${wayOn[status]}.` : detail;
  return new TurnoError(code, why, { data: { reason, ...(status ? { status } : {}) } });
}

/** A refusal that says in which status the booking is. */
export function illegal(status: BookingStatus): Extract<BookingResult, { ok: false }> {
  return { ok: false, reason: 'illegal', status };
}
