import { newId, type ChannelId, type LaneId, type TenantId } from '../../core/ids.ts';
import type { Queryable } from '../../db/statement.ts';

export interface LaneRequest {
  tenantId: TenantId;
  channelId: ChannelId;
  kind: 'conversation' | 'statuses';
  /** all keys of one person; the first that is known decides */
  aliases: readonly Buffer[];
}

/**
 * Makes sure that every request has a lane and that all its aliases lead to it. An alias that already leads elsewhere
 * stays as it is: two people are never merged by a guess.
 *
 * Each alias is inserted or found in one statement; concurrent callers agree because the alias row is unique.
 */
export async function ensureLanes(database: Queryable, requests: readonly LaneRequest[]): Promise<LaneId[]> {
  const lanes: LaneId[] = [];
  for (const request of requests) lanes.push(await ensureLane(database, request));
  return lanes;
}

async function ensureLane(database: Queryable, request: LaneRequest): Promise<LaneId> {
  const { tenantId, channelId, kind, aliases } = request;
  const laneId = (await findLane(database, request)) ?? newId<LaneId>();
  await database.query({
    text: `
      with tail as (
        insert into app.lane_tail (tenant_id, lane_id) values ($1, $3) on conflict do nothing
      ), head as (
        insert into app.lane_head (tenant_id, lane_id, channel_id, kind) values ($1, $3, $2, $4) on conflict do nothing
      )
      insert into app.lane_alias (tenant_id, channel_id, alias, lane_id)
      select $1, $2, alias, $3 from unnest($5::bytea[]) as alias order by alias
      on conflict do nothing`,
    values: [tenantId, channelId, laneId, kind, aliases],
  });
  // Another process may have been first: then its lane is the one, and ours stays behind empty.
  const agreed = await findLane(database, request);
  if (!agreed) throw new Error('A lane was not found right after it was made.');
  return agreed;
}

async function findLane(database: Queryable, request: LaneRequest): Promise<LaneId | undefined> {
  const rows = await database.query<{ lane_id: LaneId }>({
    name: 'find-lane',
    text: `
      select a.lane_id from unnest($3::bytea[]) with ordinality as wanted (alias, rank)
      join app.lane_alias a on a.tenant_id = $1 and a.channel_id = $2 and a.alias = wanted.alias
      order by wanted.rank limit 1`,
    values: [request.tenantId, request.channelId, request.aliases],
  });
  return rows[0]?.lane_id;
}
