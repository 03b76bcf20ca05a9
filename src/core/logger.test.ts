import { TurnoError } from './errors.ts';
import { newId, type TenantId } from './ids.ts';
import type { LogFields } from './log-fields.ts';
import { createLogger } from './logger.ts';

function logged() {
  const written: string[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: (line) => void written.push(line) } });
  return { logger, written, last: () => JSON.parse(written.at(-1) ?? '{}') };
}

describe('a log line', () => {
  it('is JSON with level, time, process, fields and message', () => {
    const { logger, last } = logged();
    const tenantId = newId<TenantId>();
    logger.info({ tenantId, durationMs: 12 }, 'turn taken');
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      pid: process.pid,
      tenantId,
      durationMs: 12,
      msg: 'turn taken',
    });
  });

  it('carries the fields of the child loggers it came through', () => {
    const { logger, last } = logged();
    const conversation = logger
      .child({ requestId: 'r-1' })
      .child({ tenantId: newId(), conversationId: 'c-1' });
    conversation.warn('late');
    expect(last()).toMatchObject({ requestId: 'r-1', conversationId: 'c-1', msg: 'late' });
  });

  it('is left out below the level', () => {
    const written: string[] = [];
    const logger = createLogger({ level: 'warn', destination: { write: (line) => void written.push(line) } });
    logger.info('unheard');
    logger.child({ requestId: 'r' }).debug('unheard');
    expect(written).toEqual([]);
  });

  it('names the fields it left out, without their values', () => {
    const { logger, last, written } = logged();
    logger.info({ count: 1, text: 'see you tomorrow' } as LogFields, 'stored');
    expect(last()).toMatchObject({ count: 1, leftOut: ['text'] });
    expect(written.join()).not.toContain('tomorrow');
  });

  it('keeps what an operator needs: ids, instants, addresses of servers, error codes, table names', () => {
    const { logger, last } = logged();
    const bookingId = newId<TenantId>();
    const refused = Object.assign(
      new Error('duplicate key value violates unique constraint "allocation_no_overlap"'),
      { name: 'error', code: '23505', severity: 'ERROR', constraint: 'allocation_no_overlap' },
    );
    logger.error(
      { error: refused, bookingId },
      `connect ECONNREFUSED 10.20.30.140:5432 at 2026-03-02T09:00:00.000Z, ${bookingId}`,
    );
    expect(last()).toMatchObject({
      bookingId,
      msg: `connect ECONNREFUSED 10.20.30.140:5432 at 2026-03-02T09:00:00.000Z, ${bookingId}`,
      error: {
        message: 'duplicate key value violates unique constraint "allocation_no_overlap"',
        code: '23505',
        constraint: 'allocation_no_overlap',
        stack: expect.arrayContaining([expect.stringContaining('logger.test.ts')]),
      },
    });
  });

  it('follows causes', () => {
    const { logger, last } = logged();
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    logger.error({ error: new TurnoError('not_stored', 'The webhook is not stored.', { cause }) }, 'failed');
    expect(last().error).toMatchObject({
      name: 'TurnoError',
      code: 'not_stored',
      message: 'The webhook is not stored.',
      cause: { message: 'socket hang up', code: 'ECONNRESET' },
    });
  });
});

describe('personal data and secrets do not reach the log', () => {
  const phones = ['34600000123', '+34 600 000 123', '(212) 555-0199', '+1-212-555-0199', '600.000.123'];
  const texts = ['I would like a haircut for my daughter', 'mañana a las cinco', 'hola'];
  const tokens = [
    'EAAGm0PX4ZCpsBAKZCZAl1tZBxw0ZDZD',
    'wamid.HBgLMzQ2MDAwMDAxMjMVAgASGBQzQTdC',
    'c2VjcmV0IGtleSBmb3IgdGVzdHMgb25seSwgMzIgYnl0ZXM=',
    '0123456789abcdef0123456789abcdef01234567',
  ];
  const email = 'ana.garcia@example.com';

  function parseFailure(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      return error;
    }
  }

  function expectNone(written: string[], canaries: string[]) {
    const everything = written.join('\n');
    expect(written.length).toBeGreaterThan(0);
    for (const canary of canaries) expect(everything).not.toContain(canary);
  }

  it('from messages and fields', () => {
    const { logger, written } = logged();
    for (const canary of [...phones, ...tokens, email]) {
      logger.info(
        { reason: `refused for ${canary}.`, route: `/contacts/${canary}` },
        `from ${canary}, again`,
      );
      logger.child({ jobId: canary }).info('later');
    }
    expectNone(written, [...phones, ...tokens, email]);
  });

  it('from what Postgres says about the row and the statement', () => {
    const { logger, written } = logged();
    for (const canary of [...phones, ...texts, ...tokens, email]) {
      const error = Object.assign(new Error(`invalid input syntax for type uuid: "${canary}"`), {
        severity: 'ERROR',
        code: '22P02',
        detail: `Key (value)=(${canary}) already exists.`,
        where: `unnamed portal parameter $1 = '${canary}'`,
        parameters: [canary],
        internalQuery: `select '${canary}'`,
        hint: canary,
      });
      logger.error({ error }, 'statement failed');
      logger.error({ error: new Error('outer', { cause: error }) }, 'statement failed');
    }
    expectNone(written, [...phones, ...texts, ...tokens, email]);
  });

  it('from what parsers and HTTP clients quote', () => {
    const { logger, written } = logged();
    const canaries = [...texts, ...phones, ...tokens];
    for (const canary of canaries) {
      logger.error({ error: parseFailure(`{"text": ${canary}!`) }, 'not JSON');
      logger.error({ error: parseFailure(`{"text":"${canary}",}`) }, 'not JSON');
      const failure = Object.assign(
        new Error(`request failed: Authorization: Bearer ${canary.replaceAll(' ', '')}`),
        {
          config: { headers: { authorization: canary }, data: canary },
          response: { body: canary },
        },
      );
      logger.error({ error: failure }, 'send failed');
      logger.error({ error: canary }, 'thrown as a string');
      logger.error({ error: new Error(`cannot read '${canary} now'`) }, 'quoted');
    }
    expectNone(written, canaries);
  });

  it('while the rest of the sentence stays', () => {
    const { logger, last } = logged();
    logger.error({ error: new Error('the value "a "b" c" is not a zone') }, 'failed');
    expect(last().error.message).toBe('the value "[text]" is not a zone');
    logger.error({ error: new Error('cut off in the middle of "a "b" c') }, 'failed');
    expect(last().error.message).toBe('cut off in the middle of "[text]"');
  });

  it('from addresses with credentials', () => {
    const { logger, written } = logged();
    logger.error(
      { error: new Error('cannot reach postgres://owner:hush@db/turno'), url: 'redis://:hush@cache:6379' },
      'lost',
    );
    expectNone(written, ['hush']);
    expect(written.join()).toContain('@db/turno');
  });
});
