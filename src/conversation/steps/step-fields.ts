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
