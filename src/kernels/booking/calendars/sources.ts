import { TurnoError } from '../../../core/errors.ts';
import { newId, type CalendarSourceId, type ResourceId } from '../../../core/ids.ts';
import type { Seal } from '../../../core/seal.ts';
import type { Instant } from '../../../core/time/index.ts';
import { timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { recordAudit } from '../../../effects/audit.ts';
import { listResources } from '../services.ts';
import type { Acting } from '../transition.ts';

/** An outside calendar that makes a resource busy, and how it goes with it. */
export interface CalendarSource {
  id: CalendarSourceId;
  resourceId: ResourceId;
  /** all that is shown of its address, which is a secret */
  host: string;
  /** `partial`: some events could not be read; `failing`: what is known is from an earlier fetch */
  status: 'new' | 'ok' | 'partial' | 'failing';
  /** what to tell a person; null where all is well */
  problem: string | null;
  fetchedAt: Instant | null;
  importedAt: Instant | null;
}

export function sealedUrlOf(tenantId: string, id: CalendarSourceId) {
  return { tenantId, table: 'calendar_source', rowId: id };
}

/**
 * Has an outside calendar, given by its secret ICS address, make a resource busy. It is fetched by the next sweep.
 * @throws TurnoError not_found, invalid_input
 */
export async function addCalendarSource(
  tx: TenantTransaction,
  seal: Seal,
  { resourceId, url }: { resourceId: ResourceId; url: string },
  { actor, now }: Acting,
): Promise<CalendarSourceId> {
  const address = readAddress(url);
  const known = await listResources(tx);
  if (!known.some((resource) => resource.id === resourceId))
    throw new TurnoError('not_found', `There is no resource ${resourceId}.`);
  const id = newId<CalendarSourceId>();
  await tx.query({
    text: `insert into app.calendar_source (tenant_id, id, resource_id, sealed_url, host, next_at, created_at)
           values ($1, $2, $3, $4, $5, $6, $6)`,
    values: [
      tx.tenantId,
      id,
      resourceId,
      seal.seal(address.href, sealedUrlOf(tx.tenantId, id)),
      address.hostname,
      timestamp(now),
    ],
  });
  await auditSource(tx, id, 'added', { actor, now });
  return id;
}

/** Forgets an outside calendar with its busy times. @throws TurnoError not_found */
export async function removeCalendarSource(
  tx: TenantTransaction,
  id: CalendarSourceId,
  acting: Acting,
): Promise<void> {
  const removed = await tx.query({
    text: 'delete from app.calendar_source where tenant_id = $1 and id = $2 returning id',
    values: [tx.tenantId, id],
  });
  if (removed.length === 0) throw new TurnoError('not_found', `There is no outside calendar ${id}.`);
  await auditSource(tx, id, 'removed', acting);
}

export async function listCalendarSources(tx: TenantTransaction): Promise<CalendarSource[]> {
  return tx.query({
    text: `select id, resource_id as "resourceId", host, coalesce(failure, unreadable) as problem,
             case when failure is not null then 'failing' when imported_at is null then 'new'
               when unreadable is not null then 'partial' else 'ok' end as status,
             fetched_at as "fetchedAt", imported_at as "importedAt"
           from app.calendar_source where tenant_id = $1 order by id`,
    values: [tx.tenantId],
  });
}

/** Calendar apps say webcal: for what they fetch over https. */
function readAddress(url: string): URL {
  const text = url.trim().replace(/^webcals?:/i, 'https:');
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:')
    throw new TurnoError(
      'invalid_input',
      'Give the calendar’s secret address in iCal format; it begins with https:// or webcal://.',
    );
  return address;
}

async function auditSource(
  tx: TenantTransaction,
  id: CalendarSourceId,
  action: 'added' | 'removed',
  { actor, now }: Acting,
): Promise<void> {
  const entry = { actor, action: `calendar_source.${action}`, objectKind: 'calendar_source', objectId: id };
  await recordAudit(tx, entry, now);
}
