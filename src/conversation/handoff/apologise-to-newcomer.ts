import type { InboundMessage } from '../../core/ports/channel.ts';
import { createSpeech } from '../texts/speech.ts';
import { send, type Turn } from '../turn/turn.ts';
import { customerNotice, notifyStaff } from './notify-staff.ts';

/** There is no conversation to hand off: somebody wrote whom the bot cannot answer, so staff are to write to them. */
export async function apologiseToNewcomer(turn: Turn, message: InboundMessage): Promise<void> {
  const { business } = turn.setting;
  const speech = createSpeech(business.languages[0], business.zone, turn.now);
  const [sender] = message.from;
  const phone = sender?.value ?? '?';
  const name = message.profileName ?? phone;
  const words = speech.text('staff.newcomer', { name, phone });
  turn.recipient = sender;
  send(turn, 'notice', { text: speech.text('handoff.error', { business: business.name }) });
  await notifyStaff(turn, customerNotice(speech, words, { name, words }), {});
}
