import { answerAnywhere } from '../steps/faq.ts';
import type { Intent, Understanding } from '../understanding/index.ts';
import { settingOf, type ConversationTurn } from './converse.ts';
import { readingScene } from './run-flow.ts';

/** Wishes that a common question only sounds like: whoever cancels does not ask whether cancelling is free. */
const notAsked: readonly (Intent | undefined)[] = [
  'cancel',
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
  return answerAnywhere(scene, Object.values(version.document.steps), lastWords);
}
