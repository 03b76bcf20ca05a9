import { createCircuitBreaker } from './circuit-breaker.ts';

function breakerAt() {
  const time = { now: 0 };
  const breaker = createCircuitBreaker({ failures: 3, openMs: 1_000, now: () => time.now });
  const call = (how: 'worked' | 'failed' | 'broken-off') => {
    const isMade = breaker.enter();
    if (isMade) breaker.leave(how);
    return isMade;
  };
  return { time, breaker, call };
}

describe('a circuit breaker', () => {
  it('opens after failures in a row, and not before', () => {
    const { breaker, call } = breakerAt();
    for (const how of ['failed', 'failed', 'worked', 'failed', 'failed'] as const) call(how);
    expect(breaker.isClosed).toBe(true);
    call('failed');
    expect(breaker.isClosed).toBe(false);
    expect(call('worked')).toBe(false);
  });

  it('lets one call through after a while, and closes where it works', () => {
    const { time, breaker, call } = breakerAt();
    for (let failure = 1; failure <= 3; failure += 1) call('failed');
    time.now = 1_000;
    expect(breaker.enter()).toBe(true);
    expect(breaker.isClosed).toBe(false);
    expect(breaker.enter()).toBe(false);
    breaker.leave('worked');
    expect([call('failed'), call('worked')]).toEqual([true, true]);
  });

  it('stays open where that one fails too', () => {
    const { time, breaker, call } = breakerAt();
    for (let failure = 1; failure <= 3; failure += 1) call('failed');
    time.now = 1_000;
    expect(call('failed')).toBe(true);
    time.now = 1_999;
    expect(breaker.isClosed).toBe(false);
    time.now = 2_000;
    expect(breaker.isClosed).toBe(true);
  });

  it('learns nothing from calls that we broke off', () => {
    const { breaker, call } = breakerAt();
    for (let broken = 1; broken <= 5; broken += 1) call('broken-off');
    expect(breaker.isClosed).toBe(true);
  });
});
