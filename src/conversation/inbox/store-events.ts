import type { ChannelId, LaneId, TenantId } from '../../core/ids.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp, type Queryable } from '../../db/statement.ts';
import { moveLaneTails } from '../../effects/lane-tails.ts';

export interface IncomingEvent {
  tenantId: TenantId;
  channelId: ChannelId;
  laneKind: 'conversation' | 'statuses';
  aliases: readonly Buffer[];
  /** absorbs duplicates; undefined where taking the event twice changes nothing */
  providerMessageId: string | undefined;
  kind: 'message' | 'statuses';
  /** JSON without NUL and lone surrogates */
  payload: string;
  raw: Buffer;
  receivedAt: Instant;
}

export interface StoredEvents {
  /** lanes that have something new to do */
  lanes: (LaneKey & { kind: IncomingEvent['kind'] })[];
  /** places in the input whose lane does not exist yet; nothing of them was stored */
  unplaced: number[];
}

type StoredRow =
  | { unplaced: null; tenant_id: TenantId; lane_id: LaneId; kind: IncomingEvent['kind'] }
  | { unplaced: number };

/**
 * Stores events of any number of tenants in one statement, which is one commit: find the lanes, absorb duplicates,
 * give numbers, append. Every multi-row write goes in sorted key order, so concurrent calls never deadlock.
 */
export async function storeEvents(
  dispatch: Queryable,
  events: readonly IncomingEvent[],
): Promise<StoredEvents> {
  const aliases = events.flatMap((event, place) =>
    event.aliases.map((alias, rank) => ({ place, rank, alias })),
  );
  const rows = await dispatch.query<StoredRow>({
    name: 'store-events',
    text: storeEventsSql,
    values: [
      events.map((_, place) => place),
      events.map((event) => event.tenantId),
      events.map((event) => event.channelId),
      events.map((event) => event.providerMessageId ?? null),
      events.map((event) => event.kind),
      events.map((event) => event.payload),
      events.map((event) => event.raw),
      events.map((event) => timestamp(event.receivedAt)),
      aliases.map((entry) => entry.place),
      aliases.map((entry) => entry.rank),
      aliases.map((entry) => entry.alias),
    ],
  });
  const result: StoredEvents = { lanes: [], unplaced: [] };
  for (const row of rows) {
    if (row.unplaced !== null) result.unplaced.push(row.unplaced);
    else result.lanes.push({ tenantId: row.tenant_id, laneId: row.lane_id, kind: row.kind });
  }
  return result;
}

const storeEventsSql = `
  with incoming as (
    select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::timestamptz[])
      as i (place, tenant_id, channel_id, provider_message_id, kind, payload, raw, received_at)
  ), placed as (
    select distinct on (i.place) i.*, a.lane_id
    from incoming i
    join unnest($9::int[], $10::int[], $11::bytea[]) as wanted (place, rank, alias) on wanted.place = i.place
    join app.lane_alias a on a.tenant_id = i.tenant_id and a.channel_id = i.channel_id and a.alias = wanted.alias
    order by i.place, wanted.rank
  ), fresh as (
    insert into app.inbound_key (tenant_id, channel_id, provider_message_id)
    select distinct tenant_id, channel_id, provider_message_id from placed
    where provider_message_id is not null order by 1, 2, 3
    on conflict do nothing
    returning tenant_id, channel_id, provider_message_id
  ), kept as (
    select distinct on (p.tenant_id, p.channel_id, p.provider_message_id) p.*
    from placed p join fresh using (tenant_id, channel_id, provider_message_id)
    order by p.tenant_id, p.channel_id, p.provider_message_id, p.place
  ), numbered as (
    select *, row_number() over (partition by tenant_id, lane_id order by place) as number
    from (select * from kept union all select * from placed where provider_message_id is null) as taken
  ), ${moveLaneTails}, stored as (
    insert into app.lane_event (tenant_id, lane_id, seq, kind, payload, raw, received_at)
    select n.tenant_id, n.lane_id, m.base + n.number, n.kind, n.payload::jsonb, n.raw, n.received_at
    from numbered n join moved m using (tenant_id, lane_id)
  )
  select distinct tenant_id, lane_id, kind, null::int as unplaced from numbered
  union all
  select null, null, null, place from incoming where place not in (select place from placed)`;
