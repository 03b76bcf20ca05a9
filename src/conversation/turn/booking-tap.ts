import { confirmAttendance, findBooking, type Booking } from '../../kernels/booking/index.ts';
import { emptyDraft, type AnswersPatch } from '../steps/answers.ts';
import { bookingCard } from '../steps/booking-card.ts';
import { bookingChoiceId, bookingActions, type BookingChoiceId } from '../rendering/choice-ids.ts';
import { goTo, move, repeatQuestion, settingOf } from './converse.ts';
import { renew, type EnteredStage } from './enter-conversation.ts';
import { resume } from './resume.ts';
import { readingScene, stepOf } from './run-flow.ts';
import { send } from './turn.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/**
 * A button that acts on a booking, under a reminder or a list, tapped at any time: valid at every step as long as the
 * booking is this customer's, ahead, and as it was when the button was made.
 *
 * @param facts what was said along with it, where it was named and not tapped
 */
export async function obeyBookingTap(
  turn: ConversationTurn,
  tap: BookingChoiceId,
  stage: EnteredStage,
  facts: AnswersPatch = {},
): Promise<void> {
  const { tx, conversation, now } = turn;
  const { speech } = settingOf(turn);
  const booking = await findBooking(tx, tap.bookingId);
  if (
    !booking ||
    booking.contactId !== conversation.contactId ||
    booking.status !== 'confirmed' ||
    booking.startsAt <= now
  ) {
    return sayOver(turn, stage);
  }
  if (booking.version !== tap.version) return showCurrent(turn, booking);
  if (tap.action === 'confirm') {
    await confirmAttendance(tx, { bookingId: booking.id, actor: `customer:${conversation.contactId}`, now });
    return send(turn, 'reply', {
      text: speech.text('reminder.confirmed', { when: speech.when(booking.startsAt) }),
    });
  }
  // Also where new conversations are turned away: a booking that stands is answered for.
  if (stage === 'ended') await renew(turn);
  const isAsked = stage !== 'ended' && (await resume(turn, stage)) === 'under-way';
  const answers = { ...emptyDraft, ...facts, bookingId: booking.id };
  if (isAsked && isOwnWay(turn, tap)) return move(turn, tap.action, answers);
  const step = turn.version.document.routes[tap.action];
  if (!step) throw new Error(`The flow has no route for "${tap.action}".`);
  await goTo(turn, step, answers);
}

/** Whether the question that is open shows that booking and has an exit for the action: the flow's author drew where it leads. */
function isOwnWay(
  { conversation, version }: ConversationTurn,
  { bookingId, action }: BookingChoiceId,
): boolean {
  const { document, kind } = stepOf(version, conversation.step);
  const way = kind.phases(document)[conversation.phase]?.outcomes[action];
  return way !== undefined && 'exit' in way && conversation.answers.bookingId === bookingId;
}

/** Nothing can be done with that booking any more, but a customer is not left without a way on. */
async function sayOver(turn: ConversationTurn, found: EnteredStage): Promise<void> {
  const text = settingOf(turn).speech.text('cancel.over');
  const { conversation } = turn;
  // Whoever talks to a person is asked nothing by the bot.
  const stage = conversation.owner === 'person' ? 'closed' : await resume(turn, found);
  if (stage === 'closed') return send(turn, 'reply', { text });
  if (stage === 'under-way') return repeatQuestion(turn, { said: [text] });
  const step = stage === 'moved' ? conversation.step : turn.version.document.start;
  await goTo(turn, step, {}, { said: [text], isBrief: true });
}

/** The button is from before a change: say what the booking is now, with buttons that fit it. */
function showCurrent(turn: ConversationTurn, booking: Booking): void {
  const setting = settingOf(turn);
  const card = bookingCard(readingScene(setting, undefined, {}), booking);
  send(turn, 'reply', {
    text: `${setting.speech.text('stale.booking')}\n\n${card}`,
    choices: {
      open: setting.speech.text('choose.open'),
      options: bookingActions.map((action) => ({
        id: bookingChoiceId({ bookingId: booking.id, version: booking.version, action }),
        label: setting.speech.text(`action.${action}`),
      })),
    },
  });
}
