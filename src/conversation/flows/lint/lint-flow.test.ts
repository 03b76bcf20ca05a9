import type { StepKind } from '../../steps/step-kind.ts';
import { lintFlow } from './lint-flow.ts';
import type { LintProblem } from './problem.ts';
import { rules } from './rules.ts';
import {
  shipped,
  freeQuestion,
  say,
  menu,
  answers,
  aboutBookings,
  flow,
  booking,
  testKinds,
  recovering,
  testStep,
} from '../../../../test/support/lint-flows.ts';

type Json = Record<string, unknown>;

interface Broken {
  name: string;
  code: string;
  document: Json;
  says: string | RegExp;
  kinds?: Map<string, StepKind>;
  languages?: string[];
  industry?: string;
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
    name: 'a question for symptoms in a clinic',
    code: 'free-text',
    document: flow({ info: freeQuestion('symptoms') }),
    industry: 'clinic',
    says: '{symptoms} would keep whatever people write',
    place: { step: 'info', field: 'answer' },
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
    says: 'customers read the whole step in "en"',
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

const tries = (answered: string) => ({ answered, 'too-many-tries': 'person' });
const askFor = (save: string, answer: Json, answered: string) => ({
  kind: 'ask',
  save,
  text: { en: `Your ${save}?` },
  answer,
  exits: tries(answered),
});

/** Steps of the kinds that the shipped flows do without, in which nothing is wrong. */
const conversation = flow(
  {
    start: askFor('town', { type: 'text' }, 'known'),
    known: {
      kind: 'branch',
      cases: [{ id: 'near', when: { any: [{ answer: 'town', is: 'Madrid' }, { isOpen: true }] } }],
      exits: { near: 'mark', otherwise: 'mark' },
    },
    mark: { kind: 'set', values: { from: { copyOf: 'town' } }, exits: { next: 'contact' } },
    contact: { kind: 'subflow', group: 'contact', exits: { done: 'call', lost: 'person' } },
    call: {
      kind: 'call-webhook',
      url: 'https://shop.example/hook',
      send: ['email'],
      save: { level: 'level' },
      exits: { answered: 'party', failed: 'party', 'timed-out': 'party' },
    },
    party: {
      kind: 'party-size',
      text: { en: 'How many, {level}?' },
      max: 8,
      exits: { ...tries('wait'), 'too-many-people': 'person' },
    },
    wait: {
      kind: 'wait',
      until: { days: 2 },
      template: 'booking_update',
      isInterruptible: true,
      exits: { elapsed: 'lead', interrupted: 'lead' },
    },
    lead: {
      kind: 'capture-lead',
      text: { en: 'May we write to {email} in {from} about {partySize}?' },
      keep: ['email'],
      exits: { captured: 'service', refused: 'service', 'too-many-tries': 'person' },
    },
    service: { kind: 'choose-service', text: { en: 'What?' }, exits: { chosen: 'staff', none: 'end' } },
    staff: { kind: 'choose-staff', text: { en: 'With whom?' }, exits: { chosen: 'slot', none: 'end' } },
    slot: { kind: 'choose-slot', text: { en: '{service}:' }, exits: { chosen: 'pay', none: 'end' } },
    pay: {
      kind: 'take-payment',
      text: { en: 'Here: {link}' },
      exits: { paid: 'end', failed: 'end', 'at-venue': 'end' },
    },
    faq: {
      kind: 'faq',
      text: { en: 'What would you like to know?' },
      questions: [{ id: 'parking', label: { en: 'Parking' }, answer: { en: 'Behind the house, {name}.' } }],
      isAnsweredAnywhere: true,
      exits: { answered: 'start' },
    },
    person: { kind: 'handoff', exits: { returned: 'end' } },
  },
  { ...answers, book: 'service' },
);
Object.assign(conversation, {
  groups: {
    contact: {
      start: 'details',
      exits: ['done', 'lost'],
      steps: {
        details: {
          kind: 'details',
          fields: [{ save: 'email', text: { en: 'Your e-mail?' }, answer: { type: 'email' } }],
          exits: { answered: '@done', 'too-many-tries': '@lost' },
        },
      },
    },
  },
});

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

  it('finds nothing in a flow of questions, waits and groups that is right', () => {
    expect(lintFlow(conversation)).toEqual([]);
  });

  it('looks into groups', () => {
    const broken = structuredClone(conversation) as {
      groups: { contact: { steps: { details: { fields: Json[] } } } };
    }; // as written above
    Object.assign(broken.groups.contact.steps.details.fields[0] ?? {}, { text: { en: 'For {nobody}?' } });
    expect(lintFlow(broken)).toMatchObject([
      { code: 'unknown-variable', step: 'contact/details', field: 'fields.email' },
    ]);
  });

  it('knows what a step learns as a variable of every text', () => {
    const kinds = testKinds({ learns: () => ({ pet: 'Labrador' }) });
    expect(lintFlow(flow({ ...testStep('info'), info: say('Your {pet}', 'end') }), { kinds })).toEqual([]);
  });

  it.each(broken)(
    'finds $name',
    ({ code, document, says, kinds, languages, industry, level = 'error', place = {} }) => {
      const problems = lintFlow(document, {
        ...(kinds ? { kinds } : {}),
        ...(languages ? { languages } : {}),
        industry,
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
