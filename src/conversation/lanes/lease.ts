import { randomUUID } from 'node:crypto';
import type { ChannelId, LaneId, TenantId } from '../../core/ids.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import type { Queryable } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/**
 * The right to work on one lane for a while. The token fences: a holder that was paused past its lease finds, when it
 * commits, that the token has changed, and everything it did is rolled back.
 */
export interface Lease {
  tenantId: TenantId;
  laneId: LaneId;
  channelId: ChannelId;
  kind: 'conversation' | 'statuses';
  token: string;
  /** how often the lane was claimed since its last finished turn, this claim included */
  attempts: number;
  /** the last event that was taken */
  position: number;
}

/** Leases and pauses run on the database's clock, the only one that all processes share. */
const LEASE_SECONDS = 30;

/** Claims those of the lanes that nobody holds, in one statement. A lane may be claimed with nothing to do in it. */
export async function claimLanes(dispatch: Queryable, lanes: readonly LaneKey[]): Promise<Lease[]> {
  const rows = await dispatch.query<{
    tenant_id: TenantId;
    lane_id: LaneId;
    channel_id: ChannelId;
    kind: Lease['kind'];
    lease: string;
    attempts: number;
    position: number;
  }>({
    name: 'claim-lanes',
    text: `
      with free as (
        select h.tenant_id, h.lane_id, wanted.token
        from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as wanted (tenant_id, lane_id, token)
        join app.lane_head h on h.tenant_id = wanted.tenant_id and h.lane_id = wanted.lane_id
        where h.lease_until < clock_timestamp()
        order by h.tenant_id, h.lane_id for update of h skip locked
      )
      update app.lane_head h
      set lease = free.token, lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds', attempts = h.attempts + 1
      from free where h.tenant_id = free.tenant_id and h.lane_id = free.lane_id
      returning h.tenant_id, h.lane_id, h.channel_id, h.kind, h.lease, h.attempts, h.position`,
    values: [
      lanes.map((lane) => lane.tenantId),
      lanes.map((lane) => lane.laneId),
      lanes.map(() => randomUUID()),
    ],
  });
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    laneId: row.lane_id,
    channelId: row.channel_id,
    kind: row.kind,
    token: row.lease,
    attempts: row.attempts,
    position: row.position,
  }));
}

/** Gives a lane back without having taken anything, to be claimed again after the pause. */
export async function releaseLane(
  dispatch: Queryable,
  lease: Lease,
  pause: { ms: number; keepsAttempts: boolean },
): Promise<void> {
  await dispatch.query({
    name: 'release-lane',
    text: `
      update app.lane_head
      set lease = null, lease_until = clock_timestamp() + $4 * interval '1 millisecond',
        attempts = case when $5 then attempts else 0 end
      where tenant_id = $1 and lane_id = $2 and lease = $3`,
    values: [lease.tenantId, lease.laneId, lease.token, pause.ms, pause.keepsAttempts],
  });
}

/** Thrown inside a turn whose lease was taken over; its transaction rolls back and nothing of it was ever seen. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

export interface LaneAdvance {
  /** the last event that was taken */
  position: number;
  /** true: keep the lease for the next turn; false: the lane is free again */
  keepsLease: boolean;
  outcome: 'done' | 'parked';
  failure?: string;
  /** a person owns the chat from this turn on */
  isTakenOver?: boolean;
  isOptedOut?: boolean;
  /** until when free text may be sent; undefined = unchanged */
  windowUntil?: string;
}

/**
 * Ends a turn inside its transaction: marks the run of events and moves the head, if the lease is still ours.
 * @throws LeaseLostError
 */
export async function advanceLane(tx: TenantTransaction, lease: Lease, advance: LaneAdvance): Promise<void> {
  const moved = await tx.query({
    name: 'advance-lane',
    text: `
      with head as (
        update app.lane_head
        set position = $4, attempts = 0,
          lease = case when $5 then lease end,
          lease_until = case when $5 then clock_timestamp() + interval '${LEASE_SECONDS} seconds' else '-infinity' end,
          person_since_seq = case when $8 then $4 else person_since_seq end,
          is_opted_out = coalesce($9, is_opted_out),
          window_until = greatest(window_until, coalesce($10, window_until))
        where tenant_id = $1 and lane_id = $2 and lease = $3
        returning tenant_id, lane_id
      )
      update app.lane_event e set state = $6, turn_seq = $4, failure = $7
      from head
      where e.tenant_id = head.tenant_id and e.lane_id = head.lane_id and e.seq > $11 and e.seq <= $4
      returning e.seq`,
    values: [
      lease.tenantId,
      lease.laneId,
      lease.token,
      advance.position,
      advance.keepsLease,
      advance.outcome,
      advance.failure ?? null,
      advance.isTakenOver ?? false,
      advance.isOptedOut ?? null,
      advance.windowUntil ?? null,
      lease.position,
    ],
  });
  if (moved.length === 0) throw new LeaseLostError('Another process took this lane over.');
}
