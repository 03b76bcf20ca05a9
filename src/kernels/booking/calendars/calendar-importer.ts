import { createHash } from 'node:crypto';
import type { Clock } from '../../../core/clock.ts';
import { describeError } from '../../../core/errors.ts';
import type { LaneId, ResourceId, TenantId } from '../../../core/ids.ts';
import type { Logger } from '../../../core/logger.ts';
import type { WebClient, WebDocument } from '../../../core/ports/web-client.ts';
import type { Seal } from '../../../core/seal.ts';
import { DAY_MS, MINUTE_MS, type Instant } from '../../../core/time/index.ts';
import type { Doors } from '../../../db/doors.ts';
import { maybeOne, timestamp } from '../../../db/statement.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { listResources } from '../services.ts';
import { readBusyCalendar, type BusyCalendar } from './busy-calendar.ts';
import { claimSources, type ClaimedSource } from './claim-sources.ts';
import { reconcileConflicts, type CalendarConflict } from './conflicts.ts';
import { replaceExternalBusy } from './external-busy.ts';
import { sealedUrlOf } from './sources.ts';

export interface CalendarImporterOptions {
  doors: Pick<Doors, 'tenantTransaction' | 'dispatch'>;
  clock: Clock;
  logger: Logger;
  seal: Seal;
  web: WebClient;
  /** Tells people of the business, in the same transaction. @returns lanes that have got an event by it */
  tellOfConflicts(
    tx: TenantTransaction,
    conflicts: readonly CalendarConflict[],
    now: Instant,
  ): Promise<readonly LaneId[]>;
  /** rings for lanes that have got an event, after the commit */
  wake(tenantId: TenantId, lanes: readonly LaneId[]): void;
}

export interface CalendarImporter {
  /** Fetches every outside calendar that is due. */
  sweep(): Promise<void>;
  /** Ends the fetches in hand; the next start makes them again. */
  stop(): Promise<void>;
}

const EVERY_MS = 15 * MINUTE_MS;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;
/** Repetitions are written out so far ahead; farther than services can be booked. */
const HORIZON_MS = 400 * DAY_MS;
/** An unchanged calendar is read again after that, because the horizon has moved on. */
const READ_AGAIN_AFTER_MS = 7 * DAY_MS;
const LONGEST_CALENDAR = 5 * 1024 * 1024;
const AT_ONCE = 4;

interface Source {
  resourceId: ResourceId;
  sealedUrl: Buffer;
  failures: number;
  importedAt: Instant | null;
  etag: string | null;
  lastModified: string | null;
  contentHash: Buffer | null;
}

/** What a fetch came to. */
type Fetched =
  | { kind: 'unchanged' }
  | { kind: 'read'; calendar: BusyCalendar; hash: Buffer; etag: string | null; lastModified: string | null }
  | { kind: 'failed'; problem: string };

/**
 * Brings outside calendars in, beside everything else and never while a customer waits. One that cannot be had or read
 * keeps the busy times it had, and says so.
 */
export function createCalendarImporter(options: CalendarImporterOptions): CalendarImporter {
  const { doors, clock, logger, seal, web } = options;
  const stopping = new AbortController();
  let sweeping: Promise<void> | undefined;

  async function sweepAll(): Promise<void> {
    for (;;) {
      const claimed = await claimSources(doors.dispatch, clock.now(), AT_ONCE);
      if (claimed.length === 0 || stopping.signal.aborted) return;
      await Promise.all(claimed.map(bring));
    }
  }

  async function bring(claim: ClaimedSource): Promise<void> {
    const { tenantId } = claim;
    try {
      const now = clock.now();
      const source = await doors.tenantTransaction(tenantId, (tx) => loadSource(tx, claim), {
        readOnly: true,
      });
      if (!source) return;
      const fetched = await fetchSource(tenantId, claim, source, now);
      if (stopping.signal.aborted) return;
      const lanes = await doors.tenantTransaction(tenantId, (tx) => write(tx, claim, source, fetched, now));
      if (lanes.length > 0) options.wake(tenantId, lanes);
      if (fetched.kind === 'failed')
        logger.warn({ tenantId, reason: fetched.problem }, 'an outside calendar could not be read');
    } catch (error) {
      logger.error({ tenantId, error }, 'an outside calendar could not be brought in; the sweep tries again');
    }
  }

  async function fetchSource(
    tenantId: TenantId,
    { id }: ClaimedSource,
    source: Source & { zone: string },
    now: Instant,
  ): Promise<Fetched> {
    const isFresh = source.importedAt !== null && now - source.importedAt < READ_AGAIN_AFTER_MS;
    const answer = await web.get(
      seal.open(source.sealedUrl, sealedUrlOf(tenantId, id)),
      {
        headers: { accept: 'text/calendar', 'user-agent': 'Turno', ...(isFresh ? conditionsOf(source) : {}) },
        mostBytes: LONGEST_CALENDAR,
      },
      stopping.signal,
    );
    if (answer.kind === 'answer' && answer.status === 304 && isFresh) return { kind: 'unchanged' };
    const problem = problemOf(answer);
    if (problem !== undefined || answer.kind !== 'answer') return { kind: 'failed', problem: problem ?? '' };
    const hash = createHash('sha256').update(answer.body).digest();
    if (isFresh && source.contentHash?.equals(hash)) return { kind: 'unchanged' };
    try {
      const within = { start: now - DAY_MS, end: now + HORIZON_MS };
      const calendar = await readBusyCalendar(answer.body, source.zone, within);
      const { etag = null, lastModified = null } = answer;
      return { kind: 'read', calendar, hash, etag, lastModified };
    } catch (error) {
      return { kind: 'failed', problem: error instanceof Error ? error.message : describeError(error) };
    }
  }

  async function write(
    tx: TenantTransaction,
    claim: ClaimedSource,
    { resourceId, failures }: Source,
    fetched: Fetched,
    now: Instant,
  ): Promise<readonly LaneId[]> {
    // A booking is either seen here, or sees the busy times itself.
    await tx.lockResources([resourceId]);
    if (!(await settleSource(tx, claim, fetched, failures, now))) return [];
    if (fetched.kind === 'read') {
      await replaceExternalBusy(tx, { id: claim.id, resourceId }, fetched.calendar.busy);
      await rememberImport(tx, claim, fetched, now);
    }
    const conflicts = await reconcileConflicts(tx, claim.id, now);
    return conflicts.length > 0 ? options.tellOfConflicts(tx, conflicts, now) : [];
  }

  return {
    async sweep() {
      if (stopping.signal.aborted) return;
      sweeping ??= sweepAll().finally(() => (sweeping = undefined));
      await sweeping;
    },
    async stop() {
      stopping.abort();
      await sweeping;
    },
  };
}

/** Undefined where it was removed, or belongs to another fetch by now. */
async function loadSource(
  tx: TenantTransaction,
  { id, fence }: ClaimedSource,
): Promise<(Source & { zone: string }) | undefined> {
  const [source, resources] = await Promise.all([
    maybeOne(
      tx.query<Source>({
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

function conditionsOf({ etag, lastModified }: Source): Record<string, string> {
  return {
    ...(etag !== null ? { 'if-none-match': etag } : {}),
    ...(lastModified !== null ? { 'if-modified-since': lastModified } : {}),
  };
}

function problemOf(answer: WebDocument): string | undefined {
  switch (answer.kind) {
    case 'answer':
      return answer.status === 200 ? undefined : `its server answered ${answer.status}`;
    case 'too-long':
      return `it is longer than ${LONGEST_CALENDAR / 1024 / 1024} MB`;
    case 'refused':
    case 'unreachable':
      return answer.reason;
  }
}

/** Writes down what a fetch came to, and when the next one is due. False where another fetch has taken over. */
async function settleSource(
  tx: TenantTransaction,
  { id, fence }: ClaimedSource,
  fetched: Fetched,
  failures: number,
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
async function rememberImport(
  tx: TenantTransaction,
  { id }: ClaimedSource,
  { calendar, hash, etag, lastModified }: Extract<Fetched, { kind: 'read' }>,
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
      hash,
      first === undefined ? null : `${unreadable.length} of its events could not be read, such as: ${first}`,
    ],
  });
}
