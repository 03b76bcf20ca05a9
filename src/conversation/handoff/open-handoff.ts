import type { HandoffId } from '../../core/ids.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import { setTimer } from '../../effects/timers.ts';
import type { HandoffReason } from '../steps/scene.ts';
import type { TextKey } from '../texts/en.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';
import { customerSpeech } from '../turn/customer-speech.ts';
import { send } from '../turn/turn.ts';
import { insertHandoff } from './handoff-repository.ts';
import { customerNotice, notifyStaff } from './notify-staff.ts';
import { summarise } from './summary.ts';
import { staffSpeech } from './staff-speech.ts';

/** The timer that gives a chat back to the bot when nobody answers; its key is the conversation. */
export const HANDOFF_RETURN = 'handoff-return';

const toCustomer: Readonly<Record<HandoffReason, TextKey>> = {
  asked: 'handoff.opened',
  'not-understood': 'handoff.lost',
  'engine-error': 'handoff.error',
  'chat-closed': 'handoff.closedChat',
  loop: 'handoff.opened',
};

/**
 * Gives the conversation to a person: the bot falls silent, staff are told with a summary, and a timer brings the bot
 * back if nobody answers.
 */
export async function openHandoff(turn: ConversationTurn, reason: HandoffReason): Promise<void> {
  const { tx, conversation, now, lease } = turn;
  const { business } = turn.setting;
  const toStaff = staffSpeech(business, now);
  const summary = await summarise(turn, toStaff);
  const handoffId = await insertHandoff(tx, { conversationId: lease.laneId, reason, summary }, now);

  conversation.owner = 'person';
  conversation.misses = 0;
  turn.isTakenOver = true;
  // Questions that this turn would have asked wait until the bot is back.
  turn.messages = turn.messages.filter((message) => message.class !== 'reply');
  send(turn, 'notice', {
    text: customerSpeech(turn).speech.text(toCustomer[reason], { business: business.name }),
  });

  const name = conversation.contactName ?? conversation.recipient.value;
  const request = {
    name,
    phone: conversation.recipient.value,
    reason: toStaff.text(`staff.reason.${reason}`),
    summary,
  };
  await notifyStaff(
    turn,
    customerNotice(toStaff, toStaff.text('staff.request', request), { name, words: summary }),
    { handoffId },
  );
  // Another bot answers whatever the bot says when it is back, so it does not come back by itself.
  if (reason === 'loop') return;
  await returnAt(turn, handoffId, now + business.handoffReturnMinutes * MINUTE_MS);
}

/** Has the bot come back by itself at that time, and no earlier. */
export async function returnAt(
  { tx, lease: { laneId } }: ConversationTurn,
  handoffId: HandoffId,
  dueAt: Instant,
): Promise<void> {
  await setTimer(tx, { laneId, kind: HANDOFF_RETURN, key: laneId, dueAt, payload: { handoffId } });
}
