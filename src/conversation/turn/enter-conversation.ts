import type { InboundMessage } from '../../core/ports/channel.ts';
import { DAY_MS } from '../../core/time/index.ts';
import { recordUsage } from '../../effects/usage.ts';
import { ensureLanes } from '../inbox/ensure-lanes.ts';
import { laneAlias } from '../inbox/lane-alias.ts';
import { createContact, insertConversation } from './conversation-repository.ts';
import type { ConversationTurn } from './converse.ts';
import { nothingAsked } from './conversation.ts';
import { stepOf } from './run-flow.ts';
import type { Turn } from './turn.ts';

/** A metered conversation begins with a customer's first message after this much silence. */
const SILENCE_MS = DAY_MS;

/**
 * The conversation that a customer's message belongs to: found, or made on their first words. One whose flow has ended
 * begins anew, on the newest version.
 *
 * @returns `isFresh`: its flow has not begun yet
 */
export async function enterConversation(
  turn: Turn,
  message: InboundMessage,
  language: string,
): Promise<{ turn: ConversationTurn; isFresh: boolean }> {
  const { tx, setting, now, lease, flows } = turn;
  const known = turn.conversation;
  const isMetered = !known || now - known.lastMessageAt >= SILENCE_MS;
  if (isMetered) await recordUsage(tx, 'conversations', `conversation:${lease.laneId}:${turn.seq}`, now);

  if (!known) {
    const conversation = await makeConversation(turn, message, language);
    const version = await flows.get(tx, conversation.flowVersionId);
    conversation.step = version.document.start;
    await insertConversation(tx, conversation);
    return { turn: Object.assign(turn, { conversation, version }), isFresh: true };
  }

  await learnAliases(turn, message);
  known.lastMessageAt = now;
  known.language = language;
  const version = await flows.get(tx, known.flowVersionId);
  const hasEnded = stepOf(version, known.step).document.kind === 'end';
  if (!hasEnded) return { turn: Object.assign(turn, { conversation: known, version }), isFresh: false };

  const flowVersionId = setting.publishedVersionId ?? known.flowVersionId;
  const newest = await flows.get(tx, flowVersionId);
  const conversation = Object.assign(known, {
    flowVersionId,
    step: newest.document.start,
    epoch: known.epoch + 1,
    answers: {},
    trail: [],
    misses: 0,
    question: nothingAsked,
  });
  return { turn: Object.assign(turn, { conversation, version: newest }), isFresh: true };
}

async function makeConversation(turn: Turn, message: InboundMessage, language: string) {
  const { tx, setting, now, lease } = turn;
  const [recipient] = message.from;
  if (!recipient) throw new Error('A stored message always has a sender.');
  if (!setting.publishedVersionId) throw new Error('The business has no published flow; publish one.');
  const person = { channelId: lease.channelId, aliases: message.from, name: message.profileName };
  return {
    id: lease.laneId,
    channelId: lease.channelId,
    contactId: await createContact(tx, person, now),
    contactName: message.profileName,
    recipient,
    language,
    owner: 'bot' as const,
    flowVersionId: setting.publishedVersionId,
    step: '',
    phase: '',
    answers: {},
    question: nothingAsked,
    trail: [],
    epoch: 1,
    misses: 0,
    lastMessageAt: now,
  };
}

/** A person may be known by several keys, and the channel may tell of another one later. */
async function learnAliases(turn: Turn, message: InboundMessage): Promise<void> {
  const { tx, lease, conversation } = turn;
  if (message.from.length < 2 || !conversation) return;
  await ensureLanes(tx, [
    {
      tenantId: tx.tenantId,
      channelId: lease.channelId,
      kind: lease.kind,
      aliases: message.from.map(laneAlias),
    },
  ]);
  await tx.query({
    name: 'learn-identities',
    text: `insert into app.contact_identity (tenant_id, channel_id, kind, value, contact_id)
           select $1, $2, kind, value, $3 from unnest($4::text[], $5::text[]) as i (kind, value) on conflict do nothing`,
    values: [
      tx.tenantId,
      lease.channelId,
      conversation.contactId,
      message.from.map((alias) => alias.kind),
      message.from.map((alias) => alias.value),
    ],
  });
}
