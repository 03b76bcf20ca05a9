import type { Alias, InboundMessage } from '../../core/ports/channel.ts';
import { DAY_MS } from '../../core/time/index.ts';
import { recordUsage } from '../../effects/usage.ts';
import { ensureLanes } from '../inbox/ensure-lanes.ts';
import { laneAlias } from '../inbox/lane-alias.ts';
import type { FlowVersion } from '../flows/flow-versions.ts';
import { createContact, insertConversation } from './conversation-repository.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { nothingAsked, type Conversation } from './conversation.ts';
import { atEase } from './pace.ts';
import { stepOf } from './run-flow.ts';
import type { Turn } from './turn.ts';

/** A metered conversation begins with a customer's first message after this much silence. */
const SILENCE_MS = DAY_MS;

/** A conversation as a customer's message finds it: its flow is still to begin, under way, or at its end. */
export type EnteredStage = 'fresh' | 'under-way' | 'ended';

/** The conversation that a customer's message belongs to: found, or made on their first words. */
export async function enterConversation(
  turn: Turn,
  message: InboundMessage,
  language: string,
): Promise<{ turn: ConversationTurn; stage: EnteredStage }> {
  const { tx, now, lease, flows } = turn;
  const known = turn.conversation;
  const silenceMs = known ? now - known.lastMessageAt : 0;
  const isMetered = !known || silenceMs >= SILENCE_MS;
  if (isMetered) await recordUsage(tx, 'conversations', `conversation:${lease.laneId}:${turn.seq}`, now);

  if (!known) {
    const conversation = await beginConversation(turn, message, language);
    const version = await flows.get(tx, conversation.flowVersionId);
    return { turn: Object.assign(turn, { conversation, version, silenceMs }), stage: 'fresh' };
  }

  await learnAliases(turn, message);
  known.lastMessageAt = now;
  known.language = language;
  const version = await flows.get(tx, known.flowVersionId);
  const conversing = Object.assign(turn, { conversation: known, version, silenceMs });
  return { turn: conversing, stage: stageOf(conversing) };
}

/** What a known conversation's next message does: go on, or begin something. */
export function stageOf({ conversation, version }: ConversationTurn): 'under-way' | 'ended' {
  const isOver = conversation.epoch === 0 || stepOf(version, conversation.step).document.kind === 'end';
  return isOver ? 'ended' : 'under-way';
}

/** A conversation whose flow has ended begins anew, on the newest version; buttons from before are stale from now on. */
export async function renew(turn: ConversationTurn): Promise<void> {
  const { tx, setting, flows, conversation } = turn;
  const { missed } = conversation.answers;
  turn.version = await flows.get(tx, setting.publishedVersionId ?? conversation.flowVersionId);
  Object.assign(conversation, {
    ...startOf(turn.version),
    flowVersionId: turn.version.id,
    epoch: conversation.epoch + 1,
    answers: missed === undefined ? {} : { missed },
    trail: [],
    misses: 0,
    question: nothingAsked,
  });
}

/** Where a flow stands before it has asked anything. */
function startOf(version: FlowVersion): { step: string; phase: string } {
  const step = version.document.start;
  return { step, phase: stepOf(version, step).kind.firstPhase };
}

/** Makes the contact and the conversation that a lane's first event tells of. */
export async function beginConversation(
  turn: Turn,
  message: InboundMessage,
  language = turn.setting.business.languages[0],
): Promise<Conversation> {
  const { tx, flows, setting, now, lease } = turn;
  const [recipient] = message.from;
  if (!recipient) throw new Error('A stored message always has a sender.');
  if (!setting.publishedVersionId) throw new Error('The business has no published flow; publish one.');
  const person = { channelId: lease.channelId, aliases: message.from, name: message.profileName };
  const version = await flows.get(tx, setting.publishedVersionId);
  const conversation: Conversation = {
    id: lease.laneId,
    channelId: lease.channelId,
    contactId: await createContact(tx, person, now),
    contactName: message.profileName,
    recipient,
    aliases: message.from,
    language,
    owner: 'bot',
    flowVersionId: version.id,
    ...startOf(version),
    answers: {},
    question: nothingAsked,
    trail: [],
    epoch: setting.isOpen ? 1 : 0,
    misses: 0,
    pace: atEase,
    lastMessageAt: now,
  };
  await insertConversation(tx, conversation);
  return conversation;
}

/** A person may be known by several keys, and the channel may tell of another one later. */
async function learnAliases(turn: Turn, message: InboundMessage): Promise<void> {
  const { tx, lease, conversation } = turn;
  if (!conversation) return;
  const isKnown = (alias: Alias) =>
    conversation.aliases.some(({ kind, value }) => kind === alias.kind && value === alias.value);
  if (message.from.every(isKnown)) return;
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
