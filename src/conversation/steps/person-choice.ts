import type { Speech } from '../texts/speech.ts';
import type { Choice } from './prompt.ts';

/** The choice that calls a person, at any question. */
export const PERSON = '@person';

export function personChoice({ text }: Pick<Speech, 'text'>): Choice {
  return { key: PERSON, label: text('choice.person') };
}
