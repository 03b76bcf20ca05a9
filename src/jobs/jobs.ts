import type { Logger } from '../core/logger.ts';
import { createOutageLog } from '../core/outage-log.ts';
import { jobKinds, type JobKind } from './job-kinds.ts';
import { createJobRunner, type JobHandlers } from './job-runner.ts';
import { openPostgresServer } from './postgres-server.ts';
import { openRedisServer } from './redis-server.ts';
import { runJobs, type RunningJobs } from './run-jobs.ts';
import type { Schedules } from './schedules.ts';

export interface JobsOptions {
  /** PostgreSQL as the login role that owns the schema `bullmq`, or Redis */
  backend: { kind: 'postgres'; url: string } | { kind: 'redis'; url: string };
  logger: Logger;
  /** tells installations apart that share one Redis */
  prefix?: string;
  /** how often schedules are looked after; left out: every few seconds */
  mendEveryMs?: number;
}

/**
 * Starts the jobs of this process.
 * @throws TurnoError internal (a kind without a handler, a handler without a kind), invalid_configuration (Redis cannot be used)
 */
export function createJobs(
  options: JobsOptions & { handlers: Record<JobKind, () => Promise<void>> },
): Promise<RunningJobs> {
  return startJobs({ ...options, schedules: jobKinds });
}

/** The same for any schedules. */
export async function startJobs(
  options: JobsOptions & { handlers: JobHandlers; schedules: Schedules },
): Promise<RunningJobs> {
  const { backend, schedules, handlers, logger, prefix = 'turno', mendEveryMs } = options;
  const kinds = Object.keys(schedules);
  const runner = createJobRunner(kinds, handlers, logger);
  const outage = createOutageLog({
    logger,
    messages: { failing: 'jobs do not run as they should', over: 'jobs run again' },
  });
  const running = { schedules, runner, outage, prefix, mendEveryMs };
  switch (backend.kind) {
    case 'postgres':
      return runJobs(await openPostgresServer({ url: backend.url, concurrency: kinds.length }), running);
    case 'redis':
      return runJobs(await openRedisServer({ url: backend.url, prefix, logger }), running);
  }
}
