import type { Queue } from 'bullmq';
import type { JobSchedule } from './job-kinds.ts';

export type Schedules = Readonly<Record<string, JobSchedule>>;

/** What schedules need of a queue, whichever server it is on. */
export type ScheduledQueue = Pick<Queue, 'upsertJobScheduler' | 'getJobSchedulers' | 'removeJobScheduler'>;

/** Puts the schedules that all processes share in place, and takes away those of kinds that are no more. */
export async function putSchedules(queue: ScheduledQueue, schedules: Schedules): Promise<void> {
  for (const [kind, schedule] of Object.entries(schedules)) await putSchedule(queue, kind, schedule);
  for (const { key } of await queue.getJobSchedulers()) {
    if (!Object.hasOwn(schedules, key)) await queue.removeJobScheduler(key);
  }
}

/**
 * Puts back schedules that are gone (Redis was flushed) or stand still: each run makes the next one when it starts, so a
 * connection cut at that moment breaks the chain. A next run that is later than `lateAfterMs` does not come by itself.
 */
export async function mendSchedules(
  queue: ScheduledQueue,
  schedules: Schedules,
  lateAfterMs: number,
): Promise<void> {
  const standing = new Map<string, number>();
  for (const { key, next } of await queue.getJobSchedulers()) standing.set(key, next ?? 0);
  for (const [kind, schedule] of Object.entries(schedules)) {
    const nextAt = standing.get(kind) ?? 0;
    if (nextAt < Date.now() - lateAfterMs) await putSchedule(queue, kind, schedule);
  }
}

async function putSchedule(queue: ScheduledQueue, kind: string, schedule: JobSchedule): Promise<void> {
  // Nothing of a run is kept: what there is to know about it is in the log.
  const opts = { removeOnComplete: true, removeOnFail: true };
  await queue.upsertJobScheduler(kind, { every: schedule.everyMs }, { name: kind, opts });
}
