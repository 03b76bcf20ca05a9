import type { Signal } from '../steps/step-kind.ts';
import { move, settingOf } from './converse.ts';
import { readingScene, stepOf } from './run-flow.ts';
import { DRAFT_KEPT_MS } from './way-back.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/**
 * Something happened that a step waits for: the flow goes on. It is out of date where the conversation has gone elsewhere
 * meanwhile. While a person has the chat, the flow goes on without a word; its question is asked when the chat comes back.
 */
export async function takeSignal(turn: ConversationTurn, signal: Signal): Promise<void> {
  const { conversation, version, now } = turn;
  const { document, kind } = stepOf(version, conversation.step);
  const scene = readingScene(settingOf(turn), conversation.answers);
  const outcome = await kind.receive?.(scene, document, signal, conversation.phase);
  if (!outcome) return;
  const isTalking = now - conversation.lastMessageAt < DRAFT_KEPT_MS;
  if (!isTalking) turn.unasked = { template: kind.speaksFirst?.(document)?.template };
  await move(turn, outcome.name, outcome.answers);
  if (conversation.owner === 'person' && !turn.isTakenOver) turn.messages = [];
}
