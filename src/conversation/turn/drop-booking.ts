import { cancelBooking, restoreBooking, type Booking } from '../../kernels/booking/index.ts';
import { bookingChoiceId, type BookingChoiceId } from '../rendering/choice-ids.ts';
import { emptyDraft } from '../steps/answers.ts';
import { cancelledText } from '../steps/policy-text.ts';
import type { Choice } from '../steps/prompt.ts';
import { goTo, settingOf } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { renew, type EnteredStage } from './enter-conversation.ts';
import { resume } from './resume.ts';
import { send } from './turn.ts';

/**
 * One tap cancels where that is free, and one more takes it back.
 *
 * @returns whether it did; where there is a fee or a refusal, that is to be said first
 */
export async function dropAtOnce(turn: ConversationTurn, booking: Booking): Promise<boolean> {
  const { tx, conversation, now } = turn;
  const { id: bookingId, version } = booking;
  const actor = `customer:${conversation.contactId}` as const;
  const result = await cancelBooking(tx, { bookingId, version, actor, now });
  if (!result.ok) return false;
  const { speech } = settingOf(turn);
  const objectId = bookingChoiceId({ bookingId, version: result.booking.version, action: 'keep' });
  const keep: Choice = { key: 'keep', label: speech.text('cancel.keep'), objectId };
  send(turn, 'reply', {
    text: cancelledText(speech, result.booking),
    choices: { open: speech.text('choose.open'), options: [{ id: objectId, label: keep.label }] },
  });
  conversation.question = { asked: 'any', choices: [...conversation.question.choices, keep] };
  return true;
}

/** Takes a cancellation back, or shows what is free where somebody else was quicker. */
export async function keepAfterAll(
  turn: ConversationTurn,
  booking: Booking,
  { version }: BookingChoiceId,
  stage: EnteredStage,
): Promise<void> {
  const { tx, conversation, now } = turn;
  const { speech } = settingOf(turn);
  const actor = `customer:${conversation.contactId}` as const;
  const result = await restoreBooking(tx, { bookingId: booking.id, version, actor, now });
  const when = speech.when(booking.startsAt);
  if (result.ok) {
    const service = speech.name(booking.terms.serviceNames);
    return send(turn, 'reply', { text: speech.text('cancel.restored', { service, when }) });
  }
  const { book } = turn.version.document.routes;
  if (result.reason !== 'taken' || !book) return send(turn, 'reply', { text: speech.text('cancel.over') });
  if (stage === 'ended') await renew(turn);
  else await resume(turn, stage);
  const { serviceId, startsAt } = booking;
  const slotNote = speech.text('cancel.gone', { when });
  await goTo(turn, book, {
    ...emptyDraft,
    serviceId,
    slotView: { kind: 'near', wantedAt: startsAt },
    slotNote,
  });
}
