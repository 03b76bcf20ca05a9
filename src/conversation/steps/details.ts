import { z } from 'zod';
import type { AnswersPatch } from './answers.ts';
import { field, maxTries, type Field } from './fields/field-rules.ts';
import {
  askField,
  fieldChoices,
  fieldHint,
  fieldText,
  fieldVariable,
  findField,
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
import type { Reading, Scene } from './scene.ts';
import { exitsTo } from './step-fields.ts';
import { defineStep, type TextVariables } from './step-kind.ts';
import type { Values } from './values.ts';

const schema = z
  .strictObject({
    kind: z.literal('details'),
    fields: z
      .array(field)
      .min(1)
      .max(12)
      .refine(
        (fields) => new Set(fields.map(({ save }) => save)).size === fields.length,
        'two fields have the same variable',
      )
      .describe('What must be known, in the order in which it is asked'),
    maxTries,
    exits: exitsTo(questionExits),
  })
  .describe('Asks for several values, one question at a time; one message may answer several.');
type Details = z.infer<typeof schema>;

/** Asks for several values, one question at a time; a message that answers more than it was asked fills those too. */
export const details = defineStep({
  kind: 'details',
  schema,
  exits: () => Object.keys(questionExits),
  texts: ({ fields }) =>
    fields.flatMap((one) => [
      fieldText(one, `fields.${one.save}`),
      // Not `choices`, which are all of one question: two fields may well offer the same words.
      ...fieldChoices(one, `fields.${one.save}`).map(({ field: place, label }) => ({
        field: place,
        text: label,
        shownAs: 'label' as const,
      })),
    ]),
  learns: ({ fields }) => Object.assign({}, ...fields.map(fieldVariable)) as TextVariables, // one object of all of theirs
  recovers: () => questionRecovery,
  firstPhase: 'considering',
  phases: () => questionPhases({ phase: 'considering' }),
  keepsWords: ({ fields }) =>
    fields.flatMap(({ answer, save }) =>
      answer.type === 'text' ? [{ field: `fields.${save}`, variable: save }] : [],
    ),
  saves: ({ fields }) => fields.map(({ save }) => save),

  async perform(scene, step, phase) {
    if (phase === 'rejecting') return sayProblem(scene, step.maxTries);
    const values = { ...scene.answers.values, ...knownIn(scene, step) };
    return missingIn(scene, step) ? { ...open(), answers: { ...open().answers, values } } : known({ values });
  },
  ask: async (scene, step) => askField(scene, askedField(scene, step)),
  async read(scene, step, reading) {
    const asked = askedField(scene, step);
    const found = readField(scene, asked, reading);
    const others = foundBeside(scene, step, asked, reading);
    if (found && 'problem' in found) return rejected(scene, found.problem);
    if (!found && Object.keys(others).length === 0) return undefined;
    const saved: AnswersPatch = found ? savedField(scene, asked, found.value, reading) : {};
    return answered({ ...saved, values: { ...others, ...scene.answers.values, ...saved.values } });
  },
  reject: async (scene, step) => rejected(scene, fieldHint(scene, askedField(scene, step))),
});

function missingIn(scene: Scene, { fields }: Details): Field | undefined {
  return fields.find((one) => knownField(scene, one) === undefined);
}

/** The question that stands: the first without an answer. */
function askedField(scene: Scene, step: Details): Field {
  const missing = missingIn(scene, step);
  if (!missing) throw new Error('A details step asks for what it knows already.');
  return missing;
}

function knownIn(scene: Scene, { fields }: Details): Values {
  return Object.fromEntries(
    fields.flatMap((one) => {
      const value = knownField(scene, one);
      return value ? [[one.save, value] as const] : [];
    }),
  );
}

/** Other values that the message names, "I'm Lena, lena@example.com" for example; of one type, only the next one. */
function foundBeside(scene: Scene, { fields }: Details, asked: Field, reading: Reading): Values {
  if (reading.choice !== undefined) return {};
  const found: Record<string, Values[string]> = {};
  const types = new Set<string>([asked.answer.type]);
  for (const other of fields) {
    if (types.has(other.answer.type) || knownField(scene, other)) continue;
    const value = findField(scene, other, reading);
    if (!value) continue;
    types.add(other.answer.type);
    found[other.save] = value;
  }
  return found;
}
