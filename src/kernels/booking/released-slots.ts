import type { BookingId, ContactId, ResourceId, ServiceId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { isOccupying, type BookingAction } from './life.ts';
import type { Booking } from './types.ts';

/** A time that somebody else may have now. */
export interface ReleasedSlot {
  /** whose it was */
  bookingId: BookingId;
  contactId: ContactId;
  serviceId: ServiceId;
  resourceId: ResourceId;
  unit: number;
  /** what is left of it: not before it was released */
  startsAt: Instant;
  endsAt: Instant;
  /** how it came free */
  cause: BookingAction;
  releasedAt: Instant;
}

/**
 * Takes part in the transaction that frees a slot, behind the lock of its resource and after its place is free: what it
 * writes stands or falls with the release. It must not free slots itself.
 */
export type SlotListener = (tx: TenantTransaction, slot: ReleasedSlot) => Promise<void>;

/** Everybody who waits for slots, in order: the seam for a waitlist. */
export const slotListeners: readonly SlotListener[] = [];

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
