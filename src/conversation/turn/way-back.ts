import { emptyDraft, type Answers, type AnswersPatch } from '../steps/answers.ts';
import { withoutValues } from '../steps/values.ts';
import { MINUTE_MS } from '../../core/time/index.ts';
import { goTo, settingOf, type ConversationTurn } from './converse.ts';
import { stepOf } from './run-flow.ts';

/** The choice that goes on with a booking that was not finished. */
export const CONTINUE = '@continue';
/** Somebody who is back after this long begins anew. */
export const DRAFT_KEPT_MS = 30 * MINUTE_MS;

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

/** Goes to the menu; a booking in the making is kept for a while, and the menu offers to go on with it. */
export async function goToMenu(turn: ConversationTurn, said: string[] = []): Promise<void> {
  const { conversation, version, silenceMs = 0 } = turn;
  const menu = version.document.routes.menu ?? version.document.start;
  const isKept = draftPlace(turn) !== -1 && silenceMs < DRAFT_KEPT_MS;
  if (!isKept) {
    conversation.trail = [];
    return goTo(turn, menu, emptyDraft, { said });
  }
  const { speech } = settingOf(turn);
  await goTo(turn, menu, {}, { said, extra: [{ key: CONTINUE, label: speech.text('choice.continue') }] });
}

/** Goes on with the booking in the making. */
export async function continueDraft(turn: ConversationTurn): Promise<void> {
  const place = draftPlace(turn);
  await (place === -1 ? goToMenu(turn) : returnTo(turn, place, {}));
}

/** Where in the trail the last question of an unfinished booking stands; -1 for none. */
export function draftPlace(turn: ConversationTurn): number {
  return turn.conversation.trail.findLastIndex((step) => {
    const needs = needsOf(turn, step);
    return (needs.includes('serviceId') || needs.includes('hold')) && isAskable(turn, step);
  });
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
