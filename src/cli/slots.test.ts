import { spawnSync } from 'node:child_process';
import { programOf } from '../../test/support/programs.ts';
import { addDays } from '../core/time/index.ts';
import { answerLine } from './slots.ts';

/** A question of the contract: an hour's service in New York on the Sunday when summer time begins. */
function buildQuestion(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    zone: 'America/New_York',
    weekly: [{ days: [7], from: '13:00', to: '17:00' }],
    overrides: [],
    busy: [],
    durationMinutes: 60,
    from: '2026-03-08T00:00:00-05:00',
    to: '2026-03-09T00:00:00-04:00',
    ...changes,
  };
}

function answerTo(changes: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(answerLine(JSON.stringify(buildQuestion(changes))));
}

describe('a line that asks for slots', () => {
  it('is answered with starts and windows in UTC', () => {
    expect(answerTo({})).toEqual({
      slots: ['2026-03-08T17:00:00Z', '2026-03-08T18:00:00Z', '2026-03-08T19:00:00Z', '2026-03-08T20:00:00Z'],
      windows: [{ start: '2026-03-08T17:00:00Z', end: '2026-03-08T21:00:00Z' }],
    });
  });

  it('may have busy ranges that overlap and are not sorted, and still shows the whole window', () => {
    const busy = [
      { start: '2026-03-08T15:30:00-04:00', end: '2026-03-08T16:00:00-04:00' },
      { start: '2026-03-08T17:00:00Z', end: '2026-03-08T18:00:00Z' },
      { start: '2026-03-08T17:30:00Z', end: '2026-03-08T18:00:00Z' },
    ];
    expect(answerTo({ busy })).toEqual({
      slots: ['2026-03-08T18:00:00Z', '2026-03-08T20:00:00Z'],
      windows: [{ start: '2026-03-08T17:00:00Z', end: '2026-03-08T21:00:00Z' }],
    });
  });

  it('may name interval, buffers, now and notice', () => {
    const { slots } = answerTo({
      busy: [{ start: '2026-03-08T19:40:00Z', end: '2026-03-08T19:50:00Z' }],
      intervalMinutes: 30,
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: 10,
      now: '2026-03-08T12:15:00-04:00',
      noticeMinutes: 75,
    });
    expect(slots).toEqual([
      '2026-03-08T17:30:00Z',
      '2026-03-08T18:00:00Z',
      '2026-03-08T18:30:00Z',
      '2026-03-08T20:00:00Z',
    ]);
  });

  it('may leave the notice without a now: then nothing is too soon', () => {
    expect(answerTo({ noticeMinutes: 600 })).toEqual(answerTo({}));
  });

  it('may close a day, open until 24:00, and run overnight', () => {
    expect(answerTo({ overrides: [{ date: '2026-03-08', closed: true }] })).toEqual({
      slots: [],
      windows: [],
    });
    const overrides = [{ date: '2026-03-08', closed: false, from: '22:00', to: '24:00' }];
    expect(answerTo({ overrides }).windows).toEqual([
      { start: '2026-03-09T02:00:00Z', end: '2026-03-09T04:00:00Z' },
    ]);
    expect(answerTo({ weekly: [{ days: [6], from: '23:00', to: '03:30' }] })).toEqual({
      slots: ['2026-03-08T05:00:00Z', '2026-03-08T06:00:00Z'],
      windows: [{ start: '2026-03-08T04:00:00Z', end: '2026-03-08T07:30:00Z' }],
    });
  });
});

describe('a line that cannot be used', () => {
  it.each([
    ['zone', { zone: 'Mars/Base' }],
    ['zone', { zone: undefined }],
    ['weekly.0.days.0', { weekly: [{ days: [8], from: '09:00', to: '17:00' }] }],
    ['weekly.0.from', { weekly: [{ days: [1], from: '24:00', to: '17:00' }] }],
    ['weekly.0.to', { weekly: [{ days: [1], from: '9:00', to: '24:30' }] }],
    ['overrides.0.date', { overrides: [{ date: '2026-02-30', closed: true }] }],
    ['overrides.0.to', { overrides: [{ date: '2026-03-08', from: '09:00' }] }],
    ['busy.0.start', { busy: [{ start: '2026-03-08T10:00:00', end: '2026-03-08T11:00:00Z' }] }],
    ['busy.0', { busy: [{ start: '2026-03-08T12:00:00Z', end: '2026-03-08T11:00:00Z' }] }],
    ['durationMinutes', { durationMinutes: 0 }],
    ['intervalMinutes', { intervalMinutes: 12.5 }],
    ['bufferAfterMinutes', { bufferAfterMinutes: '10' }],
    ['from', { from: 'tomorrow' }],
    ['to', { to: '2026-03-01T00:00:00Z' }],
    ['to', { to: '2036-03-01T00:00:00Z' }],
    ['is not an instant', { from: '-009000-01-01T00:00:00Z', to: '-009000-01-02T00:00:00Z' }],
  ])('is told what is wrong: %s', (part, changes) => {
    const answer = answerTo(changes);
    expect(Object.keys(answer)).toEqual(['error']);
    expect(answer['error']).toContain(part);
  });

  it.each(['nonsense', '[]', '17', '"text"', 'null', '{}'])('is told so also when it is %s', (line) => {
    expect(JSON.parse(answerLine(line))).toEqual({ error: expect.any(String) });
  });
});

describe('the program', () => {
  const question = JSON.stringify(buildQuestion());

  it('answers line by line, skips blank ones and goes on after a wrong one', () => {
    const { stdout, status } = runSlots(`${question}\n\nnonsense\n${question}`);
    const [first, second, third, end] = stdout.split('\n');
    expect(first).toBe(answerLine(question));
    expect(second).toBe(answerLine('nonsense'));
    expect([third, end]).toEqual([first, '']);
    expect(status).toBe(0);
  });

  it('explains itself', () => {
    const { stdout, status } = runSlots('', { arguments: ['--help'] });
    expect(stdout).toContain('durationMinutes');
    expect(status).toBe(0);
  });

  it('gives the same answers whatever the zone of the server', () => {
    const questions = questionsAroundChanges();
    const here = questions.map((line) => `${answerLine(line)}\n`).join('');
    for (const TZ of ['UTC', 'Asia/Kolkata', 'America/Los_Angeles']) {
      expect({ TZ, answers: runSlots(questions.join('\n'), { TZ }).stdout }).toEqual({ TZ, answers: here });
    }
  });
});

/** Two-hour windows all over the day before, of and after changes of the clocks. */
function questionsAroundChanges(): string[] {
  const changes = [
    ['Europe/Madrid', '2026-03-29'],
    ['America/New_York', '2026-11-01'],
    ['America/Los_Angeles', '2026-03-08'],
    ['America/Sao_Paulo', '2018-11-04'],
    ['Asia/Kathmandu', '2026-06-01'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Africa/Casablanca', '2026-03-22'],
    ['Pacific/Apia', '2011-12-30'],
  ] as const;
  return changes.flatMap(([zone, date]) =>
    ['00:00', '02:00', '07:00', '12:00', '22:00', '23:00'].map((from) => {
      const to = `${String((Number(from.slice(0, 2)) + 2) % 24).padStart(2, '0')}:00`;
      return JSON.stringify({
        zone,
        weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from, to }],
        busy: [{ start: `${date}T10:00:00Z`, end: `${date}T10:30:00Z` }],
        durationMinutes: 30,
        from: `${addDays(date, -2)}T00:00:00Z`,
        to: `${addDays(date, 2)}T00:00:00Z`,
      });
    }),
  );
}

function runSlots(input: string, options: { TZ?: string; arguments?: string[] } = {}) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [programOf('src/cli/slots.ts'), ...(options.arguments ?? [])],
    {
      input,
      encoding: 'utf8',
      env: { ...process.env, ...(options.TZ ? { TZ: options.TZ } : {}) },
    },
  );
  return { stdout, status };
}
