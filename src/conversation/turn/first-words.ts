import { seekAdvice } from '../advice/seek-advice.ts';
import {
  countedIn,
  emptyDraft,
  factsOf,
  saysWhatToBook,
  soughtIn,
  type AnswersPatch,
} from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { commonAnswer } from './answer-questions.ts';
import { checkInHere } from './check-in.ts';
import { goTo, settingOf } from './converse.ts';
import type { Heard } from './hear.ts';
import { personChoice } from '../steps/person-choice.ts';
import { tellLate } from './late.ts';
import { missed } from './missed.ts';
import { moveWhatStands } from './move-what-stands.ts';
import { openOn } from './open-on.ts';
import { saidOfRecurring } from './recurring.ts';
import { isCommand, movedOne, obeyReservedWord, placeOfNext, saidAside } from './reserved-words.ts';
import { bookUsual } from './usual.ts';
import { DRAFT_KEPT_MS } from './way-back.ts';
import { isQuestion } from './wordless.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/** The first words of a conversation: everything they say is used, so that a whole sentence skips the menu. */
export async function takeFirstWords(turn: ConversationTurn, heard: Heard): Promise<void> {
  const { understanding, isTooOld } = heard;
  const { start, routes } = turn.version.document;
  const facts = { ...factsOf(understanding), ...(isTooOld ? { wishes: undefined } : {}) };
  const { speech } = settingOf(turn);
  const said = isTooOld ? [speech.text('old.message')] : [];
  if (understanding.intent === 'check-in') return checkInHere(turn);
  if (await moveWhatStands(turn, understanding)) return;
  if (await bookUsual(turn, understanding)) return;
  if (understanding.intent === 'late') return goTo(turn, start, {}, { said: [await tellLate(turn)] });
  const open = await openOn(turn, understanding);
  // "Are you open on Saturday? I need a haircut" is a wish as well.
  if (open && routes.book && understanding.service && open.extra.length > 0)
    return goTo(turn, routes.book, { ...emptyDraft, ...facts }, { said: open.said });
  if (open) return goTo(turn, start, {}, open);
  const answer = commonAnswer(turn, understanding);
  if (answer !== undefined) {
    said.push(answer);
    if (!isToBook(understanding)) return goTo(turn, start, {}, { said });
  }
  const aside = await saidAside(turn, understanding);
  if (aside.length > 0 && routes.book)
    return goTo(turn, routes.book, { ...emptyDraft, ...facts }, { said: [...said, ...aside] });
  if (understanding.intent === 'location') said.push(...(await placeOfNext(turn)));
  said.push(...saidOfRecurring(turn, understanding));
  const step = firstStep(turn, understanding);
  if (step)
    return goTo(
      turn,
      step,
      { ...emptyDraft, ...facts, ...movedBy(understanding), ...soughtFor(understanding) },
      { said },
    );
  if (isCommand(understanding)) {
    // They need a question to come back to.
    await goTo(turn, start);
    turn.messages = [];
    await obeyReservedWord(turn, understanding);
    return;
  }
  if (saysWhatToBook(facts) && routes.book)
    return goTo(turn, routes.book, { ...emptyDraft, ...facts }, { said });
  if (isGreeting(understanding)) return goTo(turn, start, {}, { said });
  await seekAdvice(turn);
  if (!isJustOver(turn))
    return isQuestion(turn.lastWords ?? '') ? passOn(turn) : goTo(turn, start, {}, { said });
  // They need a question to come back to.
  await goTo(turn, start);
  turn.messages = [];
  await missed(turn, understanding);
}

/** Whoever begins with a question that is not for the bot learns who is speaking, and whom else to ask. */
async function passOn(turn: ConversationTurn): Promise<void> {
  const { speech } = settingOf(turn);
  const said = [speech.text('miss.question', { wording: '0' })];
  await goTo(turn, turn.version.document.start, {}, { said, extra: [personChoice(speech)] });
  turn.conversation.misses = 1;
}

/** "May I bring my dog?" only asks; "a haircut tomorrow, and may I bring my dog?" books as well. */
function isToBook({ intent, service }: Understanding): boolean {
  return intent === 'book' || service !== undefined;
}

function isGreeting({ intent, isBareGreeting, isFragment }: Understanding): boolean {
  return intent === 'greeting' || isBareGreeting || isFragment;
}

/** Somebody who was just talking to us does not need to be greeted again, unless it is us who began anew. */
function isJustOver({ conversation, silenceMs = 0, preface }: ConversationTurn): boolean {
  return conversation.epoch > 1 && silenceMs < DRAFT_KEPT_MS && preface === undefined;
}

function movedBy(understanding: Understanding): AnswersPatch {
  return understanding.intent === 'reschedule' ? countedIn(understanding) : {};
}

/** What is said about a booking that stands says which one is meant. */
function soughtFor(understanding: Understanding): AnswersPatch {
  if (understanding.intent === 'reschedule') return movedOne(understanding);
  const isAboutOne = understanding.intent === 'cancel' || understanding.intent === 'my-bookings';
  return isAboutOne ? { sought: soughtIn(understanding) } : {};
}

/** Where a wish leads without a detour through the menu. */
function firstStep({ version }: ConversationTurn, { intent }: Understanding): string | undefined {
  const { routes } = version.document;
  switch (intent) {
    case 'book':
    case 'first-available':
    case 'no-preference':
    case 'same-time':
      return routes.book;
    case 'my-bookings':
    case 'reschedule':
    case 'cancel':
    case 'prices':
    case 'hours':
    case 'location':
      return routes[intent];
    default:
      return undefined;
  }
}
