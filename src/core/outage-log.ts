import type { LogFields } from './log-fields.ts';
import type { Logger } from './logger.ts';

/** Often enough to be seen in a log that is being read, too seldom to fill one. */
const REPEAT_AFTER_MS = 60_000;

export interface OutageLog {
  failed(error: unknown): void;
  worked(): void;
}

export interface OutageLogOptions {
  logger: Logger;
  /** what to say while it lasts, and when it is over */
  messages: { failing: string; over: string };
  fields?: LogFields;
}

/**
 * Tells of something that fails again and again until it works again: once when it begins, then once a minute, and when
 * it is over. Each line counts the failures so far.
 */
export function createOutageLog({ logger, messages, fields }: OutageLogOptions): OutageLog {
  let count = 0;
  let loggedAt = 0;
  return {
    failed(error) {
      count += 1;
      if (count > 1 && performance.now() < loggedAt + REPEAT_AFTER_MS) return;
      loggedAt = performance.now();
      logger.error({ ...fields, count, error }, messages.failing);
    },
    worked() {
      if (count > 0) logger.info({ ...fields, count }, messages.over);
      count = 0;
    },
  };
}
