import { emptyDraft, factsOf } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { goTo, settingOf, type ConversationTurn } from './converse.ts';
import type { Heard } from './hear.ts';
import { isCommand, obeyReservedWord } from './reserved-words.ts';

/** The first words of a conversation: everything they say is used, so that a whole sentence skips the menu. */
export async function takeFirstWords(turn: ConversationTurn, heard: Heard): Promise<void> {
  const { understanding, isTooOld } = heard;
  const { start, routes } = turn.version.document;
  const facts = { ...factsOf(understanding), ...(isTooOld ? { wishes: undefined } : {}) };
  const said = isTooOld ? [settingOf(turn).speech.text('old.message')] : [];
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
  return goTo(turn, start, {}, { said });
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
