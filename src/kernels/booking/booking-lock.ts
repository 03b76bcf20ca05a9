import type { BookingId, ContactId, ResourceId } from '../../core/ids.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { findBooking } from './booking-repository.ts';
import type { Booking } from './types.ts';

/** Which booking a command is for. */
export interface BookingReference {
  bookingId: BookingId;
  /** whose it must be; left out for staff */
  contactId?: ContactId | undefined;
  /** as it must still be; left out where any will do */
  version?: number | undefined;
}

/**
 * A booking that nobody else can change until the transaction ends: every command locks the booking's resource before it
 * writes. Undefined for a booking that does not exist or is another contact's.
 *
 * @param others resources that the command will need besides: all locks of a transaction are best taken in one call
 */
export async function lockBooking(
  tx: TenantTransaction,
  { bookingId, contactId }: BookingReference,
  others: readonly ResourceId[] = [],
): Promise<Booking | undefined> {
  const seen = await findBooking(tx, bookingId);
  if (!seen || (contactId !== undefined && seen.contactId !== contactId)) return undefined;
  await tx.lockResources([seen.resourceId, ...others]);
  const booking = await findBooking(tx, bookingId);
  // Moved to another resource before the lock was ours: then the door starts again with both.
  if (booking) await tx.lockResources([booking.resourceId]);
  return booking;
}

/** Whether what is agreed is still what the command was made for. */
export function isVersion(booking: Booking, version: number | undefined): boolean {
  return version === undefined || (version >= booking.agreedVersion && version <= booking.version);
}

/** Whether the last change of what is agreed may have been this very command, told a second time. */
export function isRepeated(booking: Booking, version: number | undefined): boolean {
  return version === undefined || (version >= booking.agreedFrom && version <= booking.version);
}
