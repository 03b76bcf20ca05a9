import type { OutboundMessage } from '../../core/ports/channel.ts';
import type { Prompt } from '../steps/prompt.ts';
import { flowChoiceId } from './choice-ids.ts';

/** Where a question was asked: its buttons remember it. */
export interface QuestionPlace {
  epoch: number;
  versionNumber: number;
  step: string;
}

/** Most characters that every channel shows above choices (WhatsApp's limit); what is longer goes ahead by itself. */
const ROOM_ABOVE_CHOICES = 1024;

/** One message out of everything a turn has to say and the question it ends with; two where it is too long for one. */
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
  if (text.length <= ROOM_ABOVE_CHOICES || said.length === 0) return [{ text, choices }];
  return [{ text: said.join('\n\n') }, { text: prompt.text, choices }];
}
