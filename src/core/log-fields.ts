import { TurnoError } from './errors.ts';
import { scrub, scrubQuotes } from './scrub.ts';

/**
 * Everything a log line may carry beside its message. A field that is not listed is left out and named under
 * `leftOut`; to log something new, list it here and be sure that it never holds a customer's words, name or number.
 */
const fields = {
  requestId: word,
  tenantId: word,
  conversationId: word,
  laneId: word,
  channelId: word,
  contactId: word,
  bookingId: word,
  serviceId: word,
  resourceId: word,
  handoffId: word,
  timerId: word,
  outboxMessageId: word,
  flowVersionId: word,
  jobId: word,
  /** the provider's name of one of our numbers (WhatsApp: phone_number_id), never a customer's */
  address: (value: string) => value.slice(0, 40),
  tenant: word,
  role: word,
  component: word,
  kind: word,
  jobKind: word,
  eventKind: word,
  messageType: word,
  field: word,
  step: word,
  flow: word,
  language: word,
  state: word,
  reason: word,
  code: word,
  method: word,
  /** the pattern, `/api/v1/bookings/:id` */
  route: word,
  url: word,
  host: word,
  file: word,
  signal: word,
  version: word,
  migration: word,
  status: number,
  port: number,
  count: number,
  messages: number,
  statuses: number,
  events: number,
  attempt: number,
  seq: number,
  bytes: number,
  durationMs: number,
  delayMs: number,
  error: describe,
};

type Fields = typeof fields;

export type LogFields = { [Name in keyof Fields]?: Parameters<Fields[Name]>[0] | undefined };

export interface LoggedError {
  name: string;
  message: string;
  code?: string;
  constraint?: string;
  /** where it came from; none of its frames hold values */
  stack?: string[];
  cause?: LoggedError;
}

/** The fields as they are written. */
export function allowedFields(given: LogFields): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (name in fields)
      written[name] = fields[name as keyof Fields](value as never); // each takes its own type
    else leftOut.push(word(name));
  }
  return leftOut.length > 0 ? { ...written, leftOut } : written;
}

function word(value: string): string {
  return scrub(String(value)).slice(0, 200);
}

function number(value: number): number {
  return Number(value);
}

const DEEPEST_CAUSE = 3;

/**
 * What is known about an error without what it happened to: Postgres puts rows into `detail`, `where` and `parameters`,
 * HTTP clients put headers and bodies beside the message; none of them is taken over.
 */
function describe(thrown: unknown, depth = 0): LoggedError {
  if (!isErrorLike(thrown)) return { name: typeof thrown, message: '' };
  const { code, constraint, cause } = thrown;
  return {
    name: word(thrown.name),
    message: messageOf(thrown),
    ...(typeof code === 'string' && { code: word(code) }),
    ...(typeof constraint === 'string' && { constraint: word(constraint) }),
    ...(depth === 0 && { stack: framesOf(thrown.stack) }),
    ...(isErrorLike(cause) && depth < DEEPEST_CAUSE && { cause: describe(cause, depth + 1) }),
  };
}

interface ErrorLike {
  name: string;
  message: string;
  stack?: string;
  code?: unknown;
  constraint?: unknown;
  cause?: unknown;
  severity?: unknown;
}

function isErrorLike(thrown: unknown): thrown is ErrorLike {
  return typeof thrown === 'object' && thrown !== null && 'message' in thrown && 'name' in thrown;
}

const SQL_NAME = /^[a-z_][a-z0-9_.$]*$/;

function messageOf(error: ErrorLike): string {
  const message = scrub(String(error.message)).slice(0, 1000);
  if (error instanceof TurnoError) return message; // our own words
  // Postgres quotes names of tables and constraints, but in data exceptions (class 22) the value itself.
  const quotesNames = error.severity !== undefined && !String(error.code).startsWith('22');
  return scrubQuotes(message, (quoted) => quotesNames && SQL_NAME.test(quoted));
}

function framesOf(stack: string | undefined): string[] {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at \S/.test(line));
  return frames.slice(0, 10).map((line) => line.trim());
}
