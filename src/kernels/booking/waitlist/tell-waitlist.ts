import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import type { ReleasedSlot } from './released-slot.ts';
import { closeOffer, waitingEntries } from './waitlist-repository.ts';
import { handSlotTo } from './waitlist-timers.ts';

/**
 * A time came free: if it was an offer, that is over; whoever has waited longest for such a day gets it next. In the
 * transaction that frees it this is only written down. The hold is made in the lane of whoever gets it, with locks of its
 * own: whoever frees a time (a customer choosing another, a writer pushing a lapsed hold aside) is often about to take it.
 */
export async function tellWaitlist(tx: TenantTransaction, slot: ReleasedSlot): Promise<void> {
  const { cause, bookingId, releasedAt } = slot;
  if (cause === 'released' || cause === 'expired')
    await closeOffer(tx, bookingId, cause === 'released' ? 'declined' : 'expired');
  const [first] = await waitingEntries(tx, slot, 1);
  if (first) await handSlotTo(tx, first.laneId, slot, releasedAt);
}
