import { z } from 'zod';
import type { ModelQuestion, Proposal } from '../core/ports/language-model.ts';

/** Most names of one kind that a schema lists; servers refuse schemas that are too large. */
export const MOST_NAMES = 100;

/** The shape in which a model answers a question, as JSON Schema in the strict form: every field there, unknown ones null. */
export function answerSchema(question: ModelQuestion): Record<string, unknown> {
  const { intents, choices, services, staff } = question;
  const text = (description: string) => ({ type: ['string', 'null'], description });
  const nameOf = (values: readonly string[], description: string) =>
    values.length > 0
      ? { type: ['string', 'null'], enum: [...values, null], description }
      : { type: 'null', description };
  const properties = {
    intent: nameOf(intents, 'What the customer wants'),
    choice: nameOf(numbersOf(choices), 'Number of the offered choice that is meant'),
    service: nameOf(slugsOf(services), 'The service that is meant'),
    staff: nameOf(slugsOf(staff), 'The person who is asked for'),
    date: text('The wished day, YYYY-MM-DD'),
    time: text('The wished start, HH:MM of 24 hours'),
    from: text('The earliest wished start, HH:MM, for "after five"'),
    to: text('The latest wished start, HH:MM, for "before noon"'),
    partySize: { type: ['integer', 'null'], description: 'How many people come' },
    yesNo: nameOf(['yes', 'no'], 'Yes or no to the question'),
  };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/**
 * Reads what a model answered. Fields that hold what was not asked for are left out, and so is a wished time of which any
 * part is no date or hour; undefined where it is no such answer at all.
 */
export function readAnswer(question: ModelQuestion, content: string): Proposal | undefined {
  const { intents, choices, services, staff } = question;
  const answer = answered.safeParse(parsed(content)).data;
  if (!answer) return undefined;
  const wish = z
    .object({ date: maybe(z.iso.date()), time: maybe(wallTime), from: maybe(wallTime), to: maybe(wallTime) })
    .safeParse(answer).data;
  const known = <Field>(name: string, field: z.ZodType<Field>) => field.safeParse(answer[name]).data;
  const choice = known('choice', oneOf(numbersOf(choices)));
  const proposal = {
    intent: known('intent', oneOf(intents)),
    choice: choices[Number(choice) - 1]?.key,
    service: known('service', oneOf(slugsOf(services))),
    staff: known('staff', oneOf(slugsOf(staff))),
    partySize: known('partySize', z.int().min(1)),
    yesNo: known('yesNo', z.enum(['yes', 'no'])),
    ...wish,
  };
  const said = Object.entries(proposal).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(said); // each field was read by its own schema
}

const answered = z.record(z.string(), z.unknown());
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

function maybe<Field>(field: z.ZodType<Field>) {
  return field.nullish();
}

function oneOf(values: readonly string[]) {
  return z.string().refine((value) => values.includes(value));
}

function slugsOf(things: readonly { slug: string }[]): string[] {
  return things.slice(0, MOST_NAMES).map(({ slug }) => slug);
}

/** Choices are told by their place: their keys are ours, and long. */
export function numbersOf(choices: ModelQuestion['choices']): string[] {
  return choices.map((_, place) => String(place + 1));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}
