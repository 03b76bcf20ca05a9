import { z } from 'zod';
import { field, maxTries } from './fields/field-rules.ts';
import {
  askField,
  fieldChoices,
  fieldHint,
  fieldText,
  fieldVariable,
  knownField,
  readField,
  savedField,
} from './fields/index.ts';
import {
  answered,
  known,
  open,
  questionExits,
  questionPhases,
  questionRecovery,
  rejected,
  sayProblem,
} from './question.ts';
import { exitsTo } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import { remembered } from './answers.ts';

const schema = z
  .strictObject({ kind: z.literal('ask'), ...field.shape, maxTries, exits: exitsTo(questionExits) })
  .describe('Asks for one value; skipped while its variable has one (a "set" step can take it away).');

/** Asks for one value and keeps it under a name; skipped while that name has a value (a `set` step can take it away). */
export const ask = defineStep({
  kind: 'ask',
  schema,
  exits: () => Object.keys(questionExits),
  texts: (step) => [fieldText(step, 'text')],
  choices: (step) => fieldChoices(step, 'answer'),
  learns: (step) => fieldVariable(step),
  recovers: () => questionRecovery,
  firstPhase: 'considering',
  phases: () => questionPhases(),
  keepsWords: ({ answer, save }) => (answer.type === 'text' ? [{ field: 'answer', variable: save }] : []),
  saves: ({ save }) => [save],

  async perform(scene, step, phase) {
    if (phase === 'rejecting') return sayProblem(scene, step.maxTries);
    const value = knownField(scene, step);
    return value ? known(remembered(scene.answers, step.save, value)) : open();
  },
  ask: async (scene, step) => askField(scene, step),
  async read(scene, step, reading) {
    const found = readField(scene, step, reading);
    if (!found) return undefined;
    return 'value' in found
      ? answered(savedField(scene, step, found.value, reading))
      : rejected(scene, found.problem);
  },
  reject: async (scene, step) => rejected(scene, fieldHint(scene, step)),
});
