import { z } from 'zod';
import { exitsTo } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** Gives the chat to a person. When it comes back to the bot, it goes on at the exit. */
export const handoff = defineStep({
  kind: 'handoff',
  schema: z
    .strictObject({
      kind: z.literal('handoff'),
      exits: exitsTo({ returned: 'where the bot goes on when the person has finished' }),
    })
    .describe('Gives the chat to a person, who is told about it with a summary.'),
  exits: () => ['returned'],
  firstPhase: 'calling',
  phases: () => ({ calling: { rests: false, outcomes: { called: { exit: 'returned' } } } }),
  async perform(scene) {
    scene.callPerson('asked');
    return { name: 'called' };
  },
});
