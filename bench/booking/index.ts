import type { BenchContext } from '../bench-context.ts';
import type { BenchResult } from '../bench-result.ts';
import { askOwner } from '../postgres-server.ts';
import { openConstraintGuard, openUnlockedGuard } from './bare-guards.ts';
import { CLIENTS, flash, makeRounds, ROUNDS, type FlashResult, type Guard } from './flash.ts';
import { measureLookups } from './lookups.ts';
import { openKernelGuard } from './kernel-guard.ts';

export const name = 'booking';

/** Clients race for one resource at one time, round after round, with wishes of different lengths. */
export async function run({ server, report }: BenchContext): Promise<BenchResult> {
  const database = await (await server()).createDatabase();
  const { ownerUrl } = database;
  report('booking: lookups');
  const lookups = await measureLookups(await (await server()).createDatabase(), report);
  const rounds = makeRounds();
  const race = async (title: string, guard: Promise<Guard>): Promise<FlashResult> => {
    report(`booking: ${CLIENTS} clients, ${ROUNDS} times, ${title}`);
    const opened = await guard;
    try {
      return await flash(opened, rounds);
    } finally {
      await opened.close();
    }
  };

  const kernel = await race('the kernel', openKernelGuard(database));
  const [seen] = await askOwner<{ deadlocks: number }>(
    ownerUrl,
    'select deadlocks::integer from pg_stat_database where datname = current_database()',
  );
  const unlocked = await race('check, then insert', openUnlockedGuard(ownerUrl));
  const constraint = await race('exclusion constraint alone', openConstraintGuard(ownerUrl));

  return {
    name,
    rows: [
      { figure: '5 resources × 90 days, with the queries: p50', value: lookups.p50Ms, unit: 'ms' },
      {
        figure: '5 resources × 90 days, with the queries: p95',
        value: lookups.p95Ms,
        unit: 'ms',
        target: '≤ 50',
      },
      { figure: 'a day’s free times among 10³ stored bookings: p50', value: lookups.dayFewMs, unit: 'ms' },
      { figure: 'the same among 10⁶', value: lookups.dayManyMs, unit: 'ms' },
      { figure: '10⁶ ÷ 10³', value: lookups.dayManyMs / lookups.dayFewMs, unit: '×', target: '≤ 1.2' },
      { figure: 'kernel hold: p50', value: kernel.p50Ms, unit: 'ms' },
      { figure: 'kernel hold: p95', value: kernel.p95Ms, unit: 'ms', target: '≤ 250' },
      { figure: 'kernel: decided', value: kernel.perSecond, unit: '/s', target: '≥ 1000' },
      {
        figure: 'kernel: times with exactly one winner',
        value: kernel.roundsWithOneWinner,
        unit: `of ${ROUNDS}`,
        target: `≥ ${ROUNDS}`,
      },
      { figure: 'kernel: deadlocks that a client saw', value: kernel.deadlocks, unit: '', target: '≤ 0' },
      {
        figure: 'kernel: deadlocks that PostgreSQL saw',
        value: seen?.deadlocks ?? NaN,
        unit: '',
        target: '≤ 0',
      },
      { figure: 'check, then insert: decided', value: unlocked.perSecond, unit: '/s' },
      { figure: 'check, then insert: double bookings', value: unlocked.doubleBookings, unit: '' },
      { figure: 'exclusion constraint alone: decided', value: constraint.perSecond, unit: '/s' },
      { figure: 'exclusion constraint alone: p95', value: constraint.p95Ms, unit: 'ms' },
      { figure: 'exclusion constraint alone: deadlocks', value: constraint.deadlocks, unit: '' },
      { figure: 'kernel ÷ check, then insert', value: kernel.perSecond / unlocked.perSecond, unit: '×' },
      {
        figure: 'kernel ÷ exclusion constraint alone',
        value: kernel.perSecond / constraint.perSecond,
        unit: '×',
      },
    ],
    notes: [
      `${CLIENTS} clients, a connection each, wish for 15 to 60 minutes around the same noon; ${ROUNDS} such days, the same wishes for all three`,
      'the kernel also reads hours, writes audit rows, and gives each loser three alternatives; the others know nothing but a range',
    ],
  };
}
