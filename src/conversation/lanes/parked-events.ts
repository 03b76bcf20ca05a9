import type { LaneId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { appendLaneEvents } from '../../effects/lane-events.ts';

/** An event that failed too often and was set aside, as it came. */
export interface ParkedEvent {
  laneId: LaneId;
  seq: number;
  kind: string;
  receivedAt: Instant;
  failure: string;
}

/** Newest first. */
export async function listParkedEvents(tx: TenantTransaction, limit: number): Promise<ParkedEvent[]> {
  return tx.query<ParkedEvent>({
    text: `select lane_id as "laneId", seq, kind, received_at as "receivedAt", failure from app.lane_event
           where tenant_id = $1 and state = 'parked' order by received_at desc limit $2`,
    values: [tx.tenantId, limit],
  });
}

/**
 * Puts a parked event at the end of its lane, to be taken as if it came now.
 * @returns false where there is no such parked event (any more)
 */
export async function replayParkedEvent(
  tx: TenantTransaction,
  laneId: LaneId,
  seq: number,
  now: Instant,
): Promise<boolean> {
  const event = await maybeOne(
    tx.query<{ kind: string; payload: Record<string, unknown> }>({
      text: `update app.lane_event set state = 'done', failure = failure || ' (replayed)'
             where tenant_id = $1 and lane_id = $2 and seq = $3 and state = 'parked' returning kind, payload`,
      values: [tx.tenantId, laneId, seq],
    }),
  );
  if (!event) return false;
  await appendLaneEvents(tx, [{ laneId, ...event }], now);
  return true;
}
