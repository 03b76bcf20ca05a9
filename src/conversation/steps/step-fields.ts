import { z } from 'zod';
import { messageProblem } from '../texts/speech.ts';

/** A text in ICU message format; a mistake in it would only show when a customer comes to it. */
const message = z
  .string()
  .min(1)
  .describe('In ICU message format: {variable}, {count, plural, one {…} other {…}}')
  .check(({ value, issues }) => {
    const problem = messageProblem(value);
    if (problem)
      issues.push({
        code: 'custom',
        input: value,
        message: `the text cannot be read (${problem}): ${value}`,
      });
  });

/** Fields that several kinds of step share. */
export const localText = z
  .record(z.string().regex(/^[a-z]{2}$/, 'a language is two letters'), message)
  .refine((text) => Object.keys(text).length > 0, 'write it in at least one language')
  .meta({ id: 'text', description: 'What customers read, by language: {"en": "Hello", "es": "Hola"}' });

/** Names that a document gives to its steps and options: stable, and never shown to customers. */
export const documentId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id is lower-case letters, digits and hyphens');

/** A time on the wall of the business. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is HH:MM');

export const exits = z.record(z.string(), z.string()).describe('Where each exit leads: the id of a step');

/** The exits of a step that always has the same ones, and what each means; editors show that and complete them. */
export function exitsTo(meanings: Readonly<Record<string, string>>) {
  const properties = Object.fromEntries(
    Object.entries(meanings).map(([exit, description]) => [exit, { type: 'string', description }]),
  );
  // Only for the JSON Schema: the flow parser checks exits itself and says more about what is wrong.
  return exits.meta({
    description: 'Where each exit leads: the id of a step',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
}

/** Variables that texts have already, and that would hide one of the flow's own. */
const taken = [
  'business',
  'place',
  'service',
  'when',
  'resource',
  'price',
  'code',
  'isReminded',
  'partySize',
];

export const variableName = z
  .string()
  .regex(
    /^[a-z][a-zA-Z0-9_]{0,39}$/,
    'a variable begins with a lower-case letter; letters, digits and _ may follow',
  )
  .refine(
    (name) => !taken.includes(name),
    `texts use ${taken.join(', ')} for something else; choose another name`,
  );
