import type { InboundMessage } from '../../core/ports/channel.ts';
import { maybeOne } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';
import type { Conversation } from '../turn/conversation.ts';
import { beginConversation } from '../turn/enter-conversation.ts';
import type { Turn } from '../turn/turn.ts';
import { insertHandoff, markAnswered } from './handoff-repository.ts';
import { keepQuiet } from './staff-events.ts';
import { summarise } from './summary.ts';
import { staffSpeech } from './staff-speech.ts';

/**
 * The business wrote to a customer from the phone app: a person has taken the chat over, so the bot falls silent, until
 * nobody there has written for a while. Nobody has to be told: whoever wrote knows.
 */
export async function takeEcho(turn: Turn, message: InboundMessage): Promise<void> {
  const { tx, now, flows, lease } = turn;
  if (await isOurOwn(tx, message.providerMessageId)) return void (turn.ignored = 'echo of our own message');
  const conversation = turn.conversation ?? (await begin(turn, message));
  const version = await flows.get(tx, conversation.flowVersionId);
  const conversing: ConversationTurn = Object.assign(turn, { conversation, version });
  const { business } = turn.setting;
  const summary = await summarise(conversing, staffSpeech(business, now));
  const handoffId = await insertHandoff(
    tx,
    { conversationId: lease.laneId, reason: 'taken-over', summary },
    now,
  );
  await markAnswered(tx, handoffId, now);
  await keepQuiet(conversing, handoffId);
}

/** The customer has not said anything yet: their own first message is still to be counted, and the flow to begin. */
async function begin(turn: Turn, message: InboundMessage): Promise<Conversation> {
  return { ...(await beginConversation(turn, message)), epoch: 0, lastMessageAt: 0 };
}

/** Some apps are told of everything that was sent from the number, also by themselves. */
async function isOurOwn(tx: TenantTransaction, providerMessageId: string): Promise<boolean> {
  const row = await maybeOne(
    tx.query({
      text: 'select id from app.outbox_message where tenant_id = $1 and provider_message_id = $2 limit 1',
      values: [tx.tenantId, providerMessageId],
    }),
  );
  return row !== undefined;
}
