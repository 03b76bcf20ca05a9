import { emptyDraft, factsOf } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { goTo, settingOf, type ConversationTurn } from './converse.ts';
import type { Heard } from './hear.ts';
import { isCommand, obeyReservedWord } from './reserved-words.ts';
import { DRAFT_KEPT_MS } from './way-back.ts';

/** The first words of a conversation: everything they say is used, so that a whole sentence skips the menu. */
export async function takeFirstWords(turn: ConversationTurn, heard: Heard): Promise<void> {
  const { understanding, isTooOld } = heard;
  const { start, routes } = turn.version.document;
  const facts = { ...factsOf(understanding), ...(isTooOld ? { wishes: undefined } : {}) };
  const { speech } = settingOf(turn);
  const said = isTooOld ? [speech.text('old.message')] : [];
  const step = firstStep(turn, understanding);
  if (step) return goTo(turn, step, { ...emptyDraft, ...facts }, { said });
  if (isCommand(understanding)) {
    // They need a question to come back to.
    await goTo(turn, start);
    turn.messages = [];
    await obeyReservedWord(turn, understanding);
    return;
  }
  const hasFacts = Object.values(facts).some((fact) => fact !== undefined);
  if (hasFacts && routes.book) return goTo(turn, routes.book, { ...emptyDraft, ...facts }, { said });
  if (isGreeting(understanding) || !isJustOver(turn)) return goTo(turn, start, {}, { said });
  await goTo(turn, start, {}, { said: [speech.text('miss.first')] });
  turn.conversation.misses = 1;
}

function isGreeting({ intent, isBareGreeting, isFragment }: Understanding): boolean {
  return intent === 'greeting' || isBareGreeting || isFragment;
}

/** Somebody who was just talking to us does not need to be greeted again, unless it is us who began anew. */
function isJustOver({ conversation, silenceMs = 0, preface }: ConversationTurn): boolean {
  return conversation.epoch > 1 && silenceMs < DRAFT_KEPT_MS && preface === undefined;
}

/** Where a wish leads without a detour through the menu. */
function firstStep({ version }: ConversationTurn, { intent }: Understanding): string | undefined {
  const { routes } = version.document;
  switch (intent) {
    case 'book':
    case 'first-available':
    case 'no-preference':
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
