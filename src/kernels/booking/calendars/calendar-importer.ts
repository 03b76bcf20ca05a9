import type { Clock } from '../../../core/clock.ts';
import type { LaneId, TenantId } from '../../../core/ids.ts';
import type { Logger } from '../../../core/logger.ts';
import type { WebClient } from '../../../core/ports/web-client.ts';
import type { Seal } from '../../../core/seal.ts';
import type { Instant } from '../../../core/time/index.ts';
import type { Doors } from '../../../db/doors.ts';
import type { TenantTransaction } from '../../../db/tenant-transaction.ts';
import { claimSources, type ClaimedSource } from './claim-sources.ts';
import { reconcileConflicts, type CalendarConflict } from './conflicts.ts';
import { replaceExternalBusy } from './external-busy.ts';
import { fetchCalendar, type FetchedCalendar } from './fetch-calendar.ts';
import { loadSource, rememberImport, settleSource, type DueSource } from './source-repository.ts';
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

const AT_ONCE = 4;

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
      const url = seal.open(source.sealedUrl, sealedUrlOf(tenantId, claim.id));
      const fetched = await fetchCalendar(web, { url, zone: source.zone }, source, now, stopping.signal);
      if (stopping.signal.aborted) return;
      const lanes = await doors.tenantTransaction(tenantId, (tx) => write(tx, claim, source, fetched, now));
      if (lanes.length > 0) options.wake(tenantId, lanes);
      if (fetched.kind === 'failed')
        logger.warn({ tenantId, reason: fetched.problem }, 'an outside calendar could not be read');
    } catch (error) {
      logger.error({ tenantId, error }, 'an outside calendar could not be brought in; the sweep tries again');
    }
  }

  async function write(
    tx: TenantTransaction,
    claim: ClaimedSource,
    source: DueSource,
    fetched: FetchedCalendar,
    now: Instant,
  ): Promise<readonly LaneId[]> {
    // A booking is either seen here, or sees the busy times itself.
    await tx.lockResources([source.resourceId]);
    if (!(await settleSource(tx, claim, source, fetched, now))) return [];
    if (fetched.kind === 'read') {
      await replaceExternalBusy(tx, { ...source, id: claim.id }, fetched.calendar.busy);
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
