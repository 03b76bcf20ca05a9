import { z } from 'zod';
import { exitsTo, variableName } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import { plainToValue } from './values.ts';
import { withoutValues } from './answers.ts';

const newValue = z.union([
  z.string().max(4096),
  z.number(),
  z.boolean(),
  z.strictObject({ copyOf: variableName.describe('The variable whose value is taken over') }),
]);

/** Gives variables values without asking, or takes them away. */
export const set = defineStep({
  kind: 'set',
  schema: z
    .strictObject({
      kind: z.literal('set'),
      values: z.record(variableName, newValue).default({}).describe('What the variables become'),
      unset: z
        .array(variableName)
        .default([])
        .describe('Variables without a value from now on, so that they are asked again'),
      exits: exitsTo({ next: 'where it goes on' }),
    })
    .refine(({ values, unset }) => Object.keys(values).length + unset.length > 0, 'set or unset something')
    .describe('Gives variables values without asking, or takes them away.'),
  exits: () => ['next'],
  firstPhase: 'setting',
  phases: () => ({ setting: { rests: false, outcomes: { set: { exit: 'next' } } } }),
  saves: ({ values }) => Object.keys(values),
  learns: ({ values }) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? 'a value' : String(value),
      ]),
    ),
  async perform({ answers }, { values, unset }) {
    const kept = withoutValues(answers, unset).values;
    const given = Object.entries(values).flatMap(([name, value]) => {
      if (typeof value !== 'object') return [[name, plainToValue(value)] as const];
      const copied = answers.values?.[value.copyOf];
      return copied ? [[name, copied] as const] : [];
    });
    return { name: 'set', answers: { values: { ...kept, ...Object.fromEntries(given) } } };
  },
});
