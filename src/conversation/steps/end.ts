import { z } from 'zod';
import { exits, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** The conversation is over; whatever the customer writes next begins a new one, on the newest version of the flow. */
export const end = defineStep({
  kind: 'end',
  schema: z
    .strictObject({
      kind: z.literal('end'),
      text: localText.optional().describe('Last words'),
      exits: exits.default({}).meta({ description: 'Nothing follows', additionalProperties: false }),
    })
    .describe('The conversation is over; the next message begins a new one on the newest version.'),
  exits: () => [],
  texts: ({ text }) => (text ? [{ field: 'text', text, shownAs: 'words' }] : []),
  firstPhase: 'saying',
  phases: () => ({
    saying: { rests: false, outcomes: { said: { phase: 'ended' } } },
    ended: { rests: true, outcomes: {} },
  }),
  async perform(scene, { text }) {
    if (text) scene.say(scene.flowText(text));
    return { name: 'said' };
  },
});
