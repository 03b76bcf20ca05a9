import type { OutboundMessage } from '../../core/ports/channel.ts';
import type { Prompt } from '../steps/prompt.ts';
import { flowChoiceId } from './choice-ids.ts';
import { room } from './room.ts';

/** Where a question was asked: its buttons remember it. */
export interface QuestionPlace {
  epoch: number;
  versionNumber: number;
  step: string;
}

/**
 * One message out of everything a turn has to say and the question it ends with; two where that is longer than what
 * fits above choices.
 */
export function composeMessages(
  said: readonly string[],
  prompt: Prompt | undefined,
  place: QuestionPlace,
): OutboundMessage[] {
  const text = [...said, ...(prompt ? [prompt.text] : [])].join('\n\n');
  if (text === '') return [];
  if (!prompt || prompt.choices.length === 0) return [{ text }];
  const choices = {
    open: prompt.open ?? '☰',
    options: prompt.choices.map(({ key, label, description, objectId }) => ({
      id: objectId ?? flowChoiceId({ ...place, key }),
      label,
      ...(description ? { description } : {}),
    })),
  };
  if (text.length <= room.question || said.length === 0) return [{ text, choices }];
  return [{ text: said.join('\n\n') }, { text: prompt.text, choices }];
}
