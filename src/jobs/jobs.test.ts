// Always on PostgreSQL; on Redis too where it is named: REDIS_URL=redis://127.0.0.1:6379 npm test -- src/jobs
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { withTestDatabase } from '../../test/support/database.ts';
import { killConnections } from '../../test/support/redis.ts';
import { eventually } from '../../test/support/eventually.ts';
import { createFaultProxy, type FaultProxy } from '../../test/support/fault-proxy.ts';
import { quietLogger } from '../../test/support/quiet-logger.ts';
import { createRecordingLogger } from '../../test/support/recording-logger.ts';
import type { Logger } from '../core/logger.ts';
import { createJobs, startJobs, type JobsOptions } from './jobs.ts';
import type { RunningJobs } from './run-jobs.ts';

const { jobsUrl } = await withTestDatabase();

/** A server for jobs, seen from outside. */
interface Stand {
  kind: JobsOptions['backend']['kind'];
  url: string;
  port: number;
  prefix: string;
  /** Ends the connections of jobs, as an administrator can. */
  cutConnections(): Promise<void>;
  /** Makes the server forget everything about jobs. */
  forget(): Promise<void>;
  /** how many jobs that are over are kept */
  kept(): Promise<number>;
  /** everything that is stored about jobs */
  stored(): Promise<string>;
  close(): Promise<void>;
}

async function onPostgres(): Promise<Stand> {
  const client = new pg.Client(jobsUrl);
  await client.connect();
  const ask = async (text: string) => (await client.query(text)).rows;
  return {
    kind: 'postgres',
    url: jobsUrl,
    port: 5432,
    prefix: 'unused',
    cutConnections: async () => {
      await ask(`select pg_terminate_backend(pid) from pg_stat_activity
                 where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`);
    },
    forget: async () => {
      const [row] = await ask("select to_regclass('bullmq.job') as found");
      if (row.found) await ask('truncate bullmq.job, bullmq.scheduler, bullmq.event, bullmq.meta cascade');
    },
    kept: async () => {
      const [row] = await ask("select count(*)::int from bullmq.job where state in ('completed', 'failed')");
      return row.count;
    },
    stored: async () =>
      JSON.stringify([await ask('select * from bullmq.job'), await ask('select * from bullmq.event')]),
    close: () => client.end(),
  };
}

async function onRedis(url: string): Promise<Stand> {
  const client = new Redis(url);
  const prefix = `turno-test-${randomBytes(4).toString('hex')}`;
  const keys = () => client.keys(`${prefix}:*`);
  return {
    kind: 'redis',
    url,
    port: 6379,
    prefix,
    cutConnections: async () => {
      await killConnections(client, prefix);
    },
    // The server may be others' too, so not by FLUSHALL; of what is ours nothing is left either way.
    forget: async () => {
      const found = await keys();
      if (found.length > 0) await client.unlink(found);
    },
    kept: async () =>
      (await client.zcard(`${prefix}:jobs:completed`)) + (await client.zcard(`${prefix}:jobs:failed`)),
    stored: async () => {
      const dumps = (await keys()).map((key) => client.dumpBuffer(key));
      return (await Promise.all(dumps)).join('');
    },
    close: async () => client.disconnect(),
  };
}

const redisUrl = process.env['REDIS_URL'];
const servers = [
  { name: 'PostgreSQL', openStand: onPostgres },
  ...(redisUrl ? [{ name: 'Redis', openStand: () => onRedis(redisUrl) }] : []),
];

/** What libraries would tell the terminal; and failures that nobody looked at. */
const stray: unknown[] = [];
for (const method of ['log', 'warn', 'error'] as const)
  jest.spyOn(console, method).mockImplementation((...said) => void stray.push(said));
process.on('unhandledRejection', (error) => stray.push(error));

describe.each(servers)('jobs on $name', ({ openStand }) => {
  let stand: Stand;
  const open: RunningJobs[] = [];
  const proxies: FaultProxy[] = [];

  /** The jobs of one process. */
  async function start(
    handlers: Record<string, () => Promise<void> | void>,
    {
      everyMs = 100,
      url = stand.url,
      logger = quietLogger,
      ...more
    }: { everyMs?: number; url?: string; logger?: Logger; mendEveryMs?: number } = {},
  ): Promise<RunningJobs> {
    const kinds = Object.keys(handlers);
    const jobs = await startJobs({
      backend: { kind: stand.kind, url },
      prefix: stand.prefix,
      schedules: Object.fromEntries(kinds.map((kind) => [kind, { everyMs }])),
      handlers: Object.fromEntries(kinds.map((kind) => [kind, async () => handlers[kind]?.()])),
      logger,
      ...more,
    });
    open.push(jobs);
    return jobs;
  }

  async function startProxy(): Promise<FaultProxy> {
    const proxy = await createFaultProxy(stand.url, stand.port);
    proxies.push(proxy);
    return proxy;
  }

  /** A handler that counts, and what it has counted so far. */
  function counter() {
    const count = Object.assign(() => void (count.runs += 1), { runs: 0 });
    return count;
  }

  const seen = (count: { runs: number }, more = 3) => {
    const before = count.runs;
    return eventually(() => expect(count.runs).toBeGreaterThanOrEqual(before + more), 25_000);
  };

  beforeAll(async () => {
    stand = await openStand();
  });
  beforeEach(() => stand.forget());
  afterEach(async () => {
    await Promise.all(open.splice(0).map((jobs) => jobs.close()));
    await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  });
  afterAll(async () => {
    await stand.forget();
    await stand.close();
    expect(stray).toEqual([]);
  });

  it('run at their times, and leave nothing behind', async () => {
    const count = counter();
    const startedAt = Date.now();
    const jobs = await start({ sweep: count });
    await seen(count, 10);
    expect(count.runs).toBeLessThanOrEqual((Date.now() - startedAt) / 100 + 2);
    await jobs.close();
    expect(await stand.kept()).toBe(0);
  });

  it('of the real registry find their handlers', async () => {
    const [lanes, timers, outbox, webhooks, calendars] = [
      counter(),
      counter(),
      counter(),
      counter(),
      counter(),
    ];
    const plans = counter();
    const sweeps = {
      'lane-sweep': lanes,
      'timer-sweep': timers,
      'outbox-sweep': outbox,
      'webhook-sweep': webhooks,
      'calendar-sweep': calendars,
    };
    const jobs = await createJobs({
      backend: { kind: stand.kind, url: stand.url },
      prefix: stand.prefix,
      handlers: {
        'lane-sweep': async () => lanes(),
        'timer-sweep': async () => timers(),
        'outbox-sweep': async () => outbox(),
        'webhook-sweep': async () => webhooks(),
        'calendar-sweep': async () => calendars(),
        'session-plan': async () => plans(),
      },
      logger: quietLogger,
    });
    open.push(jobs);
    await eventually(() => {
      for (const count of Object.values(sweeps)) expect(count.runs).toBeGreaterThanOrEqual(1);
    });
  });

  it('run once each, however many processes share them', async () => {
    const [one, other] = [counter(), counter()];
    const startedAt = Date.now();
    await start({ sweep: one }, { everyMs: 40 });
    await start({ sweep: other }, { everyMs: 40 });
    await eventually(() => expect(one.runs + other.runs).toBeGreaterThanOrEqual(30), 25_000);
    expect(one.runs + other.runs).toBeLessThanOrEqual((Date.now() - startedAt) / 40 + 2);
  });

  it('go on in the other process when one ends', async () => {
    const [one, other] = [counter(), counter()];
    const first = await start({ sweep: one });
    await start({ sweep: other });
    await first.close();
    const runs = one.runs;
    await seen(other, 10);
    expect(one.runs).toBe(runs);
  });

  it('that fail are logged, once while it lasts, and come again', async () => {
    const { logger, lines } = createRecordingLogger();
    let runs = 0;
    await start(
      {
        sweep: () => {
          runs += 1;
          if (runs <= 5) throw new Error('the private words of a customer');
        },
      },
      { logger },
    );
    await eventually(() => expect(runs).toBeGreaterThan(6));
    const told = lines.filter(({ jobKind }) => jobKind === 'sweep');
    expect(told.map(({ level, count }) => ({ level, count }))).toEqual([
      { level: 'error', count: 1 },
      { level: 'info', count: 5 },
    ]);
    expect(await stand.stored()).not.toContain('private words');
  });

  it('that take long neither overlap nor hold up the others', async () => {
    const [slow, quick] = [counter(), counter()];
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    await start({
      slow: () => {
        slow();
        return finished;
      },
      quick,
    });
    await eventually(() => expect(slow.runs).toBe(1));
    await seen(quick, 10);
    expect(slow.runs).toBe(1);
    finish();
    await seen(slow);
  });

  it('are waited for by a stop, after which none begins', async () => {
    let hasEnded = false;
    const count = counter();
    const jobs = await start({
      sweep: async () => {
        count();
        await pause(3_000);
        hasEnded = true;
      },
    });
    await eventually(() => expect(count.runs).toBe(1));
    await jobs.close();
    expect(hasEnded).toBe(true);
    await pause(500);
    expect(count.runs).toBe(1);
  });

  it.each(['refuses connections', 'does not answer'] as const)(
    'can stop while the server %s',
    async (fault) => {
      const proxy = await startProxy();
      const count = counter();
      const jobs = await start({ sweep: count }, { url: proxy.url });
      await seen(count);
      if (fault === 'does not answer') proxy.hang();
      else await proxy.goAway();
      await pause(500);
      const stoppedAt = Date.now();
      await jobs.close();
      expect(Date.now() - stoppedAt).toBeLessThan(5_000);
    },
  );

  it('go on after their connections were ended', async () => {
    const { logger, lines } = createRecordingLogger();
    const count = counter();
    await start({ sweep: count }, { logger });
    for (let round = 0; round < 3; round += 1) {
      await seen(count);
      await stand.cutConnections();
    }
    await seen(count, 10);
    // A cut ends several connections; where a run is done between their errors, it is told of twice.
    expect(lines.filter(({ level }) => level === 'error').length).toBeLessThanOrEqual(3 * 2);
  });

  it('go on after the server was away, of which the log tells once', async () => {
    const { logger, lines } = createRecordingLogger();
    const proxy = await startProxy();
    const count = counter();
    await start({ sweep: count }, { url: proxy.url, logger });
    await seen(count);
    await proxy.goAway();
    await pause(1_500);
    const runs = count.runs;
    await pause(500);
    expect(count.runs).toBe(runs);
    await proxy.comeBack();
    await seen(count, 5);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      ['error', 'jobs do not run as they should'],
      ['info', 'jobs run again'],
    ]);
  });

  it('go on after the server forgot everything', async () => {
    const count = counter();
    await start({ sweep: count }, { mendEveryMs: 250 });
    await seen(count);
    await stand.forget();
    await seen(count, 10);
  });

  it('of kinds that are no more do not come, and a changed time applies', async () => {
    const [sweep, gone] = [counter(), counter()];
    const older = await start({ sweep, gone }, { everyMs: 100 });
    await seen(gone);
    await older.close();
    const { logger, lines } = createRecordingLogger();
    const startedAt = Date.now();
    const runs = sweep.runs;
    await start({ sweep }, { everyMs: 400, logger });
    await seen(sweep, 5);
    expect(sweep.runs - runs).toBeLessThanOrEqual((Date.now() - startedAt) / 400 + 2);
    // one that was due when the older process ended may be left
    expect(lines.filter(({ jobKind }) => jobKind === 'gone').length).toBeLessThanOrEqual(1);
  });

  it('do not start where kinds and handlers differ', async () => {
    const handlers = { 'lane-sweep': async () => undefined, 'line-sweep': async () => undefined };
    await expect(
      startJobs({
        backend: { kind: stand.kind, url: stand.url },
        schedules: { 'lane-sweep': { everyMs: 100 }, 'timer-sweep': { everyMs: 100 } },
        handlers,
        logger: quietLogger,
      }),
    ).rejects.toThrow(/"timer-sweep" has no handler; "line-sweep" has a handler, but is no kind of job/);
  });

  it('do not start where the server is away, and say so', async () => {
    const proxy = await startProxy();
    await proxy.goAway();
    await expect(start({ sweep: () => undefined }, { url: proxy.url })).rejects.toThrow(/ECONNREFUSED/);
  });
});
