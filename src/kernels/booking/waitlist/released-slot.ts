import type { BookingId, ContactId, ResourceId, ServiceId } from '../../../core/ids.ts';
import type { Instant } from '../../../core/time/index.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import type { BookingAction } from '../life.ts';

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
