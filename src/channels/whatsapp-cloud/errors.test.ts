import type { IncomingHttpHeaders } from 'node:http';
import type { SendFailure } from '../../core/ports/channel.ts';
import { sendFailureOf } from './errors.ts';
import { graphErrorBody } from './testing/recorded-graph.ts';

function failureOf(code: number, status = 400, fields: Record<string, unknown> = {}): SendFailure {
  return sendFailureOf({ kind: 'answer', status, headers: {}, body: graphErrorBody(code, 'why', fields) });
}

describe('an error of the Graph API', () => {
  const cases: [SendFailure['kind'], number[]][] = [
    ['channel-blocked', [0, 190, 3, 10, 200, 250, 299]],
    ['channel-blocked', [131005, 131037, 131042, 131045, 133010, 368, 131031, 131048]],
    ['transient', [4, 80007, 80008, 130429, 1, 2, 131000, 131016, 133004, 135000, 131057]],
    ['recipient-limited', [131056]],
    ['window-closed', [131047]],
    ['permanent', [131026, 130472, 131049, 131050, 131021, 131030, 131062, 130497, 137000]],
    ['permanent', [100, 131008, 131009, 131051, 131052, 131053, 131063, 131064, 132068, 132069]],
    ['permanent', [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018]],
  ];
  const flat = cases.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const));

  it.each(flat)('%i is %s, whatever the HTTP status', (code, kind) => {
    for (const status of [400, 429, 500, 503]) {
      expect(failureOf(code, status)).toMatchObject({ kind, code, detail: 'why' });
    }
  });

  it('about an object that this token may not see blocks the channel', () => {
    expect(failureOf(100, 400, { error_subcode: 33 }).kind).toBe('channel-blocked');
    expect(failureOf(100, 400, { error_subcode: 2388043 }).kind).toBe('permanent');
    expect(failureOf(131009, 400, { error_subcode: 33 }).kind).toBe('permanent');
  });

  it.each([
    ['permanent', 400, {}],
    ['permanent', 404, {}],
    ['channel-blocked', 401, {}],
    ['channel-blocked', 403, {}],
    ['transient', 429, {}],
    ['transient', 400, { is_transient: true }],
    ['transient', 500, { is_transient: true }],
    ['unknown', 500, { is_transient: false }],
    ['unknown', 503, {}],
  ] as const)('that is not in the table is %s with HTTP %i %j', (kind, status, fields) => {
    expect(failureOf(424242, status, fields)).toMatchObject({ kind, code: 424242 });
  });

  it('is described by its details, by its message only without them', () => {
    const body = { error: { code: 100, message: '(#100) message', error_data: {} } };
    expect(sendFailureOf({ kind: 'answer', status: 400, headers: {}, body }).detail).toBe('(#100) message');
  });
});

describe('an answer without a Graph error', () => {
  it.each([
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
    [200, 'unknown'],
    [302, 'transient'],
    [400, 'transient'],
    [404, 'transient'],
    [407, 'transient'],
    [429, 'transient'],
  ])('with HTTP %i is %s', (status, kind) => {
    for (const body of [
      undefined,
      null,
      {},
      [],
      'Bad gateway',
      { error: 'no' },
      { error: { code: '190' } },
    ]) {
      const failure = sendFailureOf({ kind: 'answer', status, headers: {}, body });
      expect(failure).toMatchObject({ kind, code: -1 });
      expect(failure.detail).toContain(String(status));
    }
  });
});

describe('how long to wait', () => {
  function retryAfterMs(code: number, headers: IncomingHttpHeaders): number | undefined {
    const failure = sendFailureOf({
      kind: 'answer',
      status: 400,
      headers,
      body: graphErrorBody(code, 'why'),
    });
    return 'retryAfterMs' in failure ? failure.retryAfterMs : undefined;
  }
  const usage = (...minutes: unknown[]): IncomingHttpHeaders => ({
    'x-business-use-case-usage': JSON.stringify({
      '900000000000001': minutes.map((value) => ({
        type: 'whatsapp',
        call_count: 100,
        estimated_time_to_regain_access: value,
      })),
    }),
  });

  it('is nothing where Meta says nothing', () => {
    expect(retryAfterMs(130429, {})).toBeUndefined();
    expect(retryAfterMs(131056, {})).toBeUndefined();
  });

  it('is Retry-After, in seconds', () => {
    expect(retryAfterMs(130429, { 'retry-after': '7' })).toBe(7_000);
    expect(retryAfterMs(131056, { 'retry-after': '7' })).toBe(7_000);
  });

  it('is Retry-After, as a date', () => {
    const header = new Date(Date.now() + 60_000).toUTCString();
    const waitMs = retryAfterMs(4, { 'retry-after': header }) ?? 0;
    expect(waitMs).toBeGreaterThan(55_000);
    expect(waitMs).toBeLessThanOrEqual(60_000);
  });

  it('is the time to regain access, in minutes', () => {
    expect(retryAfterMs(80007, usage(0, 15))).toBe(15 * 60_000);
  });

  it('is the longer of the two', () => {
    expect(retryAfterMs(80007, { ...usage(1), 'retry-after': '7' })).toBe(60_000);
    expect(retryAfterMs(80007, { ...usage(1), 'retry-after': '90' })).toBe(90_000);
  });

  it('is a minute for maintenance, of which no header speaks', () => {
    expect(retryAfterMs(131057, {})).toBe(60_000);
    expect(retryAfterMs(131057, { 'retry-after': '100' })).toBe(100_000);
  });

  it('does not follow headers that make no sense', () => {
    for (const header of ['soon', '-5', '', 'Tue, 01 Jan 2019 00:00:00 GMT']) {
      expect(retryAfterMs(4, { 'retry-after': header })).toBeUndefined();
      expect(retryAfterMs(4, { ...usage(1), 'retry-after': header })).toBe(60_000);
    }
    for (const header of ['', 'soon', 'null', '[]', '{"a":1}', '{"a":[null,{}]}']) {
      expect(retryAfterMs(4, { 'x-business-use-case-usage': header })).toBeUndefined();
    }
    expect(retryAfterMs(4, usage(0, null, '15', -3))).toBeUndefined();
  });

  it('is no matter where the same message is not sent again', () => {
    expect(retryAfterMs(131047, { 'retry-after': '7' })).toBeUndefined();
    expect(retryAfterMs(190, usage(15))).toBeUndefined();
  });
});
