import { Temporal } from 'temporal-polyfill';
import { addDays, MINUTE_MS, startOfDay, zonedInstant, type Instant } from '../src/core/time/index.ts';
import {
  freeStarts,
  isBookable,
  isTeamBookable,
  teamStarts,
  type AvailabilityInput,
  type TeamInput,
} from '../src/kernels/booking/availability/index.ts';
import type { BenchResult } from './bench-result.ts';

export const name = 'availability';

const FIRST_DATE = '2026-03-16'; // in Madrid the clocks change within the 30 days
const OPENS = 9 * 60;
const CLOSES = 19 * 60;
const BUSY_BLOCKS_A_DAY = 6;
const RUNS = 5_000;

interface Case {
  input: AvailabilityInput;
  days: number;
  from: Instant;
  to: Instant;
}

/** A half-hour service on a 15-minute grid at one resource with six busy blocks a day, which makes 180 in 30 days. */
export async function run(): Promise<BenchResult> {
  const month = buildCase('Europe/Madrid', 30);
  const year = buildCase('Europe/Madrid', 365);
  const elsewhere = buildCase('America/Santiago', 30);
  requireSameStarts(list(month), naiveStarts(month));

  const oursMs = measure(RUNS, () => list(month));
  const naiveMs = measure(RUNS / 200, () => naiveStarts(month));
  const yearMs = measure(RUNS / 10, () => list(year));
  const oneStartMs = measure(RUNS, () => isBookable(month.input, month.from + 12 * 60 * MINUTE_MS));
  const team = buildTeam(month);
  const teamMs = measure(RUNS / 10, () => teamStarts(team, month.from, month.to));
  const oneTeamMs = measure(RUNS, () => isTeamBookable(team, month.from + 12 * 60 * MINUTE_MS));
  const firstMs = measure(1, () => list(elsewhere));

  return {
    name,
    rows: [
      { figure: '30 days, 180 busy: p50', value: oursMs.p50, unit: 'ms', target: '≤ 0.3' },
      { figure: '30 days, 180 busy: p99', value: oursMs.p99, unit: 'ms' },
      { figure: 'the same computed naively: p50', value: naiveMs.p50, unit: 'ms' },
      { figure: 'naive ÷ ours, p50', value: naiveMs.p50 / oursMs.p50, unit: '×' },
      { figure: '30 days in a zone asked for the first time', value: firstMs.p50, unit: 'ms' },
      { figure: '365 days, 2190 busy: p50', value: yearMs.p50, unit: 'ms', target: '≤ 4' },
      {
        figure: '20 staff and 5 rooms, 30 days, 180 busy each: p50',
        value: teamMs.p50,
        unit: 'ms',
        target: '≤ 10',
      },
      { figure: 'one start of that checked: p50', value: oneTeamMs.p50, unit: 'ms' },
      { figure: 'one start checked, as the writer does: p50', value: oneStartMs.p50, unit: 'ms' },
    ],
    notes: [
      'warm code and zone, as in a running server; computing only, no database',
      'naive: Temporal.ZonedDateTime steps through each day and every start looks through all busy ranges',
    ],
  };
}

function buildCase(zone: string, days: number): Case {
  const busy: AvailabilityInput['busy'][number][] = [];
  // Block by block, not day by day: nothing says that a query returns them sorted.
  for (let block = 0; block < BUSY_BLOCKS_A_DAY; block++) {
    for (let day = 0; day < days; day++) {
      const start = zonedInstant(zone, addDays(FIRST_DATE, day), OPENS + block * 95 + (day % 7) * 5);
      busy.push({ start, end: start + 40 * MINUTE_MS });
    }
  }
  const from = startOfDay(zone, FIRST_DATE);
  const rules = {
    durationMinutes: 30,
    intervalMinutes: 15,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    noticeMinutes: 0,
  };
  const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], from: OPENS, to: CLOSES }];
  const input = { schedule: { zone, weekly, overrides: [] }, rules, busy, units: 1, now: from };
  return { input, days, from, to: startOfDay(zone, addDays(FIRST_DATE, days)) };
}

/** One of twenty staff for the first 20 minutes, and one of five rooms for all of it; each with busy times of its own. */
function buildTeam({ input }: Case): TeamInput {
  const { schedule, rules, busy, now } = input;
  const candidates = (kind: string, count: number) =>
    Array.from({ length: count }, (_, nth) => ({
      id: `${kind}-${nth}`,
      schedule,
      units: 1,
      busy: busy.map(({ start, end }) => ({
        start: start + nth * 5 * MINUTE_MS,
        end: end + nth * 5 * MINUTE_MS,
      })),
    }));
  return {
    zone: schedule.zone,
    rules,
    now,
    needs: [
      { candidates: candidates('staff', 20), quantity: 1, offsetMinutes: 0, lengthMinutes: 20 },
      { candidates: candidates('room', 5), quantity: 1, offsetMinutes: 0, lengthMinutes: 30 },
    ],
  };
}

function list({ input, from, to }: Case): Instant[] {
  return freeStarts(input, from, to);
}

/** The obvious way, for this bench's one window a day: right, and as slow as it looks. */
function naiveStarts({ input, days }: Case): Instant[] {
  const { rules, busy, schedule } = input;
  const starts: Instant[] = [];
  for (let day = 0; day < days; day++) {
    const midnight = Temporal.PlainDate.from(FIRST_DATE).add({ days: day }).toPlainDateTime();
    const closes = midnight.add({ minutes: CLOSES }).toZonedDateTime(schedule.zone);
    let start = midnight.add({ minutes: OPENS }).toZonedDateTime(schedule.zone);
    for (;;) {
      const end = start.add({ minutes: rules.durationMinutes });
      if (Temporal.ZonedDateTime.compare(end, closes) > 0) break;
      const occupiedFrom = start.subtract({ minutes: rules.bufferBeforeMinutes }).epochMilliseconds;
      const occupiedTo = end.add({ minutes: rules.bufferAfterMinutes }).epochMilliseconds;
      const isTaken = busy.some((range) => range.start < occupiedTo && occupiedFrom < range.end);
      if (!isTaken) starts.push(start.epochMilliseconds);
      start = start.add({ minutes: rules.intervalMinutes });
    }
  }
  return starts;
}

/** A ratio between two answers that differ would mean nothing. */
function requireSameStarts(ours: Instant[], naive: Instant[]): void {
  if (ours.length === 0 || ours.join() !== naive.join()) {
    throw new Error(`the two computations differ: ${ours.length} starts against ${naive.length}`);
  }
}

function measure(runs: number, work: () => unknown): { p50: number; p99: number } {
  const timesMs = Float64Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  }).sort();
  const percentile = (share: number) => timesMs[Math.floor((runs - 1) * share)] ?? NaN;
  return { p50: percentile(0.5), p99: percentile(0.99) };
}
