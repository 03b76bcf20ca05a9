import type { BookingId, ContactId, WaitlistEntryId } from '../../../core/ids.ts';
import { DAY_MS, type Instant } from '../../../core/time/index.ts';
import { maybeOne, timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import type { ReleasedSlot } from './released-slot.ts';
import type { WaitlistEntry, WaitlistOffer } from './types.ts';

const ENTRY = `
  select e.id, e.contact_id as "contactId", e.lane_id as "laneId", e.service_id as "serviceId", e.wanted,
    to_char(e.from_date, 'YYYY-MM-DD') as "fromDate", to_char(e.until_date, 'YYYY-MM-DD') as "untilDate",
    e.from_minute as "fromMinute", e.until_minute as "untilMinute", e.status, e.created_at as "createdAt"
  from app.waitlist_entry e where e.tenant_id = $1`;

/** Writes an entry, unless the same wish of the same contact is open already; whether it did. */
export async function insertEntry(tx: TenantTransaction, entry: WaitlistEntry): Promise<boolean> {
  const inserted = await tx.query({
    name: 'insert-waitlist-entry',
    text: `
      insert into app.waitlist_entry (tenant_id, id, contact_id, lane_id, service_id, wanted, from_date, until_date,
        from_minute, until_minute, status, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (tenant_id, contact_id, service_id, from_date, until_date, from_minute, until_minute, wanted)
        where status in ('waiting', 'offered') do nothing
      returning id`,
    values: [
      tx.tenantId,
      entry.id,
      entry.contactId,
      entry.laneId,
      entry.serviceId,
      JSON.stringify(entry.wanted),
      entry.fromDate,
      entry.untilDate,
      entry.fromMinute,
      entry.untilMinute,
      entry.status,
      timestamp(entry.createdAt),
    ],
  });
  return inserted.length > 0;
}

export async function findEntry(
  tx: TenantTransaction,
  id: WaitlistEntryId,
): Promise<WaitlistEntry | undefined> {
  return maybeOne(
    tx.query({ name: 'find-waitlist-entry', text: `${ENTRY} and e.id = $2`, values: [tx.tenantId, id] }),
  );
}

/** What a contact still waits for, or is just offered, in the order in which they asked. */
export async function openEntries(tx: TenantTransaction, contactId: ContactId): Promise<WaitlistEntry[]> {
  return tx.query({
    name: 'open-waitlist-entries',
    text: `${ENTRY} and e.contact_id = $2 and e.status in ('waiting', 'offered') order by e.created_at, e.id`,
    values: [tx.tenantId, contactId],
  });
}

/**
 * Those who wait for something on the days of that slot, the oldest first; never whoever it was. A day more at each end,
 * for the dates are those of the place.
 */
export async function waitingEntries(
  tx: TenantTransaction,
  { startsAt, endsAt, contactId }: ReleasedSlot,
  limit: number,
): Promise<WaitlistEntry[]> {
  return tx.query({
    name: 'waiting-entries',
    text: `${ENTRY} and e.status = 'waiting' and e.from_date <= $2 and e.until_date >= $3 and e.contact_id <> $4
           order by e.created_at, e.id limit $5`,
    values: [tx.tenantId, dateNear(endsAt + DAY_MS), dateNear(startsAt - DAY_MS), contactId, limit],
  });
}

function dateNear(at: Instant): string {
  return timestamp(at).slice(0, 10);
}

/** Compare-and-swap of the status; whether it was one of those. */
export async function moveEntry(
  tx: TenantTransaction,
  id: WaitlistEntryId,
  from: readonly WaitlistEntry['status'][],
  to: WaitlistEntry['status'],
): Promise<boolean> {
  const moved = await tx.query({
    name: 'move-waitlist-entry',
    text: `update app.waitlist_entry set status = $4
           where tenant_id = $1 and id = $2 and status = any($3::text[]) returning id`,
    values: [tx.tenantId, id, from, to],
  });
  return moved.length > 0;
}

export async function insertOffer(
  tx: TenantTransaction,
  { id, entryId, bookingId, expiresAt, status }: WaitlistOffer,
  now: Instant,
): Promise<void> {
  await tx.query({
    name: 'insert-waitlist-offer',
    text: `insert into app.waitlist_offer (tenant_id, id, entry_id, booking_id, expires_at, status, created_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [tx.tenantId, id, entryId, bookingId, timestamp(expiresAt), status, timestamp(now)],
  });
}

const OFFER = `
  select o.id, o.entry_id as "entryId", o.booking_id as "bookingId", o.expires_at as "expiresAt", o.status
  from app.waitlist_offer o where o.tenant_id = $1`;

export async function findOfferOf(
  tx: TenantTransaction,
  bookingId: BookingId,
): Promise<WaitlistOffer | undefined> {
  return maybeOne(
    tx.query({
      name: 'find-waitlist-offer',
      text: `${OFFER} and o.booking_id = $2`,
      values: [tx.tenantId, bookingId],
    }),
  );
}

export async function openOfferOf(
  tx: TenantTransaction,
  entryId: WaitlistEntryId,
): Promise<WaitlistOffer | undefined> {
  return maybeOne(
    tx.query({
      name: 'find-open-waitlist-offer',
      text: `${OFFER} and o.entry_id = $2 and o.status = 'open'`,
      values: [tx.tenantId, entryId],
    }),
  );
}

/** The starts that somebody was offered before and did not take. */
export async function refusedStarts(
  tx: TenantTransaction,
  entryId: WaitlistEntryId,
): Promise<ReadonlySet<Instant>> {
  const rows = await tx.query<{ startsAt: Instant }>({
    name: 'refused-waitlist-starts',
    text: `select b.starts_at as "startsAt"
           from app.waitlist_offer o join app.booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id
           where o.tenant_id = $1 and o.entry_id = $2 and o.status in ('declined', 'expired')`,
    values: [tx.tenantId, entryId],
  });
  return new Set(rows.map(({ startsAt }) => startsAt));
}

/** The offer came to nothing: whoever had it waits on. Nothing where that booking was no open offer. */
export async function closeOffer(
  tx: TenantTransaction,
  bookingId: BookingId,
  status: 'declined' | 'expired',
): Promise<void> {
  await tx.query({
    name: 'close-waitlist-offer',
    text: `
      with closed as (
        update app.waitlist_offer set status = $3 where tenant_id = $1 and booking_id = $2 and status = 'open'
        returning tenant_id, entry_id
      )
      update app.waitlist_entry e set status = 'waiting' from closed c
      where e.tenant_id = c.tenant_id and e.id = c.entry_id and e.status = 'offered'`,
    values: [tx.tenantId, bookingId, status],
  });
}

/** They took it: the entry is done. */
export async function acceptedOffer(tx: TenantTransaction, { id, entryId }: WaitlistOffer): Promise<void> {
  await tx.query({
    name: 'accept-waitlist-offer',
    text: `
      with accepted as (
        update app.waitlist_offer set status = 'accepted' where tenant_id = $1 and id = $2 returning tenant_id
      )
      update app.waitlist_entry e set status = 'booked' from accepted a
      where e.tenant_id = a.tenant_id and e.id = $3 and e.status in ('waiting', 'offered')`,
    values: [tx.tenantId, id, entryId],
  });
}
