import type { BookingId, ContactId } from '../../../core/ids.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { confirmBooking } from '../confirm.ts';
import { releaseHold } from '../hold.ts';
import type { Acting } from '../transition.ts';
import type { BookingResult, ClaimResult } from '../types.ts';
import { acceptedOffer, findOfferOf } from './waitlist-repository.ts';

export interface OfferAnswer extends Acting {
  /** the hold that was offered */
  bookingId: BookingId;
  contactId: ContactId;
}

/**
 * Takes an offer: its hold becomes a booking under the rules of every other. One that ran out is taken up again where its
 * time is still free, else refused with what is free around it.
 */
export async function acceptOffer(tx: TenantTransaction, request: OfferAnswer): Promise<ClaimResult> {
  const offer = await findOfferOf(tx, request.bookingId);
  if (!offer) return { ok: false, reason: 'not_found', alternatives: [] };
  const result = await confirmBooking(tx, request);
  if (result.ok) await acceptedOffer(tx, offer);
  return result;
}

/** Lets an offer go, which hands its time to whoever waits next. One that is over already is let go of already. */
export async function declineOffer(tx: TenantTransaction, request: OfferAnswer): Promise<BookingResult> {
  const offer = await findOfferOf(tx, request.bookingId);
  return offer ? releaseHold(tx, request) : { ok: false, reason: 'not_found' };
}
