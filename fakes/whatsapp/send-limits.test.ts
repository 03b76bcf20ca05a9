import { BEN, openStage, type Stage } from './testing/stage.ts';
import { SendLimits } from './send-limits.ts';
import { defaultPolicy } from './settings.ts';
import { TokenBuckets } from './token-buckets.ts';

const text = { type: 'text', text: { body: 'hola' } };

describe('over the Graph API', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
    await stage.openWindow();
  });
  afterEach(() => stage.close());

  it('the 46th message to one person at once is refused with 131056; others are still reached', async () => {
    for (let count = 0; count < 45; count += 1) expect((await stage.send(text)).status).toBe(200);
    expect(await stage.send(text)).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 131056,
          message: '(#131056) (Business Account, Consumer Account) pair rate limit hit',
        },
      },
    });
    expect((await stage.send({ ...text, to: BEN })).status).toBe(200);
  });

  it('the pair limit can be switched off', async () => {
    await stage.phone('PUT', '/policy', { isPairLimited: false, isThroughputLimited: false });
    for (let count = 0; count < 100; count += 1) expect((await stage.send(text)).status).toBe(200);
  });

  it('refused messages do not count', async () => {
    for (let count = 0; count < 60; count += 1) await stage.send({ type: 'text', text: { body: '' } });
    expect((await stage.send(text)).status).toBe(200);
  });
});

describe('a bucket of 45, refilled 1 per 6 s', () => {
  it('gives one more after 6 seconds and is full again after 270', () => {
    let now = 0;
    const buckets = new TokenBuckets(45, 6_000, () => now);
    const takeAll = () => {
      let taken = 0;
      while (buckets.take('pair')) taken += 1;
      return taken;
    };
    expect(takeAll()).toBe(45);
    now += 5_999;
    expect(takeAll()).toBe(0);
    now += 1;
    expect(takeAll()).toBe(1);
    now += 270_000;
    expect(takeAll()).toBe(45);
  });

  it('forgets full buckets and only those', () => {
    let now = 0;
    const buckets = new TokenBuckets(1, 1_000, () => now);
    buckets.take('empty at the end');
    for (let index = 0; index < 10_000; index += 1) buckets.take(`pair ${index}`);
    now += 999;
    expect(buckets.take('empty at the end')).toBe(false);
    now += 1;
    expect(buckets.take('empty at the end')).toBe(true);
  });
});

describe('the limit of a number', () => {
  it('refuses the 81st message of a second with 130429, whoever it is for', () => {
    let now = 0;
    const limits = new SendLimits(defaultPolicy(), () => now);
    for (let count = 0; count < 80; count += 1) limits.admit('1', `3460000${count}`);
    expect(() => limits.admit('1', '34611111')).toThrow(expect.objectContaining({ code: 130429 }));
    expect(() => limits.admit('2', '34611111')).not.toThrow();
    now = 1_000;
    expect(() => limits.admit('1', '34611111')).not.toThrow();
  });
});
