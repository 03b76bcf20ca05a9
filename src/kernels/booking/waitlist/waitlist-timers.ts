import type { LaneId, WaitlistEntryId } from '../../../core/ids.ts';
import type { Instant } from '../../../core/time/index.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { setTimer } from '../../../effects/timers.ts';
import type { ReleasedSlot } from './released-slot.ts';

/** A time came free that the lane's customer may be offered (`offerReleasedSlot`); the payload is the `ReleasedSlot`. */
export const WAITLIST_SLOT = 'waitlist-slot';
/** The dates that somebody waited for are over (`expireEntry`); the payload is `{ entryId }`. */
export const WAITLIST_OVER = 'waitlist-over';

/** Hands a slot to the lane whose turn it is; a slot is in one lane at a time. */
export async function handSlotTo(
  tx: TenantTransaction,
  laneId: LaneId,
  slot: ReleasedSlot,
  now: Instant,
): Promise<void> {
  const key = `${slot.bookingId}:${slot.releasedAt}`;
  await setTimer(tx, { laneId, kind: WAITLIST_SLOT, key, dueAt: now, payload: { ...slot } });
}

export async function scheduleEnd(
  tx: TenantTransaction,
  entry: { id: WaitlistEntryId; laneId: LaneId },
  dueAt: Instant,
): Promise<void> {
  const { id: entryId, laneId } = entry;
  await setTimer(tx, { laneId, kind: WAITLIST_OVER, key: entryId, dueAt, payload: { entryId } });
}
