import { z } from 'zod';
import { condition, isMet } from './conditions.ts';
import { exits } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** Where none of the cases is met. */
const OTHERWISE = 'otherwise';

const branchCase = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a case id is lower-case letters, digits and hyphens')
    .refine((id) => id !== OTHERWISE, `"${OTHERWISE}" is what happens where no case is met`)
    .describe('The exit that it leads to'),
  when: condition.describe('What must be so'),
});

/** Goes the way of the first case that is met. */
export const branch = defineStep({
  kind: 'branch',
  schema: z
    .strictObject({
      kind: z.literal('branch'),
      cases: z
        .array(branchCase)
        .min(1)
        .max(20)
        .refine(
          (cases) => new Set(cases.map(({ id }) => id)).size === cases.length,
          'two cases have the same id',
        )
        .describe('Tried in this order'),
      exits: exits.describe('Where each case leads, and "otherwise": the id of a step'),
    })
    .describe('Goes the way of the first case that is met; asks nothing.'),
  exits: ({ cases }) => [...cases.map(({ id }) => id), OTHERWISE],
  firstPhase: 'deciding',
  phases: ({ cases }) => ({
    deciding: {
      rests: false,
      outcomes: Object.fromEntries([...cases.map(({ id }) => id), OTHERWISE].map((id) => [id, { exit: id }])),
    },
  }),
  async perform(scene, { cases }) {
    for (const { id, when } of cases) if (await isMet(scene, when)) return { name: id };
    return { name: OTHERWISE };
  },
});
