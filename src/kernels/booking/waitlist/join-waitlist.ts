import { newId, type ContactId, type LaneId, type WaitlistEntryId } from '../../../core/ids.ts';
import { TurnoError } from '../../../core/errors.ts';
import {
  addDays,
  civilDateTime,
  MINUTES_OF_DAY,
  startOfDay,
  zonedInstant,
  type Instant,
} from '../../../core/time/index.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { releaseHold } from '../hold.ts';
import { findOffer, resourcesOf } from '../offers.ts';
import { horizonEnd } from '../slots.ts';
import type { Acting } from '../transition.ts';
import type { WaitlistEntry, WaitlistWish } from './types.ts';
import { findEntry, insertEntry, moveEntry, openEntries, openOfferOf } from './waitlist-repository.ts';
import { scheduleEnd } from './waitlist-timers.ts';

export interface JoinRequest extends WaitlistWish {
  contactId: ContactId;
  /** the conversation that an offer goes to */
  laneId: LaneId;
  now: Instant;
}

export type JoinResult =
  /** `isNew`: they did not wait for that yet */
  | { ok: true; entry: WaitlistEntry; isNew: boolean }
  | {
      ok: false;
      reason:
        /** the service is not offered like that */
        | 'not_offered'
        /** the last moment that is wished for has passed */
        | 'in_the_past'
        /** it cannot be booked that far ahead yet */
        | 'too_far';
    };

/**
 * Has somebody wait for a time to come free; the same wish twice is one.
 * @throws TurnoError invalid_input for dates or hours that end before they begin
 */
export async function joinWaitlist(tx: TenantTransaction, request: JoinRequest): Promise<JoinResult> {
  const { serviceId, wanted, fromDate, untilDate, fromMinute, untilMinute, contactId, laneId, now } = request;
  if (untilDate < fromDate || untilMinute <= fromMinute || fromMinute < 0 || untilMinute > MINUTES_OF_DAY) {
    throw new TurnoError(
      'invalid_input',
      'What is waited for ends before it begins; give it the other way round.',
    );
  }
  const offer = await findOffer(tx, { serviceId, ...wanted });
  const [resource] = offer ? resourcesOf(offer) : [];
  if (!offer || !resource) return { ok: false, reason: 'not_offered' };
  const { zone } = resource;
  if (zonedInstant(zone, untilDate, untilMinute - 1) <= now) return { ok: false, reason: 'in_the_past' };
  if (startOfDay(zone, fromDate) >= horizonEnd(offer.service, now)) return { ok: false, reason: 'too_far' };
  const today = civilDateTime(zone, now).date;
  const entry: WaitlistEntry = {
    id: newId<WaitlistEntryId>(),
    contactId,
    laneId,
    serviceId,
    wanted: definedOnly(wanted),
    // Days that are over are waited for by nobody; and so the same wish is the same on the same day.
    fromDate: fromDate < today ? today : fromDate,
    untilDate,
    fromMinute,
    untilMinute,
    status: 'waiting',
    createdAt: now,
  };
  if (!(await insertEntry(tx, entry))) {
    const same = (await openEntries(tx, contactId)).find((open) => isSame(open, entry));
    if (!same) throw new TurnoError('state_changed', 'The waitlist changed in the meantime; try again.');
    return { ok: true, entry: same, isNew: false };
  }
  await scheduleEnd(tx, entry, startOfDay(zone, addDays(untilDate, 1)));
  return { ok: true, entry, isNew: true };
}

function definedOnly(wanted: WaitlistWish['wanted']): WaitlistWish['wanted'] {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}

function isSame(one: WaitlistEntry, other: WaitlistEntry): boolean {
  const facts = ({ serviceId, wanted, fromDate, untilDate, fromMinute, untilMinute }: WaitlistEntry) =>
    JSON.stringify([serviceId, Object.entries(wanted).sort(), fromDate, untilDate, fromMinute, untilMinute]);
  return facts(one) === facts(other);
}

/** What a contact waits for, in the order in which they asked. */
export function listWaitlist(tx: TenantTransaction, contactId: ContactId): Promise<WaitlistEntry[]> {
  return openEntries(tx, contactId);
}

/**
 * Nobody waits for that any more; what was just offered for it is let go of. Undefined for an entry that does not exist,
 * is another contact's, or over.
 */
export async function leaveWaitlist(
  tx: TenantTransaction,
  { entryId, contactId, ...acting }: Acting & { entryId: WaitlistEntryId; contactId?: ContactId },
): Promise<WaitlistEntry | undefined> {
  const entry = await findEntry(tx, entryId);
  if (!entry || (contactId !== undefined && entry.contactId !== contactId)) return undefined;
  const offer = await openOfferOf(tx, entryId);
  if (offer) await releaseHold(tx, { ...acting, bookingId: offer.bookingId });
  const hasLeft = await moveEntry(tx, entryId, ['waiting', 'offered'], 'left');
  return hasLeft ? { ...entry, status: 'left' } : undefined;
}

/** The dates are over, for their timer. An offer that is open still ends by itself. */
export async function expireEntry(tx: TenantTransaction, entryId: WaitlistEntryId): Promise<void> {
  await moveEntry(tx, entryId, ['waiting'], 'expired');
}
