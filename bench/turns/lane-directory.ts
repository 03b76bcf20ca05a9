import { askOwner } from '../postgres-server.ts';

/** Tells from the values of a recorded statement which lanes it is about. */
export interface LaneDirectory {
  lanesOf(values: readonly unknown[] | undefined): Set<string>;
}

/** Learns the lanes, their aliases and their messages from the database that the recorded run left behind. */
export async function readLaneDirectory(ownerUrl: string): Promise<LaneDirectory> {
  const aliases = await askOwner<{ channel_id: string; alias: string; lane_id: string }>(
    ownerUrl,
    `select channel_id, encode(alias, 'hex') as alias, lane_id from app.lane_alias`,
  );
  const messages = await askOwner<{ id: string; provider_message_id: string | null; lane_id: string }>(
    ownerUrl,
    'select id, provider_message_id, lane_id from app.outbox_message',
  );
  const channels = new Set(aliases.map(({ channel_id }) => channel_id));
  // An alias means a lane only together with its channel: every channel's statuses have the same one.
  const laneByAlias = new Map(aliases.map((row) => [`${row.channel_id} ${row.alias}`, row.lane_id]));
  const laneById = new Map(aliases.map(({ lane_id }) => [lane_id, lane_id]));
  for (const { id, provider_message_id, lane_id } of messages) {
    laneById.set(id, lane_id);
    if (provider_message_id !== null) laneById.set(provider_message_id, lane_id);
  }

  return {
    lanesOf(values = []) {
      const scalars = values.flat();
      const named = scalars.filter((value) => typeof value === 'string');
      const bytes = scalars.filter((value) => Buffer.isBuffer(value)).map((value) => value.toString('hex'));
      const mentioned = [...new Set(named.filter((value) => channels.has(value)))];
      const lanes = [
        ...named.map((value) => laneById.get(value)),
        ...mentioned.flatMap((channel) => bytes.map((alias) => laneByAlias.get(`${channel} ${alias}`))),
      ];
      return new Set(lanes.filter((lane) => lane !== undefined));
    },
  };
}
