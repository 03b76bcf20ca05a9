import type { Instant } from './time/index.ts';

/** The business clock. Leases, rate limits and signatures use real time instead. */
export interface Clock {
  now(): Instant;
}

/** A clock that shows `startAt` now and runs on from there; without it, the real time. */
export function createClock(startAt?: Instant): Clock {
  const offset = startAt === undefined ? 0 : startAt - Date.now();
  return { now: () => Date.now() + offset };
}
