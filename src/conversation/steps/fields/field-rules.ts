import { z } from 'zod';
import { localText, variableName } from '../step-fields.ts';
import { MOST_CHOICES } from '../prompt.ts';

/** WhatsApp takes no longer message. */
const LONGEST_TEXT = 4096;

const fieldOption = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'an option id is lower-case letters, digits and hyphens')
    .describe('What is remembered, and what conditions compare with'),
  label: localText.describe('What the customer sees and taps'),
  description: localText.optional().describe('A short grey line below the label'),
  synonyms: z.array(z.string()).optional().describe('Other words that customers write for it'),
});

const days = z.int().min(0).max(3_650);

/** What may be asked for, and what an answer must be like. */
export const fieldRules = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    minLength: z.int().min(1).max(LONGEST_TEXT).optional().describe('Fewest characters'),
    maxLength: z.int().min(1).max(LONGEST_TEXT).optional().describe('Most characters'),
  }),
  z.strictObject({ type: z.literal('name') }),
  z.strictObject({
    type: z.literal('number'),
    min: z.number().optional().describe('The smallest number that is taken'),
    max: z.number().optional().describe('The largest number that is taken'),
    isWhole: z.boolean().optional().describe('Whether only whole numbers are taken'),
  }),
  z.strictObject({ type: z.literal('email') }),
  z.strictObject({ type: z.literal('phone') }),
  z.strictObject({
    type: z.literal('date'),
    fromDays: days
      .optional()
      .describe('The earliest day, counted from today; 0 is today. Absent: any past day too'),
    untilDays: days.optional().describe('The latest day, counted from today'),
    isBookingDate: z
      .boolean()
      .optional()
      .describe(
        'It is the day of the booking: not asked where the customer has said it, and used for the free times',
      ),
  }),
  z.strictObject({ type: z.literal('place') }),
  z.strictObject({
    type: z.literal('choice'),
    options: z.array(fieldOption).min(1).max(MOST_CHOICES),
  }),
  z.strictObject({ type: z.literal('yes-no') }),
]);

export type FieldRules = z.infer<typeof fieldRules>;
export type RulesOf<Type extends FieldRules['type']> = Extract<FieldRules, { type: Type }>;

/** A question for one value. */
export const field = z.strictObject({
  save: variableName.describe('The variable that keeps the answer; texts use it as {variable}'),
  text: localText.describe('The question'),
  answer: fieldRules.describe('What is asked for, and what an answer must be like'),
});

export type Field = z.infer<typeof field>;

export const maxTries = z
  .int()
  .min(1)
  .max(10)
  .optional()
  .describe('After so many answers that are no use, the flow goes on at "too-many-tries". Absent: 3');
