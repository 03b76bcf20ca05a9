import { upcomingBookings } from '../../kernels/booking/index.ts';
import { customerNotice, notifyStaff } from '../handoff/notify-staff.ts';
import { createSpeech, type Speech } from '../texts/speech.ts';
import { settingOf, type ConversationTurn } from './converse.ts';

/**
 * The customer is running late: the staff are told, and nothing else changes. The chat stays with the bot.
 *
 * @returns what the customer is to be told
 */
export async function tellLate(turn: ConversationTurn): Promise<string> {
  const { tx, conversation, now, lastWords = '' } = turn;
  const { business } = turn.setting;
  const toStaff = createSpeech(business.languages[0], business.zone, now);
  const [next] = await upcomingBookings(tx, conversation.contactId, now);
  const about = (speech: Speech) =>
    next
      ? {
          has: 'booking',
          service: speech.name(next.terms.serviceNames),
          when: speech.when(next.startsAt),
          code: next.code,
        }
      : { has: 'nothing', service: '', when: '', code: '' };
  const { value: phone } = conversation.recipient;
  const name = conversation.contactName ?? phone;
  const notice = toStaff.text('staff.late', { name, phone, text: lastWords, ...about(toStaff) });
  await notifyStaff(turn, customerNotice(toStaff, notice, { name, words: lastWords }), {});
  const { speech } = settingOf(turn);
  return speech.text('late.told', about(speech));
}
