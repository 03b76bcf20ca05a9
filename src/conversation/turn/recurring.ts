import { saysWhatToBook, factsOf } from '../steps/answers.ts';
import type { Understanding } from '../understanding/index.ts';
import { settingOf } from './converse.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/** Whoever asks for every Monday learns that visits are booked one by one, beginning with the next. */
export function saidOfRecurring(turn: ConversationTurn, understanding: Understanding): string[] {
  const { isRecurring, intent } = understanding;
  const isToBook = (intent === undefined || intent === 'book') && saysWhatToBook(factsOf(understanding));
  return isRecurring && isToBook ? [settingOf(turn).speech.text('series.oneByOne')] : [];
}
