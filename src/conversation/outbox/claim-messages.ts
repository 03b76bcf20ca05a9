import type { ChannelId, LaneId, OutboxMessageId, TenantId } from '../../core/ids.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp, type Queryable } from '../../db/statement.ts';

/** The next message of a lane, ours to send, or already dropped by the rules of its class. */
export interface ClaimedMessage {
  tenantId: TenantId;
  laneId: LaneId;
  channelId: ChannelId;
  id: OutboxMessageId;
  verdict: 'send' | 'drop';
  sendAs: 'free' | 'template';
  /** sends so far, this one included */
  attempts: number;
}

/** Longer than any send may take. */
const LEASE_SECONDS = 30;

/**
 * Claims the next message of each lane. A message goes only when everything before it in its lane is settled; taking it
 * from `pending` to `sending` is the claim, so two processes can never send the same one.
 *
 * The rules of the classes are applied here, at the last moment and where no flow can go around them.
 */
export async function claimMessages(
  dispatch: Queryable,
  lanes: readonly LaneKey[],
  now: Instant,
): Promise<ClaimedMessage[]> {
  const rows = await dispatch.query<{
    tenant_id: TenantId;
    lane_id: LaneId;
    channel_id: ChannelId;
    id: OutboxMessageId;
    state: 'sending' | 'dropped' | 'failed';
    send_as: 'free' | 'template';
    attempts: number;
  }>({
    name: 'claim-messages',
    text: `
      with next as (
        select o.* from unnest($1::uuid[], $2::uuid[]) as wanted (tenant_id, lane_id)
        cross join lateral (
          select o.tenant_id, o.id, o.lane_id, o.channel_id, o.class, o.batch_seq, o.has_template, o.state, o.send_as, o.next_at
          from app.outbox_message o
          where o.tenant_id = wanted.tenant_id and o.lane_id = wanted.lane_id and o.state in ('pending', 'sending', 'unknown')
          order by o.batch_seq, o.ordinal limit 1
        ) o
        where o.state = 'pending' and o.next_at <= $3
      ), judged as (
        select n.tenant_id, n.id,
          case
            when n.class = 'reply' and n.batch_seq < h.person_since_seq then 'a person took the chat over'
            when n.class = 'proactive' and h.is_opted_out then 'the customer opted out'
          end as dropped,
          case when n.send_as is distinct from 'template' and h.window_until > $3 then 'free' else 'template' end as send_as,
          n.has_template
        from next n
        join app.lane_head h on h.tenant_id = n.tenant_id and h.lane_id = n.lane_id
        join app.channel c on c.tenant_id = n.tenant_id and c.id = n.channel_id
        where c.status = 'ok'
      )
      update app.outbox_message o set
        state = case
          when j.dropped is not null then 'dropped'
          when j.send_as = 'template' and not j.has_template then 'failed'
          else 'sending' end,
        failure = case
          when j.dropped is not null then j.dropped
          when j.send_as = 'template' and not j.has_template then 'outside the 24 hours, and there is no template for it' end,
        send_as = j.send_as,
        attempts = o.attempts + 1,
        lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
      from judged j
      where o.tenant_id = j.tenant_id and o.id = j.id and o.state = 'pending'
      returning o.tenant_id, o.lane_id, o.channel_id, o.id, o.state, o.send_as, o.attempts`,
    values: [lanes.map((lane) => lane.tenantId), lanes.map((lane) => lane.laneId), timestamp(now)],
  });
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    laneId: row.lane_id,
    channelId: row.channel_id,
    id: row.id,
    verdict: row.state === 'sending' ? 'send' : 'drop',
    sendAs: row.send_as,
    attempts: row.attempts,
  }));
}
