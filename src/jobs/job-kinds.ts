/** When jobs of a kind run. */
export interface JobSchedule {
  everyMs: number;
}

/**
 * Every kind of job there is. What they do is found in rows, so a run missed or doubled changes nothing. Hold expiry and
 * reminders are timers, which the timer sweep puts into their lanes.
 */
export const jobKinds = {
  'lane-sweep': { everyMs: 2_000 },
  'timer-sweep': { everyMs: 1_000 },
  'outbox-sweep': { everyMs: 2_000 },
  'webhook-sweep': { everyMs: 2_000 },
  'calendar-sweep': { everyMs: 30_000 },
  'session-plan': { everyMs: 3_600_000 },
} as const satisfies Record<string, JobSchedule>;

export type JobKind = keyof typeof jobKinds;
