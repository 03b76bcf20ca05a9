import { z } from 'zod';
import { exits } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** Gives the chat to a person. When it comes back to the bot, it goes on at the exit. */
export const handoff = defineStep({
  kind: 'handoff',
  schema: z.strictObject({ kind: z.literal('handoff'), exits }),
  exits: () => ['returned'],
  firstPhase: 'calling',
  phases: () => ({ calling: { rests: false, outcomes: { called: { exit: 'returned' } } } }),
  async perform(scene) {
    scene.callPerson('asked');
    return { name: 'called' };
  },
});
