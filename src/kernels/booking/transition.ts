import { TurnoError } from '../../core/errors.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { recordAudit, type Actor } from '../../effects/audit.ts';
import { freeAllocations } from './allocation-repository.ts';
import { replaceBooking } from './booking-repository.ts';
import { followWithTimers } from './booking-timers.ts';
import {
  isLegal,
  isOccupying,
  leadsTo,
  transitions,
  wayOn,
  type BookingAction,
  type BookingTransition,
} from './life.ts';
import { releasedSlot, tellOfReleasedSlot } from './released-slots.ts';
import type { Booking } from './types.ts';

/** What an actor may do beyond the rules, each with a reason. */
export type BookingPermission =
  /** book, move and cancel outside the rules, without a fee; never over another booking */
  'override_rules' | 'change_price';

/** Who does it, and when. */
export interface Acting {
  actor: Actor;
  now: Instant;
  permissions?: readonly BookingPermission[] | undefined;
  /** asks for a rule to be set aside; audited */
  override?: { reason: string } | undefined;
}

type Change = Partial<Omit<Booking, 'version' | 'agreedVersion' | 'agreedFrom'>>;

/**
 * The only way to change a booking, and returns it as it is then. In the same transaction: its row, compared and swapped
 * by version; one audit row; its place, free once it occupies none; its timers and the news of it. A place that is taken
 * is claimed before.
 *
 * Throws `illegal_transition` for what the table does not know, and `state_changed` where a writer without the lock came
 * in between: the next attempt sees it.
 */
export async function transition(
  tx: TenantTransaction,
  before: Booking,
  { action, ...change }: { action: BookingTransition } & Change,
  acting: Acting,
): Promise<Booking> {
  const version = before.version + 1;
  const agreed = transitions[action].changesAgreement
    ? { agreedVersion: version, agreedFrom: before.agreedVersion }
    : {};
  const after: Booking = { ...before, ...change, version, ...agreed };
  if (!isLegal(action, before.status) || !leadsTo(action, before.status, after.status))
    throw illegalTransition(action, before);
  if (!(await replaceBooking(tx, before, after))) {
    throw new TurnoError('state_changed', `Booking ${before.id} changed in the meantime; try again.`);
  }
  const { actor, now } = acting;
  await Promise.all([
    auditBooking(tx, action, { before, after }, acting),
    isOccupying(before.status) && !isOccupying(after.status) && freeAllocations(tx, before.id),
    followWithTimers(tx, before, after, { action, actor, now }),
  ]);
  const slot = releasedSlot(before, after, { action, now });
  if (slot) await tellOfReleasedSlot(tx, slot);
  return after;
}

export function illegalTransition(
  action: BookingTransition,
  { id, status }: Pick<Booking, 'id' | 'status'>,
): TurnoError {
  const detail = `Booking ${id} cannot become "${action}": ${wayOn[status]}.`;
  return new TurnoError('illegal_transition', detail, { data: { action, status } });
}

/** @param booking.before left out for a new booking */
export async function auditBooking(
  tx: TenantTransaction,
  action: BookingAction,
  booking: { before?: Booking; after: Booking },
  { actor, now, override }: Acting,
): Promise<void> {
  const { before, after } = booking;
  const details = {
    before: before ? summaryOf(before) : null,
    after: summaryOf(after),
    ...(override ? { override } : {}),
  };
  const entry = { actor, action: `booking.${action}`, objectKind: 'booking', objectId: after.id, details };
  await recordAudit(tx, entry, now);
}

function summaryOf({
  status,
  version,
  startsAt,
  endsAt,
  resourceId,
  unit,
  paymentStatus,
  feeMinor,
  terms,
}: Booking) {
  const priceMinor = terms.price.amountMinor;
  return { status, version, startsAt, endsAt, resourceId, unit, paymentStatus, feeMinor, priceMinor };
}
