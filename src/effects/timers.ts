import { newId, type LaneId, type TimerId } from '../core/ids.ts';
import type { Instant } from '../core/time/index.ts';
import { maybeOne, timestamp } from '../db/statement.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';

export interface Timer {
  laneId: LaneId;
  /** what the lane's turn does when it is due */
  kind: string;
  /** one timer per kind and key: setting it again replaces it */
  key: string;
  dueAt: Instant;
  payload: Record<string, unknown>;
}

/** Sets (or moves) a timer. When it is due, a `timer` event appears in its lane. */
export async function setTimer(tx: TenantTransaction, timer: Timer): Promise<void> {
  await setTimers(tx, [timer]);
}

/** The same for several, in one statement. */
export async function setTimers(tx: TenantTransaction, timers: readonly Timer[]): Promise<void> {
  if (timers.length === 0) return;
  await tx.query({
    name: 'set-timers',
    text: `insert into app.timer (tenant_id, id, lane_id, kind, key, due_at, payload)
           select $1, id, lane_id, kind, key, due_at, payload
           from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::jsonb[])
             as t (id, lane_id, kind, key, due_at, payload)
           on conflict (tenant_id, kind, key) do update
           set lane_id = excluded.lane_id, due_at = excluded.due_at, payload = excluded.payload, is_fired = false`,
    values: [
      tx.tenantId,
      timers.map(() => newId<TimerId>()),
      timers.map(({ laneId }) => laneId),
      timers.map(({ kind }) => kind),
      timers.map(({ key }) => key),
      timers.map(({ dueAt }) => timestamp(dueAt)),
      timers.map(({ payload }) => JSON.stringify(payload)),
    ],
  });
}

export async function cancelTimer(tx: TenantTransaction, kind: string, key: string): Promise<void> {
  await cancelTimers(tx, [kind], key);
}

/** The same for timers of several kinds under one key. */
export async function cancelTimers(
  tx: TenantTransaction,
  kinds: readonly string[],
  key: string,
): Promise<void> {
  if (kinds.length === 0) return;
  await tx.query({
    name: 'cancel-timers',
    text: 'delete from app.timer where tenant_id = $1 and kind = any($2::text[]) and key = $3',
    values: [tx.tenantId, kinds, key],
  });
}

export interface FiredTimer {
  kind: string;
  key: string;
  payload: Record<string, unknown>;
}

/**
 * Takes a timer whose event has reached its lane. Undefined where it was cancelled or moved after it fired: the due
 * instant in the event fences it.
 */
export async function takeFiredTimer(
  tx: TenantTransaction,
  id: TimerId,
  dueAt: Instant,
): Promise<FiredTimer | undefined> {
  return maybeOne(
    tx.query<FiredTimer>({
      name: 'take-fired-timer',
      text: `delete from app.timer where tenant_id = $1 and id = $2 and is_fired and due_at = $3
             returning kind, key, payload`,
      values: [tx.tenantId, id, timestamp(dueAt)],
    }),
  );
}
