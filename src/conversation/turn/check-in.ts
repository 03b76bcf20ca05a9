import { checkIn, checkInWindow, upcomingBookings, type Booking } from '../../kernels/booking/index.ts';
import { discreetName } from '../steps/policy-text.ts';
import { dateOf } from '../steps/wall-time.ts';
import type { TextKey } from '../texts/en.ts';
import { settingOf } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { send } from './turn.ts';

/** "I'm here": the booking of the moment is checked in, and the team is told; else why not. */
export async function checkInHere(turn: ConversationTurn): Promise<void> {
  const { tx, conversation, now } = turn;
  const { zone } = turn.setting.business;
  const upcoming = await upcomingBookings(tx, conversation.contactId, now);
  const today = upcoming.filter(({ startsAt }) => dateOf(zone, startsAt) === dateOf(zone, now));
  const open = upcoming.find((booking) => booking.status === 'confirmed' && isOpen(booking, now));
  if (open) {
    const actor = `customer:${conversation.contactId}` as const;
    const result = await checkIn(tx, { bookingId: open.id, version: open.version, actor, now });
    if (result.ok) return say(turn, 'here.done', open);
  }
  const there = upcoming.find(({ status }) => status === 'checked_in');
  if (there) return say(turn, 'here.again', there);
  const [next] = today.filter(({ status }) => status === 'confirmed');
  if (next) return say(turn, now < checkInWindow(next).start ? 'here.early' : 'here.late', next);
  send(turn, 'reply', { text: settingOf(turn).speech.text('here.none') });
}

function isOpen(booking: Booking, now: number): boolean {
  const { start, end } = checkInWindow(booking);
  return start <= now && now < end;
}

function say(turn: ConversationTurn, key: TextKey, booking: Booking): void {
  const { speech } = settingOf(turn);
  const { start, end } = checkInWindow(booking);
  const values = {
    service: discreetName(speech, turn.setting.business, booking),
    when: speech.when(booking.startsAt),
    from: speech.time(start),
    until: speech.time(end),
  };
  send(turn, 'reply', { text: speech.text(key, values) });
}
