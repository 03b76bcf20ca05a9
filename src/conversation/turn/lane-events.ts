import type { ChannelId, HandoffId, LaneId, TimerId } from '../../core/ids.ts';
import type { Proposal } from '../../core/ports/language-model.ts';
import type { Alias, DeliveryStatus, InboundMessage, OutboundMessage } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Signal } from '../steps/step-kind.ts';

/** Everything that can happen in a lane. All of it is written by ourselves, so reading it back needs no checking. */
export type LaneEventBody =
  | { kind: 'message'; payload: InboundMessage }
  | { kind: 'timer'; payload: { timerId: TimerId; dueAt: Instant } }
  /** a member of staff answers this conversation */
  | { kind: 'staff-reply'; payload: { handoffId: HandoffId; text: string } }
  /** a member of staff gives this conversation back to the bot */
  | { kind: 'staff-done'; payload: { handoffId: HandoffId } }
  /** something to tell the owner of this lane, who is staff */
  | { kind: 'notify'; payload: { recipient: Alias; message: OutboundMessage; about: Record<string, string> } }
  /** something that a step of the flow waits for has happened outside */
  | { kind: 'signal'; payload: Signal }
  | { kind: 'statuses'; payload: DeliveryStatus[] };

/** What a language model says a text may mean: nothing yet, without a proposal; nothing at all, with none in it. */
export interface Advice {
  /** the words that it was asked about; for any others it does not count */
  text: string;
  proposal?: Proposal | null;
}

export type LaneEvent = LaneEventBody & { seq: number; receivedAt: Instant; advice?: Advice | null };

/** Most events one turn looks at; a longer run goes on in the next turn. */
const RUN_LENGTH = 50;

/** The lane's next events, oldest first. */
export async function nextEvents(
  tx: TenantTransaction,
  laneId: LaneId,
  position: number,
): Promise<LaneEvent[]> {
  const rows = await tx.query<LaneEventBody & { seq: number; received_at: Instant; advice: Advice | null }>({
    name: 'next-events',
    text: `select seq, kind, payload, received_at, advice from app.lane_event
           where tenant_id = $1 and lane_id = $2 and seq > $3 and state = 'ready' order by seq limit ${RUN_LENGTH}`,
    values: [tx.tenantId, laneId, position],
  });
  return rows.map(({ received_at, ...event }) => ({ ...event, receivedAt: received_at }));
}

/** Marks events as done ahead of their turn: what they had to say was taken together with others. */
export async function settleEvents(
  tx: TenantTransaction,
  laneId: LaneId,
  seqs: readonly number[],
): Promise<void> {
  await tx.query({
    name: 'settle-events',
    text: `update app.lane_event set state = 'done' where tenant_id = $1 and lane_id = $2 and seq = any($3::bigint[])`,
    values: [tx.tenantId, laneId, seqs],
  });
}

/** How far back a message is looked for that was edited: WhatsApp lets people edit for a quarter of an hour. */
const MESSAGES_LOOKED_AT = 50;

/** The messages of a lane before an event, newest first. */
export async function earlierMessages(
  tx: TenantTransaction,
  laneId: LaneId,
  seq: number,
): Promise<InboundMessage[]> {
  const rows = await tx.query<{ payload: InboundMessage }>({
    name: 'earlier-messages',
    text: `select payload from (
             select kind, payload, seq from app.lane_event where tenant_id = $1 and lane_id = $2 and seq < $3
             order by seq desc limit ${MESSAGES_LOOKED_AT}
           ) as recent where kind = 'message' order by seq desc`,
    values: [tx.tenantId, laneId, seq],
  });
  return rows.map(({ payload }) => payload);
}

/**
 * Takes the place of a message that may never have come: if it still comes, it is absorbed like a duplicate.
 * @returns whether it had not come yet
 */
export async function forestall(
  tx: TenantTransaction,
  channelId: ChannelId,
  providerMessageId: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'forestall',
    text: `insert into app.inbound_key (tenant_id, channel_id, provider_message_id) values ($1, $2, $3)
           on conflict do nothing returning provider_message_id`,
    values: [tx.tenantId, channelId, providerMessageId],
  });
  return rows.length > 0;
}
