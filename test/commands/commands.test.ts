import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalGraph, type LocalGraph } from '../../fakes/whatsapp/index.ts';
import { projectRoot } from '../../src/config/project-root.ts';
import { runCommandProcess } from '../support/command-process.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../support/empty-database.ts';

let database: EmptyDatabase;
let graph: LocalGraph;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createEmptyDatabase();
  graph = await startLocalGraph({
    clock: { now: Date.now },
    appSecret: 'secret',
    verifyToken: 'verify',
    numbers: [
      {
        phoneNumberId: '555000111',
        businessAccountId: '555000999',
        displayPhoneNumber: '34911222333',
        verifiedName: 'Luna Salon',
        accessToken: 'real-token',
      },
    ],
  });
  env = {
    ...database.env,
    WHATSAPP_APP_SECRET: 'secret',
    WHATSAPP_VERIFY_TOKEN: 'verify',
    WHATSAPP_GRAPH_URL: graph.url,
  };
  await runCommandProcess('seed', { env });
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

const number = ['--tenant', 'luna', '--phone-number-id', '555000111', '--token', '-'];

describe('npm run connect', () => {
  it('checks the token, stores it, subscribes the app and submits the templates', async () => {
    const { code, output } = await runCommandProcess('connect', { args: number, env, input: 'real-token\n' });
    expect(output).toContain('The token may use 34911222333 (Luna Salon)');
    expect(output).toContain('message templates');
    expect(code).toBe(0);
    expect(output).not.toContain('real-token');
    expect(graph.templates.list('555000999').length).toBeGreaterThan(0);
  });

  it('says what to do about a token that Meta refuses', async () => {
    const { code, output } = await runCommandProcess('connect', { args: number, env, input: 'wrong-token' });
    expect(code).toBe(1);
    expect(output).toMatch(/token/i);
    expect(output).not.toContain('wrong-token');
    expect(output).not.toContain('    at ');
  });

  it('refuses a number that is another business’s', async () => {
    const args = ['--tenant', 'harbour', '--phone-number-id', '555000111', '--token', '-'];
    const { code, output } = await runCommandProcess('connect', { args, env, input: 'real-token' });
    expect(code).toBe(1);
    expect(output).toContain('connected to "luna" already');
  });

  it('names the businesses there are when asked for another', async () => {
    const args = ['--tenant', 'moon', '--phone-number-id', '555000111', '--token', '-'];
    const { output } = await runCommandProcess('connect', { args, env, input: 'real-token' });
    expect(output).toContain('There is no business "moon". There are: harbour, keystone, luna, nave.');
  });
});

describe('npm run seed:load', () => {
  it('adds businesses beside what is there, and adds none twice', async () => {
    const first = await runCommandProcess('seed-load', { args: ['--tenants', '3'], env });
    const second = await runCommandProcess('seed-load', { args: ['--tenants', '3'], env });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.output).toContain('3 of 3 businesses');
  });
});

describe('npm run flow --', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'turno-flow-'))));
  afterAll(() => rm(folder, { recursive: true }));

  async function file(name: string, content: string): Promise<string> {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }
  const stories = (...args: string[]) =>
    runCommandProcess('flow', { args: ['stories', '--tenant', 'luna', ...args], env });
  const greeted = '# Is greeted\ncustomer: hola\nbot: …Luna Salon… [Reservar] […]\n';

  it('stories FILE says for each whether it went as told, and saves none where one did not', async () => {
    const wrong = await file('wrong.story', `${greeted}\n# Is sent away\ncustomer: hola\nbot: Adiós\n`);
    const { code, output } = await stories(wrong, '--save');
    expect(output).toMatch(
      /^✓ Is greeted\n✗ Is sent away\n {4}line 7 says {2}bot: Adiós\n {4}but the bot said/,
    );
    expect(code).toBe(1);
    expect((await stories()).output).toContain('luna has no stories yet');
  });

  it('stories --save keeps what went as told, to be played whenever nothing else is named', async () => {
    expect((await stories(await file('good.story', greeted), '--save')).output).toContain('Saved.');
    expect(await stories()).toEqual({ code: 0, output: '✓ Is greeted\n1 of 1 stories went as told\n' });
    expect((await stories('--list')).output).toContain('# Is greeted\n\ncustomer: hola\n');
    const publishing = { args: ['publish', join(projectRoot, 'flows/clinic.json'), '--tenant', 'luna'], env };
    const refused = await runCommandProcess('flow', publishing);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('Not published: stories go') });
    expect((await stories('--remove', 'Is greeted')).output).toBe('Forgotten: Is greeted\n');
  }, 120_000);

  it('stories FILE says which line cannot be read', async () => {
    const misspelt = await file('misspelt.story', '# Is misspelt\ncustmer: hola\n');
    expect(await stories(misspelt)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/misspelt\.story\nline 2: "custmer: hola" says nothing/),
    });
  });

  it('crawl says where customers of a flow would get stuck', async () => {
    const menu = {
      kind: 'menu',
      text: { en: 'Hi' },
      options: [{ id: 'leave', label: { en: 'Leave' } }],
      exits: { leave: 'end' },
    };
    const steps = { menu, end: { kind: 'end', exits: {} } };
    const silent = { format: 1, name: 'silent', start: 'menu', routes: {}, steps };
    const { code, output } = await runCommandProcess('flow', {
      args: ['crawl', await file('silent.json', JSON.stringify(silent)), '--tenant', 'harbour'],
      env,
    });
    expect(output).toContain('2 of 2 steps\n1 of 1 exits\n✗ nobody answered\n    “hi” → [Leave]');
    expect(code).toBe(1);
  });
});

const commands = readdirSync(join(projectRoot, 'src/cli'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map(({ name }) => name.slice(0, -'.ts'.length))
  .filter((name) => !['command', 'installation', 'json-lines'].includes(name));

describe.each(commands)('%s', (name) => {
  it('explains itself with --help, and needs nothing for it', async () => {
    const { code, output } = await runCommandProcess(name, { args: ['--help'] });
    expect(code).toBe(0);
    expect(output).toContain('npm run');
  });
});

const flowCommands = readdirSync(join(projectRoot, 'src/cli/flow'))
  .filter(
    (name) => !['subcommand.ts', 'find-flow.ts', 'in-tenant.ts'].includes(name) && !name.endsWith('.test.ts'),
  )
  .map((name) => name.slice(0, -'.ts'.length));

/** Each command is a process of its own, and on a busy machine a process takes seconds to begin. */
const PATIENCE_MS = 180_000;

describe('npm run flow', () => {
  it.each(flowCommands)('%s explains itself with --help, and needs nothing for it', async (name) => {
    const { code, output } = await runCommandProcess('flow', { args: [name, '--help'] });
    expect(code).toBe(0);
    expect(output).toMatch(new RegExp(`npm run (-s )?flow -- ${name}`));
  });

  it('checks and draws the flow that a business has published', async () => {
    const lint = await runCommandProcess('flow', { args: ['lint', '--tenant', 'luna'], env });
    expect(lint).toEqual({ code: 0, output: 'luna, version 1: nothing is wrong.\n' });
    const graph = await runCommandProcess('flow', { args: ['graph', 'luna'], env });
    expect(graph.output).toContain('export const machine = createMachine({');
    expect(graph.output).toContain('Reservar');
    const moon = await runCommandProcess('flow', { args: ['graph', 'moon'], env });
    expect(moon).toEqual({ code: 1, output: expect.stringContaining('There is no business "moon"') });
  });

  it('tells what is wrong with a file, and what to do', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'turno-flow-')), 'broken.json');
    const start = { kind: 'say', text: { en: 'Hi {nobody}' }, exits: { next: 'start' } };
    writeFileSync(
      file,
      JSON.stringify({ format: 1, name: 'x', start: 'start', routes: {}, steps: { start } }),
    );
    const { code, output } = await runCommandProcess('flow', { args: ['lint', file] });
    expect(code).toBe(1);
    expect(output).toContain('nothing fills in {nobody}');
    expect(output).toContain('Use one of {business}');
    expect(output).toContain('2 errors');
    writeFileSync(file, 'no JSON');
    expect((await runCommandProcess('flow', { args: ['lint', file] })).output).toContain('is not JSON');
  });

  it(
    'drafts, publishes, discards, compares, restores and unpublishes a business’s flow',
    async () => {
      const flow = (...args: string[]) =>
        runCommandProcess('flow', { args: [...args, '--tenant', 'harbour'], env });
      const file = join(mkdtempSync(join(tmpdir(), 'turno-flow-')), 'clinic.json');
      const clinic = JSON.parse(readFileSync(join(projectRoot, 'flows/clinic.json'), 'utf8')) as {
        steps: { hours: { text: { en: string } } };
      }; // our own file
      clinic.steps.hours.text.en = 'These are our hours:';
      writeFileSync(file, JSON.stringify(clinic));

      const saved = await flow('draft', '--save', file, '--over', '0', '--by', 'marta');
      expect(saved.output).toMatch(/^Draft version 1, saved by staff:marta at .*\. It can be published\./);
      const late = await flow('draft', '--save', file, '--over', '0');
      expect(late).toEqual({ code: 1, output: expect.stringContaining('staff:marta saved version 1') });

      const published = await flow(
        'publish',
        '--note',
        'clearer hours',
        '--by',
        'marta',
        '--mode',
        'migrate',
      );
      expect(published.output).toBe('Nobody is inside.\nVersion 2 is live.\n');
      expect((await flow('discard', '--over', '1')).output).toBe(
        'Draft version 1 is discarded; what is published stays.\n',
      );
      expect(await flow('discard', '--over', '1')).toEqual({
        code: 1,
        output: expect.stringContaining('There is no draft to discard'),
      });
      expect((await flow('diff', '1', '2')).output).toMatch(
        /^Step "hours": the English text was “.*” and is now “These are our hours:”\.\n$/,
      );
      expect((await flow('restore', '1')).output).toContain('Version 3 is live.');
      expect((await flow('unpublish')).output).toContain('turned to a person');
      expect((await flow('history')).output.split('\n')).toEqual([
        expect.stringMatching(/^ {3}3 .* system:cli {2}restores 1, 0 inside$/),
        expect.stringMatching(/^ {3}2 .* staff:marta {2}migrate, 0 inside {2}clearer hours$/),
        expect.stringMatching(/^ {3}1 .* system:turno {2}0 inside$/),
        '',
      ]);
    },
    PATIENCE_MS,
  );

  it('lists everything it can do', async () => {
    const { output } = await runCommandProcess('flow', { args: ['--help'] });
    for (const name of flowCommands) expect(output).toContain(`\n  ${name} `);
  });

  it('says what there is where nothing or something unknown is asked for', async () => {
    for (const args of [[], ['dance']]) {
      const { code, output } = await runCommandProcess('flow', { args });
      expect(code).toBe(1);
      expect(output).toContain('with one of');
    }
  });
});
