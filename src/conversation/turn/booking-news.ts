import { findBooking, type Booking, type BookingNews } from '../../kernels/booking/index.ts';
import { bookingNotice, bookingRequest, inOneLine, notifyStaff } from '../handoff/notify-staff.ts';
import { discreetName, feeOf } from '../steps/policy-text.ts';
import type { TextKey } from '../texts/en.ts';
import type { Speech, TextValues } from '../texts/speech.ts';
import { settingOf } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { send } from './turn.ts';
import { staffSpeech } from '../handoff/staff-speech.ts';

/** Something has happened to a booking of this conversation: whoever was not there is told. */
export async function tellNews(turn: ConversationTurn, news: BookingNews): Promise<void> {
  const booking = await findBooking(turn.tx, news.bookingId);
  if (!booking) return;
  const key = customerText(news, booking);
  if (key) tellCustomer(turn, booking, key);
  await tellStaff(turn, news, booking);
}

/** What the customer hears; undefined where they did it themselves. */
function customerText({ action }: BookingNews, { status }: Booking): TextKey | undefined {
  switch (action) {
    case 'approved':
    case 'declined':
    case 'expired':
    case 'rescheduled':
      return `news.${action}`;
    case 'auto_released':
      return 'news.released';
    case 'no_show':
      return 'news.noShow';
    case 'cancelled':
      return status === 'cancelled_by_business' ? 'news.cancelled' : undefined;
    default:
      return undefined;
  }
}

function tellCustomer(turn: ConversationTurn, booking: Booking, key: TextKey): void {
  const { speech } = settingOf(turn);
  const { business } = turn.setting;
  const service = discreetName(speech, business, booking);
  const text = speech.text(key, { ...valuesOf(speech, booking), service, business: business.name });
  const parameters = { business: business.name, text: inOneLine(text) };
  send(turn, 'notice', { text, template: { name: 'booking_update', language: speech.language, parameters } });
}

async function tellStaff(turn: ConversationTurn, news: BookingNews, booking: Booking): Promise<void> {
  const { conversation, now } = turn;
  const { business } = turn.setting;
  const speech = staffSpeech(business, now);
  const customer = conversation.contactName ?? conversation.recipient.value;
  const values = { ...valuesOf(speech, booking), name: customer, phone: conversation.recipient.value };
  // A request is shown as it is now, with buttons that fit it.
  const isRequest = booking.status === 'pending_approval';
  if (isRequest) {
    const text = speech.text('staff.approval', values);
    return notifyStaff(turn, bookingRequest(speech, text, customer, booking), { bookingId: booking.id });
  }
  const key = staffText(news, booking);
  if (!key) return;
  const text = speech.text(key, values);
  await notifyStaff(turn, bookingNotice(speech, text, customer), { bookingId: booking.id });
}

function staffText({ action }: BookingNews, { status }: Booking): TextKey | undefined {
  switch (action) {
    case 'checked_in':
    case 'no_show':
    case 'auto_released':
    case 'expired':
      return `staff.news.${action}`;
    case 'cancelled':
      return status === 'cancelled_by_customer' ? 'staff.news.cancelled' : undefined;
    default:
      return undefined;
  }
}

function valuesOf(speech: Speech, booking: Booking): TextValues {
  const { terms, startsAt, code, feeMinor } = booking;
  return {
    service: speech.name(terms.serviceNames),
    when: speech.when(startsAt),
    resource: terms.resourceName,
    place: terms.place,
    code,
    hasFee: feeMinor > 0 ? 'yes' : 'no',
    fee: speech.money(feeOf(booking, feeMinor)),
  };
}
