import { createLogger, type Logger } from '../../src/core/logger.ts';

export interface LoggedLine {
  level: string;
  msg: string;
  [field: string]: unknown;
}

/** A logger whose lines a test can look at, oldest first. */
export function createRecordingLogger(): { logger: Logger; lines: LoggedLine[] } {
  const lines: LoggedLine[] = [];
  const logger = createLogger({
    level: 'debug',
    destination: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  return { logger, lines };
}
