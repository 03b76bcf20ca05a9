import { z } from 'zod';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** Says something and goes on. */
export const say = defineStep({
  kind: 'say',
  schema: z
    .strictObject({
      kind: z.literal('say'),
      text: localText,
      exits: exitsTo({ next: 'where it goes on' }),
    })
    .describe('Says something and goes on.'),
  exits: () => ['next'],
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'words' }],
  firstPhase: 'saying',
  phases: () => ({ saying: { rests: false, outcomes: { said: { exit: 'next' } } } }),
  async perform(scene, step) {
    scene.say(scene.flowText(step.text));
    return { name: 'said' };
  },
});
