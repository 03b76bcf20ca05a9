import type { ConversationTurn } from '../turn/conversation-turn.ts';
import { atEase, isHumanLike } from '../turn/pace.ts';
import { findOpenHandoffOf } from './handoff-repository.ts';
import { leftNotice, notifyStaff } from './notify-staff.ts';
import { returnToBot } from './return-to-bot.ts';
import { staffSpeech } from './staff-speech.ts';

/**
 * The bot had fallen silent because another bot seemed to write, and now a person does: something new, a while after our
 * last word. If nobody has answered them yet, the bot is there again.
 *
 * @returns whether it is
 */
export async function isBackFromLoop(turn: ConversationTurn): Promise<boolean> {
  const { tx, conversation, lastWords, now, lease } = turn;
  if (lastWords === undefined || !isHumanLike(conversation.pace, lastWords, now)) return false;
  const open = await findOpenHandoffOf(tx, lease.laneId);
  if (open?.reason !== 'loop' || open.isAnswered) return false;
  await returnToBot(turn);
  conversation.pace = atEase;
  const { business } = turn.setting;
  const toStaff = staffSpeech(business, now);
  await notifyStaff(turn, leftNotice(toStaff, open.customerName), { handoffId: open.id });
  return true;
}
