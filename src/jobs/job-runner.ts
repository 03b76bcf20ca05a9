import { TurnoError } from '../core/errors.ts';
import type { Logger } from '../core/logger.ts';
import { createOutageLog } from '../core/outage-log.ts';

export type JobHandlers = Readonly<Record<string, () => Promise<void>>>;

export interface JobRunner {
  /** Never fails: an error may quote a customer, and so goes to the log, which scrubs it, and not to the job's rows. */
  run(kind: string): Promise<void>;
  /** Lets runs begin no more. */
  stop(): void;
  readonly isIdle: boolean;
}

/** @throws TurnoError internal, where kinds and handlers do not match */
export function createJobRunner(kinds: readonly string[], handlers: JobHandlers, logger: Logger): JobRunner {
  checkHandlers(kinds, Object.keys(handlers));
  const jobs = new Map(
    Object.entries(handlers).map(([kind, handle]) => [
      kind,
      { handle, outage: createOutageLog({ logger, fields: { jobKind: kind }, messages }) },
    ]),
  );
  const running = new Set<string>();
  let isStopped = false;

  return {
    async run(kind) {
      // One that is still at work goes on finding what this one would; a slow kind must not take the others' places.
      if (isStopped || running.has(kind)) return;
      const job = jobs.get(kind);
      // While a new version is being rolled out, its kinds come to the old one too.
      if (!job)
        return logger.warn({ jobKind: kind }, 'a job of a kind that this version does not know is left out');
      running.add(kind);
      try {
        await job.handle();
        job.outage.worked();
      } catch (error) {
        job.outage.failed(error);
      } finally {
        running.delete(kind);
      }
    },
    stop: () => void (isStopped = true),
    get isIdle() {
      return running.size === 0;
    },
  };
}

const messages = {
  failing: 'a job failed; it runs again at its next time',
  over: 'a job that failed works again',
};

function checkHandlers(kinds: readonly string[], handled: readonly string[]): void {
  const unhandled = kinds.filter((kind) => !handled.includes(kind));
  const unknown = handled.filter((kind) => !kinds.includes(kind));
  if (unhandled.length + unknown.length === 0) return;
  const faults = [
    ...unhandled.map((kind) => `"${kind}" has no handler`),
    ...unknown.map((kind) => `"${kind}" has a handler, but is no kind of job`),
  ];
  throw new TurnoError(
    'internal',
    `Jobs cannot start: ${faults.join('; ')}. Kinds are listed in src/jobs/job-kinds.ts.`,
  );
}
