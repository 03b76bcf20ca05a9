import type { Outcome, Signal } from '../steps/step-kind.ts';
import { goTo, move, settingOf } from './converse.ts';
import { moveOn, mustMove } from './resume.ts';
import { readingScene, stepOf } from './run-flow.ts';
import { DRAFT_KEPT_MS } from './way-back.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/**
 * Something happened that a step waits for: the flow goes on. It is out of date where the conversation has gone elsewhere
 * meanwhile. While a person has the chat, the flow goes on without a word; its question is asked when the chat comes back.
 */
export async function takeSignal(turn: ConversationTurn, signal: Signal): Promise<void> {
  const { conversation, now } = turn;
  const outcome = await receive(turn, signal);
  if (!outcome) return;
  const hasMoved = mustMove(turn);
  // Where the newer version has no step for it, nothing is said about that until the customer writes.
  if (hasMoved && !(await moveOn(turn))) return;
  const { document, kind } = stepOf(turn.version, conversation.step);
  const isTalking = now - conversation.lastMessageAt < DRAFT_KEPT_MS;
  if (!isTalking) turn.unasked = { template: kind.speaksFirst?.(document)?.template };
  // The map may have led to a step that waits for nothing: then that one begins.
  const here = hasMoved ? await receive(turn, signal) : outcome;
  await (here ? move(turn, here.name, here.answers) : goTo(turn, conversation.step));
  if (conversation.owner === 'person' && !turn.isTakenOver) turn.messages = [];
}

/** What the current step makes of it; undefined where it does not wait for that. */
async function receive(turn: ConversationTurn, signal: Signal): Promise<Outcome | undefined> {
  const { conversation, version } = turn;
  const { document, kind } = stepOf(version, conversation.step);
  const scene = readingScene(settingOf(turn), conversation.step, conversation.answers);
  return kind.receive?.(scene, document, signal, conversation.phase);
}
