import { withBackend, type IQueueBackend } from 'bullmq';
import { jobKinds } from '../../src/jobs/job-kinds.ts';
import type { JobServer } from '../../src/jobs/job-server.ts';
import { openPostgresServer } from '../../src/jobs/postgres-server.ts';
import { openRedisServer } from '../../src/jobs/redis-server.ts';
import { eventually } from './eventually.ts';
import { quietLogger } from './quiet-logger.ts';

/** The sweeps of an installation, stopped as an administrator of its queue can, so that only the doorbell is left. */
export interface HeldSweeps {
  /** Fails where a sweep runs or could run. */
  expectHeld(): Promise<void>;
  release(): Promise<void>;
}

/** @param backend where the installation's jobs run, as `REDIS_URL` and the jobs' login name it */
export async function holdSweeps(backend: { jobsUrl: string; redisUrl?: string }): Promise<HeldSweeps> {
  return backend.redisUrl === undefined
    ? hold(await openPostgresServer({ url: backend.jobsUrl, concurrency: 1 }))
    : hold(await openRedisServer({ url: backend.redisUrl, prefix: 'turno', logger: quietLogger }));
}

async function hold<Backend extends IQueueBackend, Connection>(
  server: JobServer<Backend, Connection>,
): Promise<HeldSweeps> {
  const { Queue } = withBackend(server.createBackend);
  const queue = new Queue('jobs', { connection: server.connection, prefix: 'turno' });
  queue.on('error', () => undefined);
  const expectHeld = async () => {
    expect(await queue.isPaused()).toBe(true);
    expect(await queue.getActiveCount()).toBe(0);
  };
  const release = async () => {
    await queue.resume();
    await queue.close();
    await server.disconnect();
  };
  try {
    const known = await queue.getJobSchedulers();
    expect(known.map(({ key }) => key).sort()).toEqual(Object.keys(jobKinds).sort());
    await queue.pause();
    // A run that had begun ends; none begins after it.
    await eventually(expectHeld);
    return { expectHeld, release };
  } catch (error) {
    await release();
    throw error;
  }
}
