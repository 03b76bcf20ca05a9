import { createHash, randomBytes } from 'node:crypto';
import { TurnoError } from '../../../core/errors.ts';
import {
  newId,
  type BookingId,
  type CalendarFeedId,
  type ResourceId,
  type TenantId,
} from '../../../core/ids.ts';
import type { Instant } from '../../../core/time/index.ts';
import { maybeOne, timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { recordAudit } from '../../../effects/audit.ts';
import type { Acting } from '../transition.ts';
import { readCalendarSecret, writeCalendarSecret } from './secret.ts';

/** What a calendar shows. */
export type FeedScope =
  | { kind: 'business' }
  | { kind: 'resource'; resourceId: ResourceId }
  | { kind: 'booking'; bookingId: BookingId };

export interface CalendarFeed {
  id: CalendarFeedId;
  scope: FeedScope;
  createdAt: Instant;
}

export interface OpenedFeed {
  id: CalendarFeedId;
  /** the part of the address that nobody can guess; it is told once and kept nowhere */
  secret: string;
}

/** Opens a secret address for the calendar of the business or of one resource. @throws TurnoError not_found */
export async function openCalendarFeed(
  tx: TenantTransaction,
  scope: Exclude<FeedScope, { kind: 'booking' }>,
  { actor, now }: Acting,
): Promise<OpenedFeed> {
  if (scope.kind === 'resource') await requireResource(tx, scope.resourceId);
  const feed = await insertFeed(tx, scope, now);
  await auditFeed(tx, feed.id, 'opened', { actor, now });
  return feed;
}

/** A secret address for one booking, for its customer to put it into their own calendar. */
export async function openBookingCalendar(
  tx: TenantTransaction,
  bookingId: BookingId,
  now: Instant,
): Promise<string> {
  return (await insertFeed(tx, { kind: 'booking', bookingId }, now)).secret;
}

/** Gives the feed another address; the old one leads nowhere from now on. @throws TurnoError not_found */
export async function rotateCalendarFeed(
  tx: TenantTransaction,
  id: CalendarFeedId,
  acting: Acting,
): Promise<OpenedFeed> {
  const secret = newSecret();
  const rotated = await tx.query({
    text: `update app.calendar_feed set secret_hash = $3 where tenant_id = $1 and id = $2 and revoked_at is null returning id`,
    values: [tx.tenantId, id, hashOf(secret)],
  });
  if (rotated.length === 0) throw unknownFeed(id);
  await auditFeed(tx, id, 'rotated', acting);
  return { id, secret: writeCalendarSecret(tx.tenantId, secret) };
}

/** The feed's address leads nowhere from now on. Revoking twice is the same as once. @throws TurnoError not_found */
export async function revokeCalendarFeed(
  tx: TenantTransaction,
  id: CalendarFeedId,
  acting: Acting,
): Promise<void> {
  const revoked = await tx.query({
    text: `update app.calendar_feed set revoked_at = coalesce(revoked_at, $3) where tenant_id = $1 and id = $2 returning id`,
    values: [tx.tenantId, id, timestamp(acting.now)],
  });
  if (revoked.length === 0) throw unknownFeed(id);
  await auditFeed(tx, id, 'revoked', acting);
}

/** The feeds that can be read, oldest first; not those of single bookings. */
export async function listCalendarFeeds(tx: TenantTransaction): Promise<CalendarFeed[]> {
  const rows = await tx.query<FeedRow>({
    text: `${FEED} where tenant_id = $1 and revoked_at is null and scope <> 'booking' order by id`,
    values: [tx.tenantId],
  });
  return rows.map(toFeed);
}

/** The feed that a secret opens, behind its tenant's door; undefined for one that opens nothing. */
export async function findCalendarFeed(
  tx: TenantTransaction,
  secret: string,
): Promise<CalendarFeed | undefined> {
  const read = readCalendarSecret(secret);
  if (read?.tenantId !== tx.tenantId) return undefined;
  const row = await maybeOne(
    tx.query<FeedRow>({
      name: 'find-calendar-feed',
      text: `${FEED} where tenant_id = $1 and secret_hash = $2 and revoked_at is null`,
      values: [tx.tenantId, hashOf(read.secret)],
    }),
  );
  return row && toFeed(row);
}

/** Which tenant to ask about a secret; undefined for what cannot be one. */
export function tenantOfCalendarSecret(secret: string): TenantId | undefined {
  return readCalendarSecret(secret)?.tenantId;
}

const FEED = `
  select id, scope, resource_id as "resourceId", booking_id as "bookingId", created_at as "createdAt" from app.calendar_feed`;

type FeedRow = Pick<CalendarFeed, 'id' | 'createdAt'> &
  (
    | { scope: 'business' }
    | { scope: 'resource'; resourceId: ResourceId }
    | { scope: 'booking'; bookingId: BookingId }
  );

function toFeed(row: FeedRow): CalendarFeed {
  const { id, createdAt } = row;
  switch (row.scope) {
    case 'business':
      return { id, createdAt, scope: { kind: 'business' } };
    case 'resource':
      return { id, createdAt, scope: { kind: 'resource', resourceId: row.resourceId } };
    case 'booking':
      return { id, createdAt, scope: { kind: 'booking', bookingId: row.bookingId } };
  }
}

async function insertFeed(tx: TenantTransaction, scope: FeedScope, now: Instant): Promise<OpenedFeed> {
  const id = newId<CalendarFeedId>();
  const secret = newSecret();
  await tx.query({
    name: 'insert-calendar-feed',
    text: `insert into app.calendar_feed (tenant_id, id, scope, resource_id, booking_id, secret_hash, created_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      tx.tenantId,
      id,
      scope.kind,
      scope.kind === 'resource' ? scope.resourceId : null,
      scope.kind === 'booking' ? scope.bookingId : null,
      hashOf(secret),
      timestamp(now),
    ],
  });
  return { id, secret: writeCalendarSecret(tx.tenantId, secret) };
}

async function requireResource(tx: TenantTransaction, id: ResourceId): Promise<void> {
  const found = await tx.query({
    text: 'select id from app.resource where tenant_id = $1 and id = $2',
    values: [tx.tenantId, id],
  });
  if (found.length === 0) throw new TurnoError('not_found', `There is no resource ${id}.`);
}

async function auditFeed(
  tx: TenantTransaction,
  id: CalendarFeedId,
  action: 'opened' | 'rotated' | 'revoked',
  { actor, now }: Acting,
): Promise<void> {
  const entry = { actor, action: `calendar_feed.${action}`, objectKind: 'calendar_feed', objectId: id };
  await recordAudit(tx, entry, now);
}

/** 144 bits: nobody finds one by trying, so that a fast hash is enough. */
function newSecret(): Buffer {
  return randomBytes(18);
}

function hashOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}

function unknownFeed(id: CalendarFeedId): TurnoError {
  return new TurnoError('not_found', `There is no calendar feed ${id}, or it was revoked.`);
}
