import { emptyDraft, withoutValues, type Answers, type AnswersPatch } from '../steps/answers.ts';
import { DAY_MS, MINUTE_MS } from '../../core/time/index.ts';
import { findBooking, findService, type Booking } from '../../kernels/booking/index.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { spokenWish, wishText } from '../steps/wish-text.ts';
import { askAside, goTo, settingOf } from './converse.ts';
import { stepOf } from './run-flow.ts';

/** The choice that goes on with a booking that was not finished. */
export const CONTINUE = '@continue';
/** The choice that drops it. */
export const START_OVER = '@start-over';
/** Somebody who is back after this long is asked whether to go on where they were… */
export const DRAFT_KEPT_MS = 30 * MINUTE_MS;
/** …and after this long begins anew. */
export const DRAFT_REMEMBERED_MS = DAY_MS;

/** Goes to the question before this one, which forgets its answer. */
export async function goBack(turn: ConversationTurn): Promise<void> {
  const { trail, step, answers } = turn.conversation;
  const asked = lastAnswerOf(turn);
  if (asked) return goTo(turn, step, withoutValues(answers, [asked]));
  const place = trail.findLastIndex(
    (earlier, at) => !(at === trail.length - 1 && earlier === step) && isAskable(turn, earlier),
  );
  if (place === -1) return goTo(turn, turn.version.document.start, emptyDraft);
  const { document, kind } = stepOf(turn.version, trail[place] ?? '');
  const forgotten = Object.fromEntries((kind.forgets ?? []).map((key) => [key, undefined]));
  const saved = kind.saves?.(document) ?? [];
  await returnTo(turn, place, { ...withoutValues(turn.conversation.answers, saved), ...forgotten });
}

/** The variable that this step filled last, where it asks for several: the question before is its own. */
function lastAnswerOf({ conversation, version }: ConversationTurn): string | undefined {
  const { document, kind } = stepOf(version, conversation.step);
  const saved = kind.ask ? (kind.saves?.(document) ?? []) : [];
  return saved.findLast((name) => conversation.answers.values?.[name] !== undefined);
}

/**
 * Goes to the menu; what is being booked or moved is kept for a while, and the menu offers to go on with it. After a long
 * silence nobody remembers where they were, so they are asked.
 */
export async function goToMenu(turn: ConversationTurn, said: string[] = []): Promise<void> {
  const { conversation, version, silenceMs = 0 } = turn;
  if (await offerToContinue(turn)) return;
  const menu = version.document.routes.menu ?? version.document.start;
  const place = openPlace(turn);
  if (place === -1 || silenceMs >= DRAFT_KEPT_MS) {
    conversation.trail = [];
    return goTo(turn, menu, emptyDraft, { said, isBrief: said.length > 0 });
  }
  const isDraft = place === draftPlace(turn);
  const label = settingOf(turn).speech.text(isDraft ? 'choice.continue' : 'choice.continueMove');
  await goTo(turn, menu, {}, { said, extra: [{ key: CONTINUE, label }] });
}

/**
 * "Continue your haircut booking or start over?": asked of whoever is back after a long silence and says nothing that
 * answers where they were.
 *
 * @returns whether there was anything to ask about
 */
export async function offerToContinue(turn: ConversationTurn): Promise<boolean> {
  const { conversation, silenceMs = 0 } = turn;
  const isBack = silenceMs >= DRAFT_KEPT_MS && silenceMs < DRAFT_REMEMBERED_MS;
  if (!isBack || draftPlace(turn) === -1) return false;
  const setting = settingOf(turn);
  const { speech } = setting;
  const { answers } = conversation;
  const service = answers.serviceId && (await findService(turn.tx, answers.serviceId));
  const held = await heldBooking(turn);
  const when = held ? speech.slot(held.startsAt) : wishText(speech, spokenWish(answers));
  askAside(turn, {
    text: speech.text('draft.continue', {
      service: service ? speech.name(service.names) : '',
      has: when ? 'when' : 'nothing',
      when,
    }),
    asked: 'yesno',
    choices: [
      { key: CONTINUE, label: speech.text('choice.continue') },
      { key: START_OVER, label: speech.text('choice.startOver') },
    ],
  });
  return true;
}

/** Goes on with what was being booked or moved. */
export async function continueDraft(turn: ConversationTurn): Promise<void> {
  const place = openPlace(turn);
  if (place === -1) {
    // The question is answered; there is nothing left to ask it about.
    turn.silenceMs = 0;
    return goToMenu(turn);
  }
  const { book } = turn.version.document.routes;
  const held = await heldBooking(turn);
  const hasLapsed = held && (held.status !== 'held' || (held.holdExpiresAt ?? 0) <= turn.now);
  if (!book || !hasLapsed || place !== draftPlace(turn)) return returnTo(turn, place, {});
  // Taken up again where it is still free, else the closest times are offered.
  const { startsAt, resourceId, serviceId } = held;
  turn.conversation.trail = turn.conversation.trail.slice(0, place);
  await goTo(turn, book, { serviceId, picked: { startsAt, resourceId }, hold: undefined });
}

async function heldBooking({ tx, conversation }: ConversationTurn): Promise<Booking | undefined> {
  const { hold } = conversation.answers;
  return hold && findBooking(tx, hold.bookingId);
}

/** Where in the trail the last question of an unfinished booking stands; -1 for none. */
export function draftPlace(turn: ConversationTurn): number {
  return lastPlace(turn, ['serviceId', 'hold']);
}

/** The same, or that of a booking that is being moved. */
function openPlace(turn: ConversationTurn): number {
  return lastPlace(turn, ['serviceId', 'hold', 'bookingId']);
}

/** Where in the trail the last question stands that needs any of these and can still be asked. */
function lastPlace(turn: ConversationTurn, wanted: readonly (keyof Answers)[]): number {
  return turn.conversation.trail.findLastIndex(
    (step) => needsOf(turn, step).some((need) => wanted.includes(need)) && isAskable(turn, step),
  );
}

async function returnTo(turn: ConversationTurn, place: number, answers: AnswersPatch): Promise<void> {
  const { conversation, version } = turn;
  const step = conversation.trail[place] ?? version.document.start;
  conversation.trail = conversation.trail.slice(0, place);
  await goTo(turn, step, answers);
}

function isAskable(turn: ConversationTurn, step: string): boolean {
  return needsOf(turn, step).every((need) => turn.conversation.answers[need] !== undefined);
}

function needsOf({ version }: ConversationTurn, step: string): readonly (keyof Answers)[] {
  return stepOf(version, step).kind.needs ?? [];
}
