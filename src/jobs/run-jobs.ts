import { setTimeout as pause } from 'node:timers/promises';
import { withBackend, type IQueueBackend } from 'bullmq';
import type { OutageLog } from '../core/outage-log.ts';
import type { JobRunner } from './job-runner.ts';
import type { JobServer } from './job-server.ts';
import { mendSchedules, putSchedules, type Schedules } from './schedules.ts';

const QUEUE = 'jobs';
/** How often schedules that are gone or stand still are put back. */
const MEND_EVERY_MS = 5_000;
/** How long a stop waits for jobs at work, and then for the server to note that they are done. */
const FINISH_WITHIN_MS = 10_000;
const NOTE_WITHIN_MS = 2_000;

export interface RunningJobs {
  close(): Promise<void>;
}

export interface RunJobsOptions {
  schedules: Schedules;
  runner: JobRunner;
  outage: OutageLog;
  prefix: string;
  mendEveryMs?: number | undefined;
}

/** Runs jobs at their times. Several processes share the schedules: each run goes to one of them. */
export async function runJobs<Backend extends IQueueBackend, Connection>(
  server: JobServer<Backend, Connection>,
  { schedules, runner, outage, prefix, mendEveryMs = MEND_EVERY_MS }: RunJobsOptions,
): Promise<RunningJobs> {
  const { Queue, Worker } = withBackend(server.createBackend);
  const shared = { connection: server.connection, prefix };
  const queue = new Queue(QUEUE, { ...shared, streams: { events: { maxLen: 100 } } });
  // One worker for all kinds: each further one costs connections, and wakes up at every run.
  const worker = new Worker(QUEUE, ({ name }) => runner.run(name), {
    ...shared,
    concurrency: Object.keys(schedules).length,
    runRetryDelay: 1_000,
  });

  const unnoted = new Set<string | undefined>();
  worker.on('active', ({ id }) => unnoted.add(id));
  worker.on('completed', ({ id }) => {
    unnoted.delete(id);
    outage.worked();
  });
  let stopping: Promise<void> | undefined;
  const onError = (error: unknown) => {
    // What was to be noted over a lost connection never will be.
    unnoted.clear();
    if (!stopping) outage.failed(error);
  };
  queue.on('error', onError);
  worker.on('error', onError);

  let isMending = false;
  const mending = setInterval(() => void mend(), mendEveryMs);
  async function mend(): Promise<void> {
    if (isMending) return;
    isMending = true;
    await mendSchedules(queue, schedules, mendEveryMs).catch(onError);
    isMending = false;
  }

  async function stop(): Promise<void> {
    clearInterval(mending);
    runner.stop();
    await worker.pause(true);
    await waitUntil(() => runner.isIdle, FINISH_WITHIN_MS);
    await waitUntil(() => unnoted.size === 0, NOTE_WITHIN_MS);
    // By force, as BullMQ would wait without end for a server that is away.
    const closed = worker.close(true);
    await worker.getBackend().disconnectBlocking(false);
    await closed;
    await queue.close();
    await server.disconnect();
  }
  const close = () => (stopping ??= stop());

  try {
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    await putSchedules(queue, schedules);
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

async function waitUntil(isTrue: () => boolean, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!isTrue() && performance.now() < deadline) await pause(20);
}
