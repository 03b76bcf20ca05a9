import type { InboundMessage } from '../../core/ports/channel.ts';
import type { Understanding } from '../understanding/index.ts';
import type { ConversationTurn } from '../turn/conversation-turn.ts';
import { stageOf } from '../turn/enter-conversation.ts';
import { isRepetition } from '../turn/pace.ts';
import { obeyReservedWord } from '../turn/reserved-words.ts';
import { resume } from '../turn/resume.ts';
import { goToMenu } from '../turn/way-back.ts';
import { findOpenHandoffOf } from './handoff-repository.ts';
import { customerNotice, leftNotice, notifyStaff } from './notify-staff.ts';
import { returnToBot } from './return-to-bot.ts';
import { staffSpeech } from './staff-speech.ts';

const MOST_COMMAND_WORDS = 3;

/**
 * A customer writes while a person owns the chat: their words go to staff. STOP and START still count, and "menu" brings
 * the bot back.
 */
export async function relayToStaff(
  turn: ConversationTurn,
  message: InboundMessage,
  understanding: Understanding | undefined,
): Promise<void> {
  const { tx, conversation, now, lease } = turn;
  const { business } = turn.setting;
  const intent = understanding?.intent;
  if (understanding && (intent === 'stop' || intent === 'start')) {
    await obeyReservedWord(turn, understanding);
    return;
  }
  const open = await findOpenHandoffOf(tx, lease.laneId);
  const about: Record<string, string> = open ? { handoffId: open.id } : {};
  const toStaff = staffSpeech(business, now);
  const name = conversation.contactName ?? conversation.recipient.value;

  if ((intent === 'menu' || intent === 'start-over') && isShort(turn.lastWords)) {
    // Where the flow takes no new conversations, there is no bot to go to.
    if ((await resume(turn, stageOf(turn))) !== 'closed') {
      await returnToBot(turn);
      await notifyStaff(turn, leftNotice(toStaff, name), about);
      return goToMenu(turn);
    }
  }
  if (!open?.isAnswered && open?.reason === 'loop' && isRepetition(conversation.pace, turn.lastWords ?? '')) {
    turn.ignored = 'the loop goes on';
    return;
  }
  // Who took the chat over reads it where they write.
  if (open?.reason === 'taken-over') return;
  const { content } = message;
  const kind = content.kind === 'media' ? content.media : content.kind;
  const words = turn.lastWords ?? kind;
  const text =
    turn.lastWords === undefined
      ? toStaff.text('staff.forward.media', { name, kind })
      : toStaff.text('staff.forward', { name, text: words });
  await notifyStaff(turn, customerNotice(toStaff, text, { name, words }), about);
}

/** A person may be asked what is on the menu; the bot is called by the word alone. */
function isShort(words = ''): boolean {
  return words.trim().split(/\s+/).length <= MOST_COMMAND_WORDS;
}
