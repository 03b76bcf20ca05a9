import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../config/project-root.ts';
import { stepKinds } from '../../steps/index.ts';
import { exits, localText } from '../../steps/step-fields.ts';
import { defineStep, type Recovery, type StepKind } from '../../steps/step-kind.ts';
import { requireSoundFlow } from '../sound-flow.ts';
import { lintFlow } from './lint-flow.ts';
import type { LintProblem } from './problem.ts';
import { rules } from './rules.ts';

type Json = Record<string, unknown>;

const end = { kind: 'end' };
const say = (text: string | Json, next: string) => ({
  kind: 'say',
  text: typeof text === 'string' ? { en: text } : text,
  exits: { next },
});
const menu = (options: Record<string, { to: string } & Json>, text = 'What would you like?') => ({
  kind: 'menu',
  text: { en: text },
  options: Object.entries(options).map(([id, { to: _, ...option }]) => ({
    id,
    label: { en: id },
    ...option,
  })),
  exits: Object.fromEntries(Object.entries(options).map(([id, { to }]) => [id, to])),
});

const answers = { prices: 'info', hours: 'info', location: 'info' };
const aboutBookings = { book: 'service', 'my-bookings': 'info', reschedule: 'info', cancel: 'info' };

/** A flow of a question and an answer, in which nothing is wrong, with these steps beside or in place of its own. */
function flow(steps: Json = {}, routes: Json = answers): Json {
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

const booking = {
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
function testKinds(own: Pick<StepKind, 'recovers' | 'speaksFirst' | 'learns'>): Map<string, StepKind> {
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

const recovering = (recovers: Partial<Record<Recovery, string>>) => testKinds({ recovers: () => recovers });
const testStep = (lost: string) => ({
  start: { kind: 'test', text: { en: 'How many?' }, exits: { answered: 'info', lost } },
});

interface Broken {
  name: string;
  code: string;
  document: Json;
  says: string | RegExp;
  kinds?: Map<string, StepKind>;
  languages?: string[];
  level?: LintProblem['level'];
  place?: Partial<LintProblem>;
}

const long = (length: number) => 'x'.repeat(length);

const broken: Broken[] = [
  {
    name: 'steps that only follow each other',
    code: 'dead-end',
    document: flow({ info: say('One', 'two'), two: say('Two', 'info') }),
    says: 'neither a question nor an end can follow',
    place: { step: 'info' },
  },
  {
    name: 'a circle that waits for nobody',
    code: 'endless-loop',
    document: flow(
      { ...booking, slot: { ...booking.slot, exits: { chosen: 'confirm', none: 'service' } } },
      { ...answers, ...aboutBookings },
    ),
    says: 'service → slot → service can go round without waiting',
    place: { step: 'service' },
  },
  {
    name: 'times of no service',
    code: 'comes-unprepared',
    document: flow({ ...booking, start: menu({ go: { to: 'slot' } }) }, { ...answers, ...aboutBookings }),
    says: 'there is a way here without a chosen service',
    place: { step: 'slot' },
  },
  {
    name: 'a word that skips the choice of a service',
    code: 'comes-unprepared',
    document: flow(
      { ...booking, start: menu({ go: { to: 'service' } }) },
      { ...answers, ...aboutBookings, book: 'slot' },
    ),
    says: 'without a chosen service',
  },
  {
    name: 'tries that end at the same question',
    code: 'asks-for-ever',
    document: flow(testStep('start')),
    kinds: recovering({ 'too-many-tries': 'lost' }),
    says: 'after too many tries it only asks the same again',
    place: { step: 'start', field: 'exits.lost' },
  },
  {
    name: 'tries that end at the same question after a few words',
    code: 'asks-for-ever',
    document: flow({ ...testStep('sorry'), sorry: say('Sorry?', 'start') }),
    kinds: recovering({ timeout: 'lost' }),
    says: 'after silence it only asks the same again',
  },
  {
    name: 'a question that never gives up',
    code: 'asks-for-ever',
    document: flow(testStep('info')),
    kinds: recovering({ 'no-match': 'lost' }),
    says: 'no exit for too many tries',
  },
  {
    name: 'a step that writes first without a template',
    code: 'no-template',
    document: flow(testStep('info')),
    kinds: testKinds({ speaksFirst: () => ({ template: undefined }) }),
    says: 'names no template',
  },
  {
    name: 'a variable that nothing fills in',
    code: 'unknown-variable',
    document: flow({ info: say('Hello {customer}, this is {business}', 'end') }),
    says: 'nothing fills in {customer}',
    place: { step: 'info', field: 'text', language: 'en' },
  },
  {
    name: 'a variable of another kind of step, deep in a choice',
    code: 'unknown-variable',
    document: flow({ info: say('{name, select, x {a} other {code {code}}}', 'end') }),
    says: 'nothing fills in {code}',
  },
  {
    name: 'a variable in a label',
    code: 'unknown-variable',
    document: flow({ start: menu({ go: { to: 'info', label: { en: 'Go {service}' } } }) }),
    says: 'nothing fills in {service}',
    place: { field: 'options.go.label' },
  },
  {
    name: 'words that are longer than a message',
    code: 'text-too-long',
    document: flow({ info: say(long(4090) + '{business}', 'end') }),
    says: /about 41\d\d characters, but one message has room for 4096/,
  },
  {
    name: 'a question that is longer than what fits above choices',
    code: 'text-too-long',
    document: flow({ start: menu({ go: { to: 'info' } }, long(1025)) }),
    says: 'a message with choices has room for 1024',
  },
  {
    name: 'a question whose longest branch is too long',
    code: 'text-too-long',
    document: flow({
      start: menu({ go: { to: 'info' } }, `{name, select, Ana {hi} other {${long(1020)} {name}}}`),
    }),
    says: 'about 1030 characters',
  },
  {
    name: 'a label that no list has room for',
    code: 'text-too-long',
    document: flow({ start: menu({ go: { to: 'info', label: { en: 'Go', de: long(25) } } }) }),
    languages: ['en'],
    says: 'a row of a list has room for 24',
    place: { language: 'de' },
  },
  {
    name: 'a label that is too long for a button',
    code: 'text-too-long',
    document: flow({ start: menu({ go: { to: 'info', label: { en: long(21) } } }) }),
    says: 'a button has room for 20',
    level: 'warning',
  },
  {
    name: 'a description that no row has room for',
    code: 'text-too-long',
    document: flow({ start: menu({ go: { to: 'info', description: { en: long(73) } } }) }),
    says: 'the second line of a row has room for 72',
    place: { field: 'options.go.description' },
  },
  {
    name: 'two options of the same name',
    code: 'duplicate-label',
    document: flow({
      start: menu({ one: { to: 'info', label: { en: 'Café' } }, two: { to: 'end', label: { en: 'cafe!' } } }),
    }),
    says: '"cafe!" is what options.one is called too',
  },
  {
    name: 'a synonym that is another option',
    code: 'duplicate-label',
    document: flow({
      start: menu({ one: { to: 'info', label: { en: 'Cut' } }, two: { to: 'end', synonyms: ['cut'] } }),
    }),
    says: 'its synonym "cut" is what options.one is called',
    level: 'warning',
  },
  {
    name: 'an option called like a word that means something else',
    code: 'reserved-label',
    document: flow({ start: menu({ go: { to: 'end', label: { en: 'Prices' } } }) }),
    says: '"Prices" leads to step "info" at every other question',
    level: 'warning',
    place: { field: 'options.go' },
  },
  {
    name: 'an option called like the way to a person',
    code: 'reserved-label',
    document: flow({
      start: menu({ go: { to: 'info', label: { en: 'Go', es: 'Persona' } } }),
    }),
    languages: ['en'],
    says: 'calls a person',
    level: 'warning',
    place: { language: 'es' },
  },
  {
    name: 'an option called like the way back',
    code: 'reserved-label',
    document: flow({ start: menu({ go: { to: 'info', label: { en: 'Back' } } }) }),
    says: 'goes back one question',
    level: 'warning',
  },
  {
    name: 'a text that a language of the business lacks',
    code: 'missing-translation',
    document: flow(),
    languages: ['en', 'pt'],
    says: 'customers read it in "en"',
    level: 'warning',
    place: { step: 'start', language: 'pt' },
  },
  {
    name: 'a text that lacks a language of the others',
    code: 'missing-translation',
    document: flow({ info: say({ en: 'Hi', es: 'Hola' }, 'end') }),
    says: 'not written',
    level: 'warning',
    place: { step: 'start', language: 'es' },
  },
  {
    name: 'words without an answer',
    code: 'missing-route',
    document: flow({}, { prices: 'info', location: 'info' }),
    says: '“when are you open?”',
    level: 'warning',
  },
  {
    name: 'bookings that nobody can cancel',
    code: 'missing-route',
    document: flow(
      { ...booking, start: menu({ go: { to: 'service' } }) },
      {
        ...answers,
        book: 'service',
        'my-bookings': 'info',
        reschedule: 'info',
      },
    ),
    says: '“cancel my booking”',
    level: 'warning',
  },
  {
    name: 'an option that does nothing',
    code: 'pointless-choice',
    document: flow({ start: menu({ on: { to: 'info' }, again: { to: 'start' } }) }),
    says: 'leads back to the same question',
    level: 'warning',
    place: { field: 'options.again' },
  },
  {
    name: 'a step that nothing leads to',
    code: 'unreachable-step',
    document: flow({ island: say('Alone', 'end') }),
    says: 'no step and no route leads here',
    level: 'warning',
    place: { step: 'island' },
  },
  {
    name: 'a document that cannot be read',
    code: 'document',
    document: flow({ start: { kind: 'dance' } }),
    says: 'unknown kind "dance"',
    place: { step: 'start' },
  },
];

const shipped = readdirSync(join(projectRoot, 'flows'))
  .filter((name) => name !== 'flow.schema.json')
  .map(
    (name) => [name, JSON.parse(readFileSync(join(projectRoot, 'flows', name), 'utf8')) as unknown] as const,
  );

describe('a lint of flows', () => {
  it.each(shipped)('finds nothing in %s, in every language in which flows ship', (_name, document) => {
    expect(lintFlow(document, { languages: ['en', 'es', 'pt'] })).toEqual([]);
  });

  it('finds nothing in a small flow that is right', () => {
    expect(lintFlow(flow())).toEqual([]);
    expect(lintFlow(flow(testStep('info')), { kinds: recovering({ 'too-many-tries': 'lost' }) })).toEqual([]);
    const template = testKinds({ speaksFirst: () => ({ template: 'booking_reminder' }) });
    expect(lintFlow(flow(testStep('info')), { kinds: template })).toEqual([]);
  });

  it('knows what a step learns as a variable of every text', () => {
    const kinds = testKinds({ learns: () => ({ pet: 'Labrador' }) });
    expect(lintFlow(flow({ ...testStep('info'), info: say('Your {pet}', 'end') }), { kinds })).toEqual([]);
  });

  it.each(broken)(
    'finds $name',
    ({ code, document, says, kinds, languages, level = 'error', place = {} }) => {
      const problems = lintFlow(document, {
        ...(kinds ? { kinds } : {}),
        ...(languages ? { languages } : {}),
      });
      const found = problems.filter((problem) => problem.code === code);
      expect(found[0]).toMatchObject({ level, ...place });
      expect(found[0]?.problem).toMatch(says);
      expect(found[0]?.fix).toMatch(/^[A-Z].*\.$/);
      // Each of these flows has one thing wrong with it.
      expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    },
  );

  it('has a flow here for each of its rules', () => {
    const seen = new Set(broken.map(({ code }) => code));
    expect(rules.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
  });

  it('puts errors before warnings', () => {
    const document = flow({ island: say('{nobody}', 'end') });
    expect(lintFlow(document).map(({ level }) => level)).toEqual(['error', 'warning']);
  });
});

describe('a flow that is to be published', () => {
  it('is refused for its errors, with what to do about them', () => {
    const refused = () => requireSoundFlow(flow({ info: say('Hello {customer}', 'end') }));
    expect(refused).toThrow(
      'The flow cannot be published: step "info", text, in en: nothing fills in {customer}',
    );
    expect(refused).toThrow(
      expect.objectContaining({
        data: { problems: [expect.objectContaining({ code: 'unknown-variable' })] },
      }),
    );
  });

  it('is not kept back by warnings, which are told', () => {
    const heard: string[] = [];
    const document = flow({ island: say('Alone', 'end') });
    requireSoundFlow(document, { onWarnings: (warnings) => heard.push(...warnings.map(({ code }) => code)) });
    expect(heard).toEqual(['unreachable-step']);
  });
});
