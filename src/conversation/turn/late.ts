import { upcomingBookings } from '../../kernels/booking/index.ts';
import { lateNotice, notifyStaff } from '../handoff/notify-staff.ts';
import type { Speech } from '../texts/speech.ts';
import { settingOf } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { staffSpeech } from '../handoff/staff-speech.ts';

/**
 * The customer is running late: the staff are told, and nothing else changes. The chat stays with the bot.
 *
 * @returns what the customer is to be told
 */
export async function tellLate(turn: ConversationTurn): Promise<string> {
  const { tx, conversation, now, lastWords = '' } = turn;
  const { business } = turn.setting;
  const toStaff = staffSpeech(business, now);
  const [next] = await upcomingBookings(tx, conversation.contactId, now);
  const bookingIn = (speech: Speech) => ({
    has: next ? 'booking' : 'nothing',
    service: next ? speech.name(next.terms.serviceNames) : '',
    when: next ? speech.when(next.startsAt) : '',
  });
  const { value: phone } = conversation.recipient;
  const { service, when } = bookingIn(toStaff);
  const text = [...(next ? [`${service}, ${when}`] : []), `“${lastWords}”`].join(': ');
  await notifyStaff(turn, lateNotice(toStaff, { name: conversation.contactName ?? phone, phone, text }), {});
  const { speech } = settingOf(turn);
  return speech.text('late.told', bookingIn(speech));
}
