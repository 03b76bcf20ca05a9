import { lastCancelled } from '../../kernels/booking/index.ts';
import { answersOfUsual, findUsual } from '../steps/again.ts';
import { emptyDraft, factsOf, type AnswersPatch } from '../steps/answers.ts';
import { dateOf, timeOf } from '../steps/wall-time.ts';
import type { Understanding } from '../understanding/index.ts';
import { goTo, settingOf } from './converse.ts';
import { readingScene } from './run-flow.ts';
import { draftPlace } from './way-back.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/**
 * "The usual", "same as last time": what the customer had last, at the time that was said or the next that fits. "Same
 * time" after a cancellation is the time that was given up.
 *
 * @returns whether it was asked for
 */
export async function bookUsual(turn: ConversationTurn, understanding: Understanding): Promise<boolean> {
  const { book } = turn.version.document.routes;
  const { intent } = understanding;
  if (!book || (intent !== 'same-as-before' && intent !== 'same-time')) return false;
  // In the middle of a booking, the time of that one is meant.
  if (intent === 'same-time' && draftPlace(turn) !== -1) return false;
  const facts = factsOf(understanding);
  const given = intent === 'same-time' && !facts.wishes ? await givenUp(turn) : undefined;
  const usual = given ? undefined : await findUsual(readingScene(settingOf(turn), {}));
  const answers = given ?? (usual && answersOfUsual(usual, facts.wishes !== undefined));
  // There is nothing to repeat, but a booking is what they came for.
  if (!answers && intent === 'same-time') return false;
  await goTo(turn, book, { ...emptyDraft, ...answers, ...facts });
  return true;
}

/** What was just cancelled and is still ahead. */
async function givenUp(turn: ConversationTurn): Promise<AnswersPatch | undefined> {
  const { tx, conversation, now, setting } = turn;
  const booking = await lastCancelled(tx, conversation.contactId, now);
  if (!booking) return undefined;
  const { zone } = setting.business;
  return {
    serviceId: booking.serviceId,
    resourceId: booking.resourceId,
    wishes: [{ date: dateOf(zone, booking.startsAt), time: timeOf(zone, booking.startsAt) }],
  };
}
