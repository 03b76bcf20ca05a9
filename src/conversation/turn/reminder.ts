import type { BookingId } from '../../core/ids.ts';
import type { OutboundMessage } from '../../core/ports/channel.ts';
import { autoReleaseAt, findBooking, isVersion, type Booking } from '../../kernels/booking/index.ts';
import { industryOf } from '../../industries/index.ts';
import { bookingActions, bookingChoiceId, parseChoiceId } from '../rendering/choice-ids.ts';
import { factsOf } from '../steps/answers.ts';
import type { Choice } from '../steps/prompt.ts';
import { obeyBookingTap } from './booking-tap.ts';
import { settingOf } from './converse.ts';
import { nothingAsked } from './conversation.ts';
import { stageOf, type EnteredStage } from './enter-conversation.ts';
import type { Heard } from './hear.ts';
import { send } from './turn.ts';
import { DRAFT_KEPT_MS } from './way-back.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/** Reminds of a booking, unless it was moved or cancelled since the timer was set. */
export async function remind(
  turn: ConversationTurn,
  { bookingId, version }: { bookingId: BookingId; version: number },
): Promise<void> {
  const { tx, now, conversation } = turn;
  const booking = await findBooking(tx, bookingId);
  if (!booking || !isVersion(booking, version) || booking.status !== 'confirmed' || booking.startsAt <= now)
    return;
  const choices = choicesOf(turn, booking);
  send(turn, 'proactive', reminderOf(turn, booking, choices));
  // "Yes" answers what was said last, unless a question is just being answered.
  const isTalking = stageOf(turn) === 'under-way' && now - conversation.lastMessageAt < DRAFT_KEPT_MS;
  if (!isTalking) conversation.question = { asked: 'yesno', choices };
}

function choicesOf(turn: ConversationTurn, { id, version }: Booking): Choice[] {
  const { speech } = settingOf(turn);
  return bookingActions.map((action) => ({
    key: action,
    label: speech.text(`action.${action}`),
    // Who is reminded knows what it is about: one tap is enough where it costs nothing.
    objectId: bookingChoiceId({ bookingId: id, version, action: action === 'cancel' ? 'drop' : action }),
  }));
}

function reminderOf(turn: ConversationTurn, booking: Booking, choices: readonly Choice[]): OutboundMessage {
  const { business } = turn.setting;
  const { speech } = settingOf(turn);
  const { startsAt, terms } = booking;
  const releasedAt = autoReleaseAt(booking);
  const isDiscreet = industryOf(business.industry).hasDiscreetReminders;
  const service = speech.name(terms.serviceNames);
  const values = { business: business.name, when: speech.when(startsAt), place: terms.place };
  const options = choices.map(({ objectId = '', label }) => ({ id: objectId, label }));
  const text = isDiscreet
    ? speech.text('reminder.discreet', values)
    : speech.text('reminder.text', { ...values, service });
  if (releasedAt !== undefined) {
    const until = speech.when(releasedAt);
    return {
      text: `${text}\n${speech.text('reminder.until', { until })}`,
      choices: { open: speech.text('choose.open'), options },
      template: {
        name: 'booking_reminder_until',
        language: speech.language,
        parameters: { ...values, until },
        buttons: options.map(({ id }) => id),
      },
    };
  }
  return {
    text,
    choices: { open: speech.text('choose.open'), options },
    template: {
      name: isDiscreet ? 'booking_reminder_discreet' : 'booking_reminder',
      language: speech.language,
      parameters: isDiscreet ? values : { ...values, service },
      buttons: options.map(({ id }) => id),
    },
  };
}

/**
 * The words answer the reminder that was the last thing said: one of its buttons by name, "yes" to coming, or "no", which
 * leads to the question whether to cancel. An offer of the waitlist is answered in the same way.
 *
 * @returns whether they did
 */
export async function takeReminderAnswer(
  turn: ConversationTurn,
  { choice, understanding }: Heard,
  stage: EnteredStage,
): Promise<boolean> {
  const { choices } = turn.conversation.question;
  const isReminder = choices.some(({ key, objectId }) => key === 'confirm' && objectId);
  const isUndo = choice === 'keep' && choices.some(({ key, objectId }) => key === choice && objectId);
  const isOffer = choices.some(({ key, objectId }) => key === 'take' && objectId);
  if (!isReminder && !isUndo && !isOffer) return false;
  const { yesNo } = understanding;
  const meant =
    choice ?? (yesNo && (isOffer ? { yes: 'take', no: 'pass' } : { yes: 'confirm', no: 'cancel' })[yesNo]);
  const id = choices.find(({ key }) => key === meant)?.objectId;
  const tap = id === undefined ? undefined : parseChoiceId(id);
  if (tap?.kind !== 'booking') return false;
  turn.conversation.question = nothingAsked;
  // "No" to coming may mean another day: only who says "cancel" has cancelled.
  const isSure = choice !== undefined || tap.action !== 'drop';
  await obeyBookingTap(turn, isSure ? tap : { ...tap, action: 'cancel' }, stage, factsOf(understanding));
  return true;
}
