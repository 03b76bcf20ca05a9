import type { ResourceId } from '../../../core/ids.ts';
import { MINUTE_MS, type Instant } from '../../../core/time/index.ts';
import { maybeOne, timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { listResources } from '../services.ts';
import type { ClaimedSource } from './claim-sources.ts';
import type { FetchedCalendar, KnownCalendar } from './fetch-calendar.ts';

const EVERY_MS = 15 * MINUTE_MS;
/** Between fetches of a calendar that fails again and again. */
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;

export interface DueSource extends KnownCalendar {
  resourceId: ResourceId;
  /** IANA zone of the resource */
  zone: string;
  sealedUrl: Buffer;
  failures: number;
}

/** Undefined where it was removed, belongs to another fetch by now, or is of a resource that is out of use. */
export async function loadSource(
  tx: TenantTransaction,
  { id, fence }: ClaimedSource,
): Promise<DueSource | undefined> {
  const [source, resources] = await Promise.all([
    maybeOne(
      tx.query<Omit<DueSource, 'zone'>>({
        text: `select resource_id as "resourceId", sealed_url as "sealedUrl", failures, imported_at as "importedAt", etag,
                 last_modified as "lastModified", content_hash as "contentHash"
               from app.calendar_source where tenant_id = $1 and id = $2 and fence = $3`,
        values: [tx.tenantId, id, fence],
      }),
    ),
    listResources(tx),
  ]);
  const zone = resources.find((resource) => resource.id === source?.resourceId)?.zone;
  return source && zone !== undefined ? { ...source, zone } : undefined;
}

/** Writes down what a fetch came to, and when the next one is due. False where another fetch has taken over. */
export async function settleSource(
  tx: TenantTransaction,
  { id, fence }: ClaimedSource,
  { failures }: Pick<DueSource, 'failures'>,
  fetched: FetchedCalendar,
  now: Instant,
): Promise<boolean> {
  const failure = fetched.kind === 'failed' ? fetched.problem : null;
  const inARow = failure === null ? 0 : failures + 1;
  const waitMs = Math.min(LONGEST_WAIT_MS, EVERY_MS * 2 ** Math.max(0, inARow - 1));
  const settled = await tx.query({
    text: `update app.calendar_source set lease_until = null, fetched_at = $4, next_at = $5, failure = $6, failures = $7
           where tenant_id = $1 and id = $2 and fence = $3 returning id`,
    values: [tx.tenantId, id, fence, timestamp(now), timestamp(now + waitMs), failure, inARow],
  });
  return settled.length > 0;
}

/** What the next fetch starts from. */
export async function rememberImport(
  tx: TenantTransaction,
  { id }: ClaimedSource,
  { calendar, contentHash, etag, lastModified }: Extract<FetchedCalendar, { kind: 'read' }>,
  now: Instant,
): Promise<void> {
  const { unreadable } = calendar;
  const [first] = unreadable;
  await tx.query({
    text: `update app.calendar_source set imported_at = $3, etag = $4, last_modified = $5, content_hash = $6, unreadable = $7
           where tenant_id = $1 and id = $2`,
    values: [
      tx.tenantId,
      id,
      timestamp(now),
      etag,
      lastModified,
      contentHash,
      first === undefined
        ? null
        : `${unreadable.length} of its events could not be read; the first: ${first}`,
    ],
  });
}
