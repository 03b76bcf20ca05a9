import { createHash } from 'node:crypto';
import type { WebClient, WebDocument } from '../../../core/ports/web-client.ts';
import { DAY_MS, type Instant } from '../../../core/time/index.ts';
import { readBusyCalendar, type BusyCalendar } from './busy-calendar.ts';
import { reasonOf } from './unreadable.ts';

/** Repetitions are written out so far ahead; farther than services can be booked. */
const HORIZON_MS = 400 * DAY_MS;
/** An unchanged calendar is read again after that, because the horizon has moved on. */
const READ_AGAIN_AFTER_MS = 7 * DAY_MS;
const LONGEST_CALENDAR = 5 * 1024 * 1024;

/** What is known from the last time. */
export interface KnownCalendar {
  importedAt: Instant | null;
  etag: string | null;
  lastModified: string | null;
  contentHash: Buffer | null;
}

/** What a fetch came to. */
export type FetchedCalendar =
  | { kind: 'unchanged' }
  | {
      kind: 'read';
      calendar: BusyCalendar;
      contentHash: Buffer;
      etag: string | null;
      lastModified: string | null;
    }
  | { kind: 'failed'; problem: string };

export interface CalendarAddress {
  url: string;
  /** IANA; where dates and times without a zone are meant */
  zone: string;
}

/** Fetches an outside calendar and reads it, where it is not the one that was read lately. */
export async function fetchCalendar(
  web: WebClient,
  { url, zone }: CalendarAddress,
  known: KnownCalendar,
  now: Instant,
  signal: AbortSignal,
): Promise<FetchedCalendar> {
  const isFresh = known.importedAt !== null && now - known.importedAt < READ_AGAIN_AFTER_MS;
  const headers = {
    accept: 'text/calendar',
    'user-agent': 'Turno',
    ...(isFresh ? conditionsOf(known) : {}),
  };
  const answer = await web.get(url, { headers, mostBytes: LONGEST_CALENDAR }, signal);
  if (isFresh && answer.kind === 'answer' && answer.status === 304) return { kind: 'unchanged' };
  if (answer.kind !== 'answer' || answer.status !== 200)
    return { kind: 'failed', problem: problemOf(answer) };
  const { body, etag = null, lastModified = null } = answer;
  const contentHash = createHash('sha256').update(body).digest();
  if (isFresh && known.contentHash?.equals(contentHash)) return { kind: 'unchanged' };
  try {
    const calendar = await readBusyCalendar(body, zone, { start: now - DAY_MS, end: now + HORIZON_MS });
    return { kind: 'read', calendar, contentHash, etag, lastModified };
  } catch (error) {
    return { kind: 'failed', problem: reasonOf(error) };
  }
}

function conditionsOf({ etag, lastModified }: KnownCalendar): Record<string, string> {
  return {
    ...(etag !== null ? { 'if-none-match': etag } : {}),
    ...(lastModified !== null ? { 'if-modified-since': lastModified } : {}),
  };
}

function problemOf(answer: WebDocument): string {
  switch (answer.kind) {
    case 'answer':
      return `its server answered ${answer.status}`;
    case 'too-long':
      return `it is longer than ${LONGEST_CALENDAR / 1024 / 1024} MB`;
    case 'refused':
    case 'unreachable':
      return answer.reason;
  }
}
