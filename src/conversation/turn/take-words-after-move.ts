import { factsOf } from '../steps/answers.ts';
import { goTo, settingOf } from './converse.ts';
import type { Heard } from './hear.ts';
import { obeyReservedWord } from './reserved-words.ts';
import { stepOf } from './run-flow.ts';
import { takeWords } from './take-words.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/**
 * The first words after a publish moved the conversation. They answer a question of the older version: what speaks for
 * itself ("tomorrow at 10", "human") counts, a place in its list or a yes to its words does not, and the question is asked
 * again as the new version asks it.
 *
 * @param heard the words by themselves, against no question
 */
export async function takeWordsAfterMove(turn: ConversationTurn, heard: Heard): Promise<void> {
  const { conversation } = turn;
  const { yesNo: _, ...understanding } = heard.understanding;
  const facts = factsOf(understanding);
  const said = [settingOf(turn).speech.text('flow.moved')];
  const { document, kind } = stepOf(turn.version, conversation.step);
  if (kind.phases(document)[conversation.phase]?.rests) {
    const speaksForItself = understanding.intent !== undefined || Object.keys(facts).length > 0;
    if (speaksForItself) return takeWords(turn, { ...heard, understanding });
    return goTo(turn, conversation.step, {}, { said });
  }
  // The map led to another kind of step: it is entered first, and a reserved word is then obeyed from there.
  await goTo(turn, conversation.step, facts, { said });
  if (conversation.owner === 'person') return;
  const { messages } = turn;
  turn.messages = messages.filter((message) => message.class !== 'reply');
  if (!(await obeyReservedWord(turn, understanding))) turn.messages = messages;
}
