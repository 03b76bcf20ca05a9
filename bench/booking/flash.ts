import { randomInt } from 'node:crypto';
import { addDays, MINUTE_MS, zonedInstant, type Instant } from '../../src/core/time/index.ts';
import { percentile } from '../percentile.ts';

export const CLIENTS = 64;
export const ROUNDS = 40;
export const DURATIONS = [15, 30, 45, 60] as const;
export const ZONE = 'Europe/Madrid';

const FIRST_DATE = '2026-03-03';
const GRID_MINUTES = 15;

/** When it is in the bench: the day before the first round's. */
export const NOW: Instant = zonedInstant(ZONE, addDays(FIRST_DATE, -1), 9 * 60);

/** A time that a client wants: any length, and noon of the round's day is in it. */
export interface Wish {
  durationMinutes: number;
  startsAt: Instant;
}

/** One way to keep people from the same time. */
export interface Guard {
  /** @param client 0 … CLIENTS - 1 */
  attempt(client: number, wish: Wish): Promise<'won' | 'lost' | 'deadlock'>;
  close(): Promise<void>;
}

export interface FlashResult {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  roundsWithOneWinner: number;
  /** winners beyond the first of their round */
  doubleBookings: number;
  deadlocks: number;
}

/** The wishes of all rounds. All of one round share quarter of an hour from noon, so only one can be granted. */
export function makeRounds(): Wish[][] {
  return Array.from({ length: ROUNDS + 1 }, (_, day) => {
    const noon = zonedInstant(ZONE, addDays(FIRST_DATE, day), 12 * 60);
    return Array.from({ length: CLIENTS }, () => {
      const durationMinutes = DURATIONS[randomInt(DURATIONS.length)] ?? GRID_MINUTES;
      const stepsBack = randomInt(durationMinutes / GRID_MINUTES);
      return { durationMinutes, startsAt: noon - stepsBack * GRID_MINUTES * MINUTE_MS };
    });
  });
}

/** Lets all clients go for each round's time at once. The first round warms up and is not counted. */
export async function flash(guard: Guard, rounds: readonly Wish[][]): Promise<FlashResult> {
  const [warmUp = [], ...counted] = rounds;
  await runRound(guard, warmUp, []);
  const timesMs: number[] = [];
  const winners: number[] = [];
  let deadlocks = 0;
  const startedAt = performance.now();
  for (const wishes of counted) {
    const outcomes = await runRound(guard, wishes, timesMs);
    winners.push(outcomes.filter((outcome) => outcome === 'won').length);
    deadlocks += outcomes.filter((outcome) => outcome === 'deadlock').length;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  timesMs.sort((a, b) => a - b);
  return {
    perSecond: timesMs.length / seconds,
    p50Ms: percentile(timesMs, 0.5),
    p95Ms: percentile(timesMs, 0.95),
    roundsWithOneWinner: winners.filter((count) => count === 1).length,
    doubleBookings: winners.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    deadlocks,
  };
}

function runRound(guard: Guard, wishes: readonly Wish[], timesMs: number[]) {
  return Promise.all(
    wishes.map(async (wish, client) => {
      const startedAt = performance.now();
      const outcome = await guard.attempt(client, wish);
      timesMs.push(performance.now() - startedAt);
      return outcome;
    }),
  );
}
