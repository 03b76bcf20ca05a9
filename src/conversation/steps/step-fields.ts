import { z } from 'zod';
import { messageProblem } from '../texts/speech.ts';

/** A text in ICU message format; a mistake in it would only show when a customer comes to it. */
const message = z
  .string()
  .min(1)
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
  .refine((text) => Object.keys(text).length > 0, 'write it in at least one language');

export const exits = z.record(z.string(), z.string());

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
