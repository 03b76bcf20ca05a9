import type { LaneId } from '../core/ids.ts';
import type { Instant } from '../core/time/index.ts';
import { timestamp } from '../db/statement.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';

export interface NewLaneEvent {
  laneId: LaneId;
  kind: string;
  payload: Record<string, unknown>;
}

/**
 * Appends events to lanes of the same tenant, another conversation's for example: it is how one lane speaks to another.
 * Takes the lanes' tails, the last locks of a transaction.
 */
export async function appendLaneEvents(
  tx: TenantTransaction,
  events: readonly NewLaneEvent[],
  now: Instant,
): Promise<void> {
  if (events.length === 0) return;
  await tx.lockLaneTails(events.map((event) => event.laneId));
  await tx.query({
    name: 'append-lane-events',
    text: `
      with incoming as (
        select lane_id, kind, payload::jsonb, row_number() over (partition by lane_id order by place) as place
        from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as i (lane_id, kind, payload, place)
      ), moved as (
        update app.lane_tail t set last_seq = t.last_seq + n.count
        from (select lane_id, count(*) as count from incoming group by lane_id) n
        where t.tenant_id = $1 and t.lane_id = n.lane_id
        returning t.lane_id, t.last_seq - n.count as base
      )
      insert into app.lane_event (tenant_id, lane_id, seq, kind, payload, received_at)
      select $1, lane_id, base + place, kind, payload, $5 from incoming join moved using (lane_id)`,
    values: [
      tx.tenantId,
      events.map((event) => event.laneId),
      events.map((event) => event.kind),
      events.map((event) => JSON.stringify(event.payload)),
      timestamp(now),
    ],
  });
}
