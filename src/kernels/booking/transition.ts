import { TurnoError } from '../../core/errors.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { recordAudit, type Actor } from '../../effects/audit.ts';
import { replaceBooking } from './booking-repository.ts';
import type { Booking } from './types.ts';

/** Who does it, and when. */
export interface Acting {
  actor: Actor;
  now: Instant;
}

export type BookingAction =
  'held' | 'released' | 'expired' | 'confirmed' | 'rescheduled' | 'cancelled' | 'attendance_confirmed';

/**
 * Writes a booking's change with its audit row, and returns the booking as it is then. The caller holds the lock, so only
 * a writer who took none can have come in between: that throws `state_changed`, and the next attempt sees it.
 */
export async function transition(
  tx: TenantTransaction,
  before: Booking,
  change: { action: BookingAction } & Partial<Booking>,
  acting: Acting,
): Promise<Booking> {
  const { action, ...changes } = change;
  const after = { ...before, ...changes };
  if (!(await replaceBooking(tx, before, after))) {
    throw new TurnoError('state_changed', `Booking ${before.id} changed in the meantime; try again.`);
  }
  await auditBooking(tx, action, { before, after }, acting);
  return after;
}

/** @param booking.before left out for a new booking */
export async function auditBooking(
  tx: TenantTransaction,
  action: BookingAction,
  booking: { before?: Booking; after: Booking },
  { actor, now }: Acting,
): Promise<void> {
  const { before, after } = booking;
  const details = { before: before ? summaryOf(before) : null, after: summaryOf(after) };
  const entry = { actor, action: `booking.${action}`, objectKind: 'booking', objectId: after.id, details };
  await recordAudit(tx, entry, now);
}

function summaryOf({ status, version, startsAt, endsAt, resourceId, unit }: Booking) {
  return { status, version, startsAt, endsAt, resourceId, unit };
}
