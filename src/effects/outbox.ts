import { newId, type ChannelId, type LaneId, type OutboxMessageId } from '../core/ids.ts';
import type { Alias, OutboundMessage } from '../core/ports/channel.ts';
import type { Instant } from '../core/time/index.ts';
import { timestamp } from '../db/statement.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';

/**
 * - `reply`: dropped if a person took the chat over after it was made
 * - `notice`: always goes
 * - `proactive`: we start; opt-out, window and template apply
 * - `person`: a member of staff speaks
 */
export type MessageClass = 'reply' | 'notice' | 'proactive' | 'person';

export interface NewOutboxMessage {
  class: MessageClass;
  message: OutboundMessage;
  /** what it is about, for answers that quote it */
  about?: Record<string, string>;
  /** false for what must not arrive twice, a payment link for example; a template is never resent either */
  isResendable?: boolean;
}

export interface OutboxBatch {
  laneId: LaneId;
  channelId: ChannelId;
  /** the event whose turn made these messages: batches of a lane go out in this order */
  batchSeq: number;
  recipient: Alias;
  messages: readonly NewOutboxMessage[];
}

export interface QueuedMessage {
  id: OutboxMessageId;
  content: { recipient: Alias; message: OutboundMessage };
}

/** Writes a turn's messages. They are sent after the commit, in order, and never twice by our doing. */
export async function queueMessages(
  tx: TenantTransaction,
  batch: OutboxBatch,
  now: Instant,
): Promise<QueuedMessage[]> {
  const queued = batch.messages.map(({ message }) => ({
    id: newId<OutboxMessageId>(),
    content: { recipient: batch.recipient, message },
  }));
  if (queued.length === 0) return queued;
  await tx.query({
    name: 'queue-messages',
    text: `
      insert into app.outbox_message (tenant_id, id, lane_id, channel_id, batch_seq, ordinal, class, recipient, payload, about,
        has_template, is_resendable, next_at, created_at)
      select $1, id, $2, $3, $4, ordinal, class, $5::jsonb, payload::jsonb, about::jsonb, has_template, is_resendable, $6, $6
      from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::boolean[], $12::boolean[])
        with ordinality as m (id, class, payload, about, has_template, is_resendable, ordinal)`,
    values: [
      tx.tenantId,
      batch.laneId,
      batch.channelId,
      batch.batchSeq,
      JSON.stringify(batch.recipient),
      timestamp(now),
      queued.map(({ id }) => id),
      batch.messages.map((entry) => entry.class),
      batch.messages.map((entry) => JSON.stringify(entry.message)),
      batch.messages.map((entry) => (entry.about ? JSON.stringify(entry.about) : null)),
      batch.messages.map((entry) => entry.message.template !== undefined),
      batch.messages.map((entry) => entry.isResendable ?? true),
    ],
  });
  return queued;
}
