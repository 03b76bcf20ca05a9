import type { ResourceId, SessionId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { setTimer } from '../../effects/timers.ts';
import type { TimeRange } from './availability/index.ts';
import { findBooking, lapsedHolds, lapsedHoldsInTheWay } from './booking-repository.ts';
import { lapsedSeatHolds } from './session-repository.ts';
import type { Asking } from './team-availability.ts';
import { transition } from './transition.ts';
import type { Booking } from './types.ts';

/** The kind of timer that calls `expireHolds`. */
export const HOLD_EXPIRY = 'hold-expiry';

/**
 * One timer for each conversation, which holds one time at most: a later hold moves it.
 * @param key for a hold beside that one, which has a timer of its own
 */
export async function scheduleHoldExpiry(
  tx: TenantTransaction,
  { laneId, holdExpiresAt }: Booking,
  key: string | null = laneId,
): Promise<void> {
  if (laneId === null || key === null || holdExpiresAt === null) return;
  await setTimer(tx, { laneId, kind: HOLD_EXPIRY, key, dueAt: holdExpiresAt, payload: {} });
}

/**
 * Writes down which holds have run out, for the timer, and returns how many. This is hygiene: lists pass them over
 * and writers push them aside without it.
 *
 * @param limit where as many are returned, there may be more
 */
export async function expireHolds(tx: TenantTransaction, now: Instant, limit = 200): Promise<number> {
  const seen = await lapsedHolds(tx, now, limit);
  const locked = new Set(seen.map(({ resourceId }) => resourceId));
  await tx.lockResources([...locked]);
  // Some may have been confirmed or pushed aside before the locks were ours, and others have run out since.
  const lapsed = (await lapsedHolds(tx, now, limit)).filter(({ resourceId }) => locked.has(resourceId));
  for (const hold of lapsed) await expire(tx, hold, now);
  return lapsed.length;
}

/**
 * Pushes holds aside that have run out and overlap that time: the exclusion constraint knows no clock. The caller holds
 * the resources' locks.
 */
export async function expireHoldsInTheWay(
  tx: TenantTransaction,
  resourceIds: readonly ResourceId[],
  occupied: TimeRange,
  { now, ignoring }: Asking,
): Promise<void> {
  const holds = await lapsedHoldsInTheWay(tx, { resourceIds, range: occupied, now, ignoring });
  for (const hold of holds) await expire(tx, hold, now);
}

/** The same for the seats of a session: their numbers are given once. */
export async function expireSeatHolds(
  tx: TenantTransaction,
  sessionId: SessionId,
  asking: Asking,
): Promise<void> {
  for (const { id } of await lapsedSeatHolds(tx, sessionId, asking)) {
    const hold = await findBooking(tx, id);
    if (hold) await expire(tx, hold, asking.now);
  }
}

async function expire(tx: TenantTransaction, hold: Booking, now: Instant): Promise<void> {
  await transition(tx, hold, { action: 'expired', status: 'expired' }, { actor: 'system:hold-expiry', now });
}
