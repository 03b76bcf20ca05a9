import type { OutboundMessage } from '../../core/ports/channel.ts';
import type { Prompt } from '../steps/prompt.ts';
import { flowChoiceId } from './choice-ids.ts';

/** Where a question was asked: its buttons remember it. */
export interface QuestionPlace {
  epoch: number;
  versionNumber: number;
  step: string;
}

/** One message out of everything a turn has to say and the question it ends with; undefined where there is nothing. */
export function composeMessage(
  said: readonly string[],
  prompt: Prompt | undefined,
  place: QuestionPlace,
): OutboundMessage | undefined {
  const text = [...said, ...(prompt ? [prompt.text] : [])].join('\n\n');
  if (text === '') return undefined;
  if (!prompt || prompt.choices.length === 0) return { text };
  return {
    text,
    choices: {
      open: prompt.open ?? '☰',
      options: prompt.choices.map(({ key, label, description, objectId }) => ({
        id: objectId ?? flowChoiceId({ ...place, key }),
        label,
        ...(description ? { description } : {}),
      })),
    },
  };
}
