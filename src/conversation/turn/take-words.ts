import { seekAdvice } from '../advice/seek-advice.ts';
import { parseChoiceId } from '../rendering/choice-ids.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { emptyDraft, factsOf, saysWhatToBook } from '../steps/answers.ts';
import { PERSON } from '../steps/person-choice.ts';
import type { Reading } from '../steps/scene.ts';
import type { Understanding } from '../understanding/index.ts';
import { commonAnswer } from './answer-questions.ts';
import { obeyBookingTap } from './booking-tap.ts';
import { goTo, move, repeatQuestion, settingOf } from './converse.ts';
import type { Heard } from './hear.ts';
import { isCommand, obeyReservedWord, startOver } from './reserved-words.ts';
import { readingScene, stepOf } from './run-flow.ts';
import { missed } from './missed.ts';
import { moveWhatStands } from './move-what-stands.ts';
import { answerOpenOn, dayToBook } from './open-on.ts';
import { saidOfRecurring } from './recurring.ts';
import { send } from './turn.ts';
import { bookUsual } from './usual.ts';
import { CONTINUE, continueDraft, draftPlace, goToMenu, offerToContinue, START_OVER } from './way-back.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/** What a customer typed while a question was open. */
export async function takeWords(turn: ConversationTurn, heard: Heard): Promise<void> {
  const { understanding } = heard;
  const choice = heard.choice ?? wayOn(turn, understanding);
  if (choice !== undefined && (await takeChoice(turn, choice, understanding))) return;
  if (isCommand(understanding) && (await obeyReservedWord(turn, understanding))) return;
  if (await answerOpenOn(turn, understanding)) return;
  if (heard.isTooOld) return repeatQuestion(turn, { said: [settingOf(turn).speech.text('old.message')] });
  if (await readAnswer(turn, undefined, understanding)) return;
  // "Is there parking?" is also a question about the way; what the business itself answers comes first.
  const answer = commonAnswer(turn, understanding);
  if (answer !== undefined) return repeatQuestion(turn, { said: [answer] });
  if (await obeyReservedWord(turn, understanding)) return;
  if (understanding.isBareGreeting) return goToMenu(turn);
  if (isContent(turn, understanding)) return sayDone(turn);
  if (await bookUsual(turn, understanding)) return;
  if (await moveWhatStands(turn, understanding)) return;
  if (await takeFacts(turn, understanding)) return;
  if (understanding.intent === 'greeting') return goToMenu(turn);
  await seekAdvice(turn);
  if (await takeReading(turn, 'reject', { understanding })) return;
  return missed(turn, understanding);
}

/** "Ok" or "no" to "what would you like to do?", after something was done: nothing more. */
function isContent(turn: ConversationTurn, { yesNo, intent }: Understanding): boolean {
  const { conversation, version } = turn;
  const isMenu = stepOf(version, conversation.step).document.kind === 'menu';
  return (
    yesNo !== undefined &&
    intent === undefined &&
    isMenu &&
    conversation.trail.length > 1 &&
    draftPlace(turn) === -1
  );
}

function sayDone(turn: ConversationTurn): void {
  send(turn, 'reply', { text: settingOf(turn).speech.text('done.reply') });
}

/** Yes and no to "continue or start over?" are no answers to the question that waits behind it. */
function wayOn({ conversation }: ConversationTurn, { yesNo }: Understanding): string | undefined {
  const { asked, choices } = conversation.question;
  if (yesNo === 'yes') {
    const bookOn = choices.find(({ key }) => dayToBook(key) !== undefined);
    if (bookOn) return bookOn.key;
  }
  if (!yesNo || asked !== 'yesno' || choices[0]?.key !== CONTINUE) return undefined;
  return yesNo === 'yes' ? CONTINUE : START_OVER;
}

/** A choice that was offered: the step's own, an action on a booking, or a way out. */
export async function takeChoice(
  turn: ConversationTurn,
  key: string,
  understanding: Understanding,
): Promise<boolean> {
  if (key === PERSON) {
    // What they said before is what it is about.
    turn.lastWords = undefined;
    await openHandoff(turn, 'asked');
    return true;
  }
  if (key === CONTINUE) {
    await continueDraft(turn);
    return true;
  }
  if (key === START_OVER) {
    await startOver(turn);
    return true;
  }
  const bookOn = dayToBook(key);
  if (bookOn && turn.version.document.routes.book) {
    await goTo(turn, turn.version.document.routes.book, { slotView: undefined, wishes: [{ date: bookOn }] });
    return true;
  }
  const offered = turn.conversation.question.choices.find((choice) => choice.key === key);
  const objectId = offered?.objectId && parseChoiceId(offered.objectId);
  if (objectId && objectId.kind === 'booking') {
    await obeyBookingTap(turn, objectId, 'under-way', factsOf(understanding));
    return true;
  }
  return readAnswer(turn, key, understanding);
}

async function readAnswer(
  turn: ConversationTurn,
  choice: string | undefined,
  understanding: Understanding,
): Promise<boolean> {
  return takeReading(turn, 'read', { ...(choice === undefined ? {} : { choice }), understanding });
}

/** Lets the current step make something of an answer: what it means, or that it is no use. */
export async function takeReading(
  turn: ConversationTurn,
  by: 'read' | 'reject',
  heard: Omit<Reading, 'offered' | 'text'>,
): Promise<boolean> {
  const { conversation, version, lastWords: text = '' } = turn;
  const { document, kind } = stepOf(version, conversation.step);
  const scene = readingScene(settingOf(turn), conversation.step, conversation.answers);
  const reading = { ...heard, text, offered: conversation.question.choices };
  const outcome = await kind[by]?.(scene, document, reading, conversation.phase);
  if (!outcome) return false;
  await move(turn, outcome.name, outcome.answers);
  return true;
}

/** The words do not answer the question, but they do say what the customer wants: then that comes first. */
async function takeFacts(turn: ConversationTurn, understanding: Understanding): Promise<boolean> {
  const { conversation, version } = turn;
  const { book } = version.document.routes;
  const facts = factsOf(understanding);
  const hasFacts = saysWhatToBook(facts);
  if (!book || !(hasFacts || understanding.intent === 'book')) return false;
  if (!hasFacts && (await offerToContinue(turn))) return true;
  // Whoever changes the service keeps the day they were looking at; at a menu, something new begins.
  const isNew = stepOf(version, conversation.step).document.kind === 'menu';
  const before = isNew ? emptyDraft : facts.wishes ? { slotView: undefined } : {};
  await goTo(
    turn,
    book,
    { ...before, slotNote: undefined, bookingId: undefined, ...facts },
    { said: saidOfRecurring(turn, understanding) },
  );
  return true;
}
