import { z } from 'zod';
import { localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** The conversation is over; whatever the customer writes next begins a new one, on the newest version of the flow. */
export const end = defineStep({
  kind: 'end',
  schema: z.strictObject({
    kind: z.literal('end'),
    text: localText.optional(),
    exits: z.strictObject({}).default({}),
  }),
  exits: () => [],
  firstPhase: 'ended',
  phases: () => ({ ended: { rests: true, outcomes: {} } }),
});
