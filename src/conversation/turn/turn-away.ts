import { openHandoff } from '../handoff/open-handoff.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import type { Heard } from './hear.ts';
import { obeyReservedWord } from './reserved-words.ts';

/** The flow takes no new conversations: the customer is told, and a person is called, so that nobody meets silence. */
export async function turnAway(turn: ConversationTurn, heard?: Heard): Promise<void> {
  const intent = heard?.understanding.intent;
  if (heard && (intent === 'stop' || intent === 'start')) {
    await obeyReservedWord(turn, heard.understanding);
    return;
  }
  await openHandoff(turn, 'chat-closed');
}
