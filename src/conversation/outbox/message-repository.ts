import type { ChannelId, OutboxMessageId } from '../../core/ids.ts';
import type { Alias, OutboundMessage } from '../../core/ports/channel.ts';
import { maybeOne, one } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

export interface MessageContent {
  recipient: Alias;
  message: OutboundMessage;
}

/** What is in a message; only the tenant's own door shows it. */
export async function loadMessage(tx: TenantTransaction, id: OutboxMessageId): Promise<MessageContent> {
  return one(
    tx.query<MessageContent>({
      name: 'load-message',
      text: 'select recipient, payload as message from app.outbox_message where tenant_id = $1 and id = $2',
      values: [tx.tenantId, id],
    }),
  );
}

export interface StoredChannel {
  kind: 'whatsapp-cloud';
  address: string;
  sealedToken: Buffer;
}

export async function loadChannel(tx: TenantTransaction, id: ChannelId): Promise<StoredChannel | undefined> {
  return maybeOne(
    tx.query<StoredChannel>({
      name: 'load-channel',
      text: 'select kind, address, sealed_token as "sealedToken" from app.channel where tenant_id = $1 and id = $2',
      values: [tx.tenantId, id],
    }),
  );
}

/** Holds everything of a channel until its owner has mended it. */
export async function blockChannel(tx: TenantTransaction, id: ChannelId, detail: string): Promise<void> {
  await tx.query({
    text: `update app.channel set status = 'blocked', status_detail = $3 where tenant_id = $1 and id = $2`,
    values: [tx.tenantId, id, detail],
  });
}
