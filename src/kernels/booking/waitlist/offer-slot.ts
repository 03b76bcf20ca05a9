import { newId, type LaneId, type WaitlistOfferId } from '../../../core/ids.ts';
import { civilDateTime, DAY_MS, MINUTE_MS, type Instant } from '../../../core/time/index.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { claimStart } from '../claim.ts';
import { insertHold } from '../hold.ts';
import { findOffer, resourcesOf, type Offer } from '../offers.ts';
import { openSearch } from '../slot-search.ts';
import type { Booking, Slot } from '../types.ts';
import type { ReleasedSlot } from './released-slot.ts';
import type { WaitlistEntry, WaitlistOffer } from './types.ts';
import { insertOffer, moveEntry, refusedStarts, waitingEntries } from './waitlist-repository.ts';
import { handSlotTo } from './waitlist-timers.ts';

/** How long an offer is kept for somebody; never beyond its start. */
export const OFFER_MINUTES = 15;
/** Of those who wait, so many are asked about for one slot. */
const MOST_ASKED = 200;

/**
 * The turn of a lane for a time that came free: its customer gets a hold and an offer, if they are the one who has waited
 * longest for it. Otherwise, and for what is left of the slot, the next one's lane has its turn.
 *
 * @returns the offer that was made, to be told
 */
export async function offerReleasedSlot(
  tx: TenantTransaction,
  { slot, laneId, now }: { slot: ReleasedSlot; laneId: LaneId; now: Instant },
): Promise<{ offer: WaitlistOffer; booking: Booking } | undefined> {
  if (slot.endsAt <= now) return undefined;
  let made: { offer: WaitlistOffer; booking: Booking } | undefined;
  for (const entry of await waitingEntries(tx, slot, MOST_ASKED)) {
    // One offer a turn: two at once would be one question too many.
    if (made && entry.laneId === laneId) continue;
    const found = await startFor(tx, entry, slot, now);
    if (!found) continue;
    if (entry.laneId !== laneId) {
      await handSlotTo(tx, entry.laneId, slot, now);
      return made;
    }
    made = await makeOffer(tx, entry, found, now);
  }
  return made;
}

interface Found {
  offer: Offer;
  start: Slot;
}

/** A start that they wish for, that can be booked now, and that the slot made free. */
async function startFor(
  tx: TenantTransaction,
  entry: WaitlistEntry,
  slot: ReleasedSlot,
  now: Instant,
): Promise<Found | undefined> {
  const offer = await findOffer(tx, { serviceId: entry.serviceId, ...entry.wanted });
  if (!offer) return undefined;
  const { service, stay, durationMinutes } = offer;
  const buffersMs = (service.bufferBeforeMinutes + service.bufferAfterMinutes) * MINUTE_MS;
  const lengthMs = stay ? (stay.count + 1) * DAY_MS : durationMinutes * MINUTE_MS;
  const range = {
    start: Math.max(now, slot.startsAt - lengthMs - buffersMs),
    end: slot.endsAt + buffersMs,
  };
  const search = await openSearch(tx, offer, range, { now });
  const wished = search
    .slots(range)
    .filter((start) => start.endsAt + buffersMs > slot.startsAt && isWished(entry, start));
  if (wished.length === 0) return undefined;
  const refused = await refusedStarts(tx, entry.id);
  const open = wished.filter(({ startsAt }) => !refused.has(startsAt));
  const start = open.find(({ startsAt }) => startsAt === slot.startsAt) ?? open[0];
  return start && { offer, start };
}

function isWished({ fromDate, untilDate, fromMinute, untilMinute }: WaitlistEntry, start: Slot): boolean {
  const { date, minuteOfDay } = civilDateTime(start.zone, start.startsAt);
  return fromDate <= date && date <= untilDate && fromMinute <= minuteOfDay && minuteOfDay < untilMinute;
}

async function makeOffer(
  tx: TenantTransaction,
  entry: WaitlistEntry,
  { offer: wanted, start }: Found,
  now: Instant,
): Promise<{ offer: WaitlistOffer; booking: Booking } | undefined> {
  const { id: entryId, contactId, laneId } = entry;
  await tx.lockResources(resourcesOf(wanted).map(({ id }) => id));
  if (!(await moveEntry(tx, entryId, ['waiting'], 'offered'))) return undefined;
  const { startsAt, resourceId } = start;
  const holdMinutes = Math.min(OFFER_MINUTES, (startsAt - now) / MINUTE_MS);
  const hold = { contactId, laneId, holdMinutes, isOffered: true, actor: 'system:waitlist' as const, now };
  const claimed = await claimStart(tx, wanted, { startsAt, now, preferredId: resourceId }, (place) =>
    insertHold(tx, hold, wanted.service, place),
  );
  if (!claimed.ok) {
    await moveEntry(tx, entryId, ['offered'], 'waiting');
    return undefined;
  }
  const { booking } = claimed;
  const offer: WaitlistOffer = {
    id: newId<WaitlistOfferId>(),
    entryId,
    bookingId: booking.id,
    expiresAt: booking.holdExpiresAt ?? startsAt,
    status: 'open',
  };
  await insertOffer(tx, offer, now);
  return { offer, booking };
}
