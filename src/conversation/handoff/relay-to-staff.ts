import type { InboundMessage } from '../../core/ports/channel.ts';
import { createSpeech } from '../texts/speech.ts';
import type { Understanding } from '../understanding/index.ts';
import type { ConversationTurn } from '../turn/converse.ts';
import { obeyReservedWord } from '../turn/reserved-words.ts';
import { goToMenu } from '../turn/way-back.ts';
import { findOpenHandoffOf } from './handoff-repository.ts';
import { notifyStaff } from './notify-staff.ts';
import { returnToBot } from './return-to-bot.ts';

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
  const toStaff = createSpeech(business.languages[0], business.zone, now);
  const name = conversation.contactName ?? conversation.recipient.value;

  if (intent === 'menu' || intent === 'start-over') {
    await returnToBot(turn);
    await notifyStaff(turn, { text: toStaff.text('staff.left', { name }) }, about);
    return goToMenu(turn);
  }
  const { content } = message;
  const text =
    turn.lastWords === undefined
      ? toStaff.text('staff.forward.media', {
          name,
          kind: content.kind === 'media' ? content.media : content.kind,
        })
      : toStaff.text('staff.forward', { name, text: turn.lastWords });
  await notifyStaff(turn, { text }, about);
}
