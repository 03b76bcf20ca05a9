import { answerAnywhere } from '../steps/faq.ts';
import type { Intent, Understanding } from '../understanding/index.ts';
import { settingOf } from './converse.ts';
import { readingScene } from './run-flow.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/** Wishes that a common question only sounds like: whoever cancels does not ask whether cancelling is free. */
const notAsked: readonly (Intent | undefined)[] = [
  'cancel',
  'late',
  'my-bookings',
  'reschedule',
  'thanks',
  'goodbye',
];

/** What the flow answers to the customer's words wherever they are said; undefined where they ask nothing it knows. */
export function commonAnswer(turn: ConversationTurn, { intent }: Understanding): string | undefined {
  const { conversation, version, lastWords } = turn;
  if (lastWords === undefined || notAsked.includes(intent)) return undefined;
  const scene = readingScene(settingOf(turn), undefined, conversation.answers);
  const found = answerAnywhere(scene, version.document.steps, lastWords);
  if (found) version.onMove?.({ step: found.step, phase: 'asking', outcome: found.question });
  return found?.answer;
}
