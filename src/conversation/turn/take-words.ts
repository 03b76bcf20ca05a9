import { parseChoiceId } from '../rendering/choice-ids.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { factsOf } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { obeyBookingTap } from './booking-tap.ts';
import { goTo, move, repeatQuestion, settingOf, type ConversationTurn } from './converse.ts';
import type { Heard } from './hear.ts';
import { isCommand, obeyReservedWord } from './reserved-words.ts';
import { readingScene, stepOf } from './run-flow.ts';
import { CONTINUE, continueDraft, goToMenu } from './way-back.ts';

/** The choice that calls a person, offered after the second miss. */
export const PERSON = '@person';
const MISSES_BEFORE_HANDOFF = 3;

/** What a customer typed while a question was open. */
export async function takeWords(turn: ConversationTurn, heard: Heard): Promise<void> {
  const { understanding, choice } = heard;
  if (choice !== undefined && (await takeChoice(turn, choice, understanding))) return;
  if (isCommand(understanding) && (await obeyReservedWord(turn, understanding))) return;
  if (heard.isTooOld) return repeatQuestion(turn, { said: [settingOf(turn).speech.text('old.message')] });
  if (await readAnswer(turn, undefined, understanding)) return;
  if (await obeyReservedWord(turn, understanding)) return;
  if (understanding.isBareGreeting) return goToMenu(turn);
  if (await takeFacts(turn, understanding)) return;
  if (understanding.intent === 'greeting') return goToMenu(turn);
  return missed(turn);
}

/** A choice that was offered: the step's own, an action on a booking, or a way out. */
export async function takeChoice(
  turn: ConversationTurn,
  key: string,
  understanding: Understanding,
): Promise<boolean> {
  if (key === PERSON) {
    await openHandoff(turn, 'asked');
    return true;
  }
  if (key === CONTINUE) {
    await continueDraft(turn);
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
  const { conversation, version } = turn;
  const { document, kind } = stepOf(version, conversation.step);
  const scene = readingScene(settingOf(turn), conversation.answers);
  const offered = conversation.question.choices;
  const reading = { ...(choice === undefined ? {} : { choice }), offered, understanding };
  const outcome = await kind.read?.(scene, document, reading, conversation.phase);
  if (!outcome) return false;
  await move(turn, outcome.name, outcome.answers);
  return true;
}

/** The words do not answer the question, but they do say what the customer wants: then that comes first. */
async function takeFacts(turn: ConversationTurn, understanding: Understanding): Promise<boolean> {
  const { book } = turn.version.document.routes;
  const facts = factsOf(understanding);
  const hasFacts = Object.keys(facts).length > 0;
  if (!book || !(hasFacts || understanding.intent === 'book')) return false;
  await goTo(turn, book, { slotView: undefined, slotNote: undefined, bookingId: undefined, ...facts });
  return true;
}

/** Not understood: help more each time, and never a fourth. */
async function missed(turn: ConversationTurn): Promise<void> {
  const { conversation } = turn;
  const { speech } = settingOf(turn);
  const misses = conversation.misses + 1;
  if (misses >= MISSES_BEFORE_HANDOFF) return openHandoff(turn, 'not-understood');
  if (misses === 1) await repeatQuestion(turn, { said: [speech.text('miss.first')] });
  else
    await repeatQuestion(turn, {
      said: [speech.text('miss.second')],
      extra: [{ key: PERSON, label: speech.text('choice.person') }],
    });
  conversation.misses = misses;
}
