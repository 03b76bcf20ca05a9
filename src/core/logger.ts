import { pino, type DestinationStream, type Level, type LevelWithSilent } from 'pino';
import { allowedFields, type LogFields } from './log-fields.ts';
import { scrub } from './scrub.ts';

interface Write {
  (fields: LogFields, message: string): void;
  (message: string): void;
}

/**
 * Writes JSON lines with listed fields only. Messages are constant sentences: what varies goes into fields, and what a
 * customer wrote or is called goes nowhere.
 */
export interface Logger {
  fatal: Write;
  error: Write;
  warn: Write;
  info: Write;
  debug: Write;
  /** a logger that puts these fields into each of its lines */
  child(fields: LogFields): Logger;
}

export interface LoggerOptions {
  level: LevelWithSilent;
  /** where lines go, each ending in a newline; standard output by default */
  destination?: DestinationStream;
}

export function createLogger(options: LoggerOptions): Logger {
  const lines = pino(
    {
      level: options.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.destination ?? pino.destination(1),
  );
  return narrow(lines);
}

/** Pino takes any object and interpolates any argument; what is handed out does neither. */
function narrow(lines: pino.Logger): Logger {
  const write = (level: Level): Write => {
    return (first: LogFields | string, second?: string) => {
      if (!lines.isLevelEnabled(level)) return;
      const [fields, message] = typeof first === 'string' ? [{}, first] : [first, second ?? ''];
      lines[level](allowedFields(fields), scrub(message));
    };
  };
  return {
    fatal: write('fatal'),
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    debug: write('debug'),
    child: (fields) => narrow(lines.child(allowedFields(fields))),
  };
}
