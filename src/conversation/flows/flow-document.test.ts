import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { industries } from '../../industries/index.ts';
import { languages, understand } from '../understanding/index.ts';
import { parseFlowDocument } from './parse-flow-document.ts';

type Json = Record<string, unknown>;

async function read(name: string): Promise<Json> {
  return JSON.parse(await readFile(join(projectRoot, 'flows', `${name}.json`), 'utf8')) as Json; // our own file
}

/** A flow of one menu, with these fields in place of its own. */
function flow(menu: Json = {}, whole: Json = {}): Json {
  const options = [{ id: 'again', label: { en: 'Again' } }];
  const start = { kind: 'menu', text: { en: 'Hi' }, options, exits: { again: 'start' }, ...menu };
  return { format: 1, name: 'test', start: 'start', routes: {}, steps: { start }, ...whole };
}

function problemsOf(input: unknown): string {
  const parsed = parseFlowDocument(input);
  return 'problems' in parsed ? parsed.problems.map(({ problem }) => problem).join('\n') : '';
}

describe('a flow document', () => {
  it.each([...industries.values()].map(({ defaultFlow }) => defaultFlow))('ships for %s', async (name) => {
    expect(problemsOf(await read(name))).toBe('');
  });

  it('is fine', () => {
    expect(problemsOf(flow())).toBe('');
  });

  it('ends without exits', () => {
    const steps = {
      start: { kind: 'say', text: { en: 'Bye' }, exits: { next: 'end' } },
      end: { kind: 'end' },
    };
    expect(parseFlowDocument(flow({}, { steps }))).toMatchObject({
      document: { steps: { end: { exits: {} } } },
    });
  });

  it.each([
    ['a start that is no step', flow({}, { start: 'nowhere' }), 'start: "nowhere" is no step'],
    [
      'a word that leads nowhere',
      flow({}, { routes: { book: 'nowhere' } }),
      'routes.book: "nowhere" is no step',
    ],
    [
      'an exit that leads nowhere',
      flow({ exits: { again: 'nowhere' } }),
      'exit "again": "nowhere" is no step',
    ],
    ['an exit without a target', flow({ exits: {} }), 'exit "again" leads nowhere'],
    [
      'an exit that the step has not',
      flow({ exits: { again: 'start', more: 'start' } }),
      'exit "more" does not exist',
    ],
    ['a kind that nobody knows', flow({ kind: 'dance' }), 'unknown kind "dance"'],
    ['a field that the kind has not', flow({ colour: 'red' }), 'colour'],
    ['a text in no language', flow({ text: {} }), 'at least one language'],
    ['a text that cannot be read', flow({ text: { en: 'Hi {business' } }), 'the text cannot be read'],
    [
      'an option text that cannot be read',
      flow({ options: [{ id: 'again', label: { en: '{' } }] }),
      'cannot be read',
    ],
    [
      'more options than a list has room for',
      flow({ options: Array.from({ length: 10 }, (_, place) => ({ id: `o${place}`, label: { en: 'x' } })) }),
      'options',
    ],
    ['no document at all', null, 'document'],
  ])('is refused for %s', (_name, input, problem) => {
    expect(problemsOf(input)).toContain(problem);
  });
});

describe.each([...industries.values()].map(({ defaultFlow }) => defaultFlow))('the flow for %s', (name) => {
  it('only tells customers to write what is understood', async () => {
    const commands = textsIn(await read(name)).flatMap((text) =>
      Object.entries(text).flatMap(([language, message]) =>
        [...String(message).matchAll(/[“«](.+?)[”»]/g)].map(([, words = '']) => ({ language, words })),
      ),
    );
    expect(commands.length).toBeGreaterThanOrEqual(6);
    const misunderstood = commands.filter(({ language, words }) => {
      const known = languages.find((spoken) => spoken === language);
      const { intent } = understand({
        text: words,
        now: 0,
        zone: 'UTC',
        ...(known ? { language: known } : {}),
      });
      return intent !== 'human' && intent !== 'my-bookings';
    });
    expect(misunderstood).toEqual([]);
  });
});

/** Every text by language, however deep. */
function textsIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as Json]; // an object with a language is a text
  return Object.values(value).flatMap(textsIn);
}
