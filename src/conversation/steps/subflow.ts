import { z } from 'zod';
import { exits } from './step-fields.ts';
import { defineStep, type StepDocument } from './step-kind.ts';

const schema = z
  .strictObject({
    kind: z.literal('subflow'),
    group: z.string().describe('The group of steps of this document that is gone through'),
    exits: exits.describe('Where each exit of the group leads'),
  })
  .describe('Goes through a group of steps of this document.');

export const SUBFLOW = 'subflow';
export type Subflow = z.infer<typeof schema>;

/** A step as the parser has checked it against its own kind's schema. */
export function isSubflow(step: StepDocument): step is Subflow {
  return step.kind === SUBFLOW;
}

/**
 * Goes through a group of steps that the document has under a name. The group's steps are put in its place before the
 * document is compiled (`flows/inline-groups.ts`), so what is left of it leads to the first of them: a conversation is
 * pinned to one document, and never meets a group that changed under it.
 */
export const subflow = defineStep({
  kind: SUBFLOW,
  schema,
  exits: () => ['enter'],
  firstPhase: 'entering',
  phases: () => ({ entering: { rests: false, outcomes: { entered: { exit: 'enter' } } } }),
  perform: async () => ({ name: 'entered' }),
});
