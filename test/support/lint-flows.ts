import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root.ts';
import { stepKinds } from '../../src/conversation/steps/index.ts';
import { exits, localText } from '../../src/conversation/steps/step-fields.ts';
import { defineStep, type Recovery, type StepKind } from '../../src/conversation/steps/step-kind.ts';

type Json = Record<string, unknown>;

export const end = { kind: 'end' };
export const say = (text: string | Json, next: string) => ({
  kind: 'say',
  text: typeof text === 'string' ? { en: text } : text,
  exits: { next },
});
export const menu = (options: Record<string, { to: string } & Json>, text = 'What would you like?') => ({
  kind: 'menu',
  text: { en: text },
  options: Object.entries(options).map(([id, { to: _, ...option }]) => ({
    id,
    label: { en: id },
    ...option,
  })),
  exits: Object.fromEntries(Object.entries(options).map(([id, { to }]) => [id, to])),
});

/** Asks for words of the customer's own. */
export const freeQuestion = (save: string, answer: Json = { type: 'text' }) => ({
  kind: 'ask',
  save,
  text: { en: 'Tell me more' },
  answer,
  exits: { answered: 'end', 'too-many-tries': 'end' },
});

export const answers = { prices: 'info', hours: 'info', location: 'info' };
export const aboutBookings = { book: 'service', 'my-bookings': 'info', reschedule: 'info', cancel: 'info' };

/** A flow of a question and an answer, in which nothing is wrong, with these steps beside or in place of its own. */
export function flow(steps: Json = {}, routes: Json = answers): Json {
  const start = menu({
    info: { to: 'info', label: { en: 'About us' } },
    bye: { to: 'end', label: { en: 'Bye' } },
  });
  return {
    format: 1,
    name: 'test',
    start: 'start',
    routes,
    steps: { start, info: say('We cut hair.', 'end'), end, ...steps },
  };
}

export const booking = {
  service: { kind: 'choose-service', text: { en: 'What?' }, exits: { chosen: 'slot', none: 'end' } },
  slot: { kind: 'choose-slot', text: { en: '{service}:' }, exits: { chosen: 'confirm', none: 'end' } },
  confirm: {
    kind: 'confirm-booking',
    text: { en: '{when}?' },
    done: { en: '{code}' },
    exits: { booked: 'end', change: 'slot', dropped: 'end' },
  },
};

/** A kind that asks by itself again and again, or writes first: what only the document can get wrong. */
export function testKinds(own: Pick<StepKind, 'recovers' | 'speaksFirst' | 'learns'>): Map<string, StepKind> {
  const asking = defineStep({
    kind: 'test',
    schema: z.strictObject({ kind: z.literal('test'), text: localText, exits }),
    exits: () => ['answered', 'lost'],
    texts: ({ text }) => [{ field: 'text', text, shownAs: 'question' }],
    firstPhase: 'asking',
    phases: () => ({
      asking: { rests: true, outcomes: { answered: { exit: 'answered' }, lost: { exit: 'lost' } } },
    }),
  });
  return new Map([...stepKinds, ['test', { ...asking, ...own }]]);
}

export const recovering = (recovers: Partial<Record<Recovery, string>>) =>
  testKinds({ recovers: () => recovers });
export const testStep = (lost: string) => ({
  start: { kind: 'test', text: { en: 'How many?' }, exits: { answered: 'info', lost } },
});

/** Every shipped flow document, by its file's name. */
export const shipped = readdirSync(join(projectRoot, 'flows'))
  .filter((name) => name !== 'flow.schema.json')
  .map(
    (name) => [name, JSON.parse(readFileSync(join(projectRoot, 'flows', name), 'utf8')) as unknown] as const,
  );
