import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isOccupying, type BookingAction } from './life.ts';
import type { Booking } from './types.ts';
import { tellWaitlist } from './waitlist/tell-waitlist.ts';
import type { ReleasedSlot, SlotListener } from './waitlist/released-slot.ts';

/** Everybody who waits for slots, in order. */
const slotListeners: readonly SlotListener[] = [tellWaitlist];

/** The slot that a transition frees: by leaving its place, or by moving to another. Undefined where none, or it is over. */
export function releasedSlot(
  before: Booking,
  after: Booking,
  { action, now }: { action: BookingAction; now: Instant },
): ReleasedSlot | undefined {
  if (!isOccupying(before.status) || before.endsAt <= now) return undefined;
  const hasMoved =
    before.startsAt !== after.startsAt ||
    before.resourceId !== after.resourceId ||
    before.unit !== after.unit;
  if (isOccupying(after.status) && !hasMoved) return undefined;
  const { id: bookingId, contactId, serviceId, resourceId, unit, endsAt } = before;
  const startsAt = Math.max(before.startsAt, now);
  return {
    bookingId,
    contactId,
    serviceId,
    resourceId,
    unit,
    startsAt,
    endsAt,
    cause: action,
    releasedAt: now,
  };
}

export async function tellOfReleasedSlot(tx: TenantTransaction, slot: ReleasedSlot): Promise<void> {
  for (const listener of slotListeners) await listener(tx, slot);
}
