import {
  confirmAttendance,
  findBooking,
  isStanding,
  isVersion,
  type Booking,
} from '../../kernels/booking/index.ts';
import { emptyDraft, type AnswersPatch } from '../steps/answers.ts';
import { bookingCard } from '../steps/booking-card.ts';
import { bookingChoiceId, bookingActions, type BookingChoiceId } from '../rendering/choice-ids.ts';
import { dropAtOnce, keepAfterAll } from './drop-booking.ts';
import { goTo, move, repeatQuestion, settingOf } from './converse.ts';
import { renew, type EnteredStage } from './enter-conversation.ts';
import { resume } from './resume.ts';
import { readingScene, stepOf } from './run-flow.ts';
import { send } from './turn.ts';
import { answerOffer } from './waitlist-offer.ts';
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
  if (!booking || booking.contactId !== conversation.contactId || booking.startsAt <= now)
    return sayOver(turn, stage);
  if (tap.action === 'take' || tap.action === 'pass') return answerOffer(turn, booking, tap.action, stage);
  if (tap.action === 'keep') return keepAfterAll(turn, booking, tap, stage);
  if (!isStanding(booking.status) || tap.action === 'approve' || tap.action === 'decline')
    return sayOver(turn, stage);
  if (!isVersion(booking, tap.version)) return showCurrent(turn, booking);
  if (tap.action === 'drop' && (await dropAtOnce(turn, booking))) return;
  if (tap.action === 'confirm') {
    const actor = `customer:${conversation.contactId}` as const;
    const isNoted = (await confirmAttendance(tx, { bookingId: booking.id, actor, now })).ok;
    const when = speech.when(booking.startsAt);
    // A request is not theirs to confirm; whoever is there already is expected all the same.
    const key = isNoted || booking.status === 'checked_in' ? 'reminder.confirmed' : 'booking.pending';
    return send(turn, 'reply', { text: speech.text(key, { when }) });
  }
  // Also where new conversations are turned away: a booking that stands is answered for.
  if (stage === 'ended') await renew(turn);
  const isAsked = stage !== 'ended' && (await resume(turn, stage)) === 'under-way';
  const answers = { ...emptyDraft, ...facts, bookingId: booking.id };
  const wanted = tap.action === 'reschedule' ? 'reschedule' : 'cancel';
  if (isAsked && isOwnWay(turn, booking, wanted)) return move(turn, wanted, answers);
  const step = turn.version.document.routes[wanted];
  if (!step) throw new Error(`The flow has no route for "${wanted}".`);
  await goTo(turn, step, answers);
}

/** Whether the question that is open shows that booking and has an exit for the wish: the flow's author drew where it leads. */
function isOwnWay({ conversation, version }: ConversationTurn, { id }: Booking, wanted: string): boolean {
  const { document, kind } = stepOf(version, conversation.step);
  const way = kind.phases(document)[conversation.phase]?.outcomes[wanted];
  return way !== undefined && 'exit' in way && conversation.answers.bookingId === id;
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
