import {
  acceptOffer,
  declineOffer,
  findOfferOf,
  offerReleasedSlot,
  type Booking,
  type ReleasedSlot,
} from '../../kernels/booking/index.ts';
import { bookingChoiceId } from '../rendering/choice-ids.ts';
import { emptyDraft, type AnswersPatch } from '../steps/answers.ts';
import { bookingCard } from '../steps/booking-card.ts';
import type { Choice } from '../steps/prompt.ts';
import { discreetName } from '../steps/policy-text.ts';
import { goTo, settingOf } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { nothingAsked } from './conversation.ts';
import { renew, stageOf, type EnteredStage } from './enter-conversation.ts';
import { resume } from './resume.ts';
import { readingScene } from './run-flow.ts';
import { send } from './turn.ts';
import { DRAFT_KEPT_MS } from './way-back.ts';

/** A time came free that this customer may have waited for: then it is held for them, and they are asked. */
export async function offerSlot(turn: ConversationTurn, slot: ReleasedSlot): Promise<void> {
  const { tx, now, lease, conversation } = turn;
  const made = await offerReleasedSlot(tx, { slot, laneId: lease.laneId, now });
  if (!made) return;
  const choices = choicesOf(turn, made.booking);
  tell(turn, made.booking, choices);
  // "Yes" answers what was said last, unless a question is just being answered.
  const isTalking = stageOf(turn) === 'under-way' && now - conversation.lastMessageAt < DRAFT_KEPT_MS;
  if (!isTalking) conversation.question = { asked: 'yesno', choices };
}

function choicesOf(turn: ConversationTurn, { id: bookingId, version }: Booking): Choice[] {
  const { speech } = settingOf(turn);
  return (['take', 'pass'] as const).map((action) => ({
    key: action,
    label: speech.text(`action.${action}`),
    objectId: bookingChoiceId({ bookingId, version, action }),
  }));
}

function tell(turn: ConversationTurn, booking: Booking, choices: readonly Choice[]): void {
  const { business } = turn.setting;
  const { speech } = settingOf(turn);
  const { startsAt, holdExpiresAt, terms } = booking;
  const parameters = {
    business: business.name,
    service: discreetName(speech, business, booking),
    when: speech.when(startsAt),
    until: speech.time(holdExpiresAt ?? startsAt),
  };
  const options = choices.map(({ objectId = '', label }) => ({ id: objectId, label }));
  send(turn, 'proactive', {
    text: speech.text('waitlist.offer', { ...parameters, resource: terms.resourceName }),
    choices: { open: speech.text('choose.open'), options },
    template: {
      name: 'waitlist_offer',
      language: speech.language,
      parameters,
      buttons: options.map(({ id }) => id),
    },
  });
}

/** The answer to an offer, at any step and however late: a time that is still free is theirs. */
export async function answerOffer(
  turn: ConversationTurn,
  booking: Booking,
  action: 'take' | 'pass',
  stage: EnteredStage,
): Promise<void> {
  const { tx, conversation, now } = turn;
  const { contactId } = conversation;
  const setting = settingOf(turn);
  const { speech } = setting;
  const answer = { bookingId: booking.id, contactId, actor: `customer:${contactId}` as const, now };
  if (isAsked(turn)) conversation.question = nothingAsked;
  if (action === 'pass') {
    const isDone = (await declineOffer(tx, answer)).ok;
    return send(turn, 'reply', { text: speech.text(isDone ? 'waitlist.passed' : 'stale.done') });
  }
  const result = await acceptOffer(tx, answer);
  if (result.ok) {
    const card = bookingCard(readingScene(setting, undefined, {}), result.booking);
    const isRequest = result.booking.status === 'pending_approval';
    const key = isRequest ? 'booking.pending' : 'waitlist.booked';
    const code = speech.text('booking.code', { code: result.booking.code });
    return send(turn, 'reply', { text: [speech.text(key), card, code].join('\n') });
  }
  const text = speech.text('waitlist.gone', { when: speech.when(booking.startsAt) });
  // Whoever talks to a person is asked nothing by the bot.
  const isWithPerson = conversation.owner === 'person';
  const { book } = turn.version.document.routes;
  if (isWithPerson || !book || !(await findOfferOf(tx, booking.id))) return send(turn, 'reply', { text });
  if (stage === 'ended') await renew(turn);
  else if ((await resume(turn, stage)) === 'closed') return send(turn, 'reply', { text });
  await goTo(turn, book, instead(booking, text));
}

/** What is free around the time that is gone. */
function instead({ serviceId, startsAt, partySize, terms }: Booking, slotNote: string): AnswersPatch {
  const { amenities } = terms.chosen ?? {};
  return {
    ...emptyDraft,
    serviceId,
    isAnyone: true,
    ...(partySize > 1 ? { partySize } : {}),
    ...(amenities ? { amenities: [...amenities] } : {}),
    slotView: { kind: 'near', wantedAt: startsAt },
    slotNote,
  };
}

/** Whether the offer is the question that is open. */
function isAsked({ conversation }: ConversationTurn): boolean {
  return conversation.question.choices.some(({ key, objectId }) => key === 'take' && objectId !== undefined);
}
