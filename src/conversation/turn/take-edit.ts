import type { InboundContent, InboundMessage } from '../../core/ports/channel.ts';
import { takeStaffMessage } from '../handoff/staff-message.ts';
import { factsOf } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { nothingAsked } from './conversation.ts';
import { takeCustomerMessage } from './customer-message.ts';
import { hear } from './hear.ts';
import { earlierMessages, forestall } from './lane-events.ts';
import { isSpoken } from './receipt.ts';
import type { Turn } from './turn.ts';

type Edit = Extract<InboundContent, { kind: 'edit' }>;

/**
 * A message was edited after it was taken. Where the edit asks for something else than before, it is taken like a new
 * message; a corrected comma asks for nothing, and an edit of older words would be read against a question that they
 * never answered.
 */
export async function takeEdit(turn: Turn, message: InboundMessage, edit: Edit): Promise<void> {
  const { tx, lease } = turn;
  if (edit.text === undefined) return ignore(turn, 'edited without words');
  const corrected: InboundMessage = { ...message, content: { kind: 'text', text: edit.text } };
  if (await forestall(tx, lease.channelId, edit.messageId)) {
    // What it corrects was a message like any other, and will not be taken any more.
    turn.windowUntil = turn.windowAfter(message.sentAt);
    return takeCustomerMessage(turn, corrected);
  }

  const earlier = await earlierMessages(tx, lease.laneId, turn.seq);
  const original = earlier.find(
    ({ providerMessageId, content }) =>
      providerMessageId === edit.messageId ||
      (content.kind === 'edit' && content.messageId === edit.messageId),
  );
  const before = original && wordsOf(original.content);
  if (!original || before === undefined || before.trim() === edit.text.trim())
    return ignore(turn, 'edit changes no words');

  // What staff told a customer goes to the customer again, corrected.
  const replyTo = earlier.find(({ providerMessageId }) => providerMessageId === edit.messageId)?.replyTo;
  if (replyTo && (await takeStaffMessage(turn, { ...corrected, replyTo }))) return;
  if (turn.conversation?.owner === 'person') return takeCustomerMessage(turn, corrected);

  if (earlier.find(({ content }) => content.kind === 'edit' || isSpoken(content)) !== original)
    return ignore(turn, 'edit of older words');
  if (await changesTheWish(turn, corrected, before)) return takeCustomerMessage(turn, corrected);
  return ignore(turn, 'edit asks for nothing else');
}

export async function takeDeletion(turn: Turn, messageId: string): Promise<void> {
  const isAhead = await forestall(turn.tx, turn.lease.channelId, messageId);
  ignore(turn, isAhead ? 'taken back before it came' : 'taken back after it was taken');
}

function ignore(turn: Turn, reason: string): void {
  turn.ignored = reason;
}

function wordsOf(content: InboundContent): string | undefined {
  if (content.kind === 'text' || content.kind === 'edit') return content.text;
  return content.kind === 'media' ? content.caption : undefined;
}

/**
 * Against the question that is still open, any words that mean something are welcome. Where the conversation went on
 * meanwhile, the new words must stand on their own: "11" was an hour then and would be a number of people now.
 */
async function changesTheWish(turn: Turn, corrected: InboundMessage, before: string): Promise<boolean> {
  const { tx, setting, conversation, now } = turn;
  if (!conversation || corrected.content.kind !== 'text') return false;
  const isSameQuestion = conversation.misses > 0;
  const { language } = conversation;
  const question = isSameQuestion ? conversation.question : nothingAsked;
  const hearing = { business: setting.business, conversation: { language, question } };
  const { sentAt, content } = corrected;
  const meant = await hear(tx, hearing, { text: before, sentAt }, now);
  const means = await hear(tx, hearing, { text: content.text, sentAt }, now);
  const meaning = meaningOf(means.understanding, isSameQuestion ? means.choice : undefined);
  return (
    meaning !== undefined &&
    meaning !== meaningOf(meant.understanding, isSameQuestion ? meant.choice : undefined)
  );
}

/** What of the words would move a conversation, comparable; undefined for nothing. */
function meaningOf(understanding: Understanding, choice: string | undefined): string | undefined {
  const { intent } = understanding;
  const facts = factsOf(understanding);
  const hasFacts = Object.values(facts).some((fact) => fact !== undefined);
  if (choice === undefined && intent === undefined && !hasFacts) return undefined;
  return JSON.stringify([choice, intent, facts]);
}
