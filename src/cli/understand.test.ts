import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { programOf } from '../../test/support/programs.ts';
import { answerLine } from './understand.ts';

const program = programOf('src/cli/understand.ts');
const setting = { now: '2026-03-04T09:10:00Z', zone: 'Europe/Madrid' };

function answerTo(question: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(answerLine(JSON.stringify({ ...setting, ...question })));
}

describe('a line that asks what a message says', () => {
  it('is answered in the form of the contract', () => {
    expect(answerTo({ text: 'tomorrow at 5 for 2 people please' })).toEqual({
      language: 'en',
      candidates: [
        { date: '2026-03-05', time: '17:00', confidence: 0.71 },
        { date: '2026-03-05', time: '05:00', confidence: 0.24 },
      ],
      partySize: 2,
    });
    expect(answerTo({ text: 'no gracias', asked: 'yesno' })).toEqual({
      language: 'es',
      candidates: [],
      yesNo: 'no',
    });
    expect(answerTo({ text: 'quiero hablar con alguien' })).toMatchObject({ intent: 'human' });
  });

  it('may give the time as epoch milliseconds', () => {
    expect(answerTo({ text: 'tomorrow', now: Date.parse(setting.now) })).toEqual(
      answerTo({ text: 'tomorrow' }),
    );
  });

  it('may offer choices as texts or objects, which are also the services or staff', () => {
    const choices = ['Haircut', { id: 'c-1', label: 'Colour' }];
    expect(answerTo({ text: 'colur', asked: 'service', choices })).toMatchObject({ service: 'Colour' });
    expect(answerTo({ text: 'the first', asked: 'service', choices })).toMatchObject({ service: 'Haircut' });
    expect(answerTo({ text: 'with ben', asked: 'staff', choices: ['Ana', 'Ben'] })).toMatchObject({
      staff: 'Ben',
    });
  });

  it('may offer slots, whose labels say when they are', () => {
    const choices = ['Tomorrow 10:00', 'Tomorrow 20:00', 'Other day'];
    const chosen = (text: string) => answerTo({ text, asked: 'slot', choices })['candidates'];
    expect(chosen('2')).toEqual([{ date: '2026-03-05', time: '20:00', confidence: 1 }]);
    expect(chosen('at 8')).toMatchObject([{ time: '20:00' }, { time: '08:00' }]);
  });

  it('may know the language, with or without a region', () => {
    expect(answerTo({ text: '5pm', language: 'pt-BR' })).toMatchObject({ language: 'pt' });
    expect(answerTo({ text: '5pm', language: 'tlh' })).toMatchObject({ language: 'en' });
  });
});

describe('a line that cannot be used', () => {
  it.each([
    ['not json', 'the line is not JSON'],
    ['[]', 'write one JSON object a line'],
    ['{"text":"hi","zone":"UTC"}', 'now: write an instant'],
    ['{"text":"hi","now":"today","zone":"UTC"}', 'now: write an instant'],
    ['{"text":7,"now":0,"zone":"UTC"}', 'text: write what the customer said'],
    ['{"text":"hi","now":0,"zone":"Mars/Base"}', '"Mars/Base" is not a time zone'],
    ['{"text":"hi","now":0,"zone":"UTC","asked":"mood"}', 'asked: write one of any'],
  ])('says what is wrong: %s', (line, advice) => {
    expect(JSON.parse(answerLine(line))).toEqual({ error: expect.stringContaining(advice) });
  });
});

describe('the program', () => {
  const start = (env: NodeJS.ProcessEnv = {}) =>
    spawn(process.execPath, [program], { env: { PATH: process.env['PATH'], ...env } });

  it('answers each line as it comes and ends well at the end of input', async () => {
    const child = start();
    child.stdin.write(`${JSON.stringify({ ...setting, text: 'friday' })}\n`);
    const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(JSON.parse(first)).toMatchObject({ candidates: [{ date: '2026-03-06' }] });
    child.stdin.end('\nnonsense');
    const [last] = await once(child.stdout, 'data');
    expect(JSON.parse(last)).toHaveProperty('error');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('gives the same answers whatever zone the machine is in', () => {
    const input = ['tomorrow', 'in 3 hours', 'next friday', 'the 21st', 'tonight at 8']
      .flatMap((text) =>
        ['Europe/Madrid', 'America/Los_Angeles'].map((zone) => JSON.stringify({ ...setting, zone, text })),
      )
      .join('\n');
    const answersIn = (TZ: string): string =>
      spawnSync(process.execPath, [program], {
        input,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TZ },
      }).stdout;
    const answers = answersIn('UTC');
    expect(answers.trim().split('\n')).toHaveLength(10);
    expect(answersIn('Pacific/Kiritimati')).toBe(answers);
    expect(answersIn('America/Adak')).toBe(answers);
  });

  it('explains itself', () => {
    const { stdout, status } = spawnSync(process.execPath, [program, '--help'], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('npm run -s understand');
    expect(status).toBe(0);
  });
});
