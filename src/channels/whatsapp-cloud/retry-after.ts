import type { IncomingHttpHeaders } from 'node:http';
import { MINUTE_MS } from '../../core/time/index.ts';
import { listOf, objectOf } from './json.ts';

/** How long Meta asks us to wait, by whichever of its two headers asks for longer; `undefined` where neither does. */
export function retryAfterMsOf(headers: IncomingHttpHeaders): number | undefined {
  const waitMs = Math.max(
    secondsOrDateMs(headers['retry-after']),
    regainAccessMs(headers['x-business-use-case-usage']),
  );
  return waitMs > 0 ? waitMs : undefined;
}

/** `Retry-After` is a number of seconds or a date; the date is compared with the real time, as all rate limits are. */
function secondsOrDateMs(header: string | undefined): number {
  if (header === undefined) return 0;
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(waitMs) ? waitMs : 0;
}

/** `{"<business id>":[{"type":"whatsapp","estimated_time_to_regain_access":15, …}]}`, in minutes. */
function regainAccessMs(header: string | string[] | undefined): number {
  if (typeof header !== 'string') return 0;
  const minutes = Object.values(parseUsage(header))
    .flatMap(listOf)
    .map((usage) => objectOf(usage).estimated_time_to_regain_access)
    .filter((value) => typeof value === 'number');
  return Math.max(...minutes) * MINUTE_MS;
}

function parseUsage(header: string): object {
  try {
    return objectOf(JSON.parse(header));
  } catch {
    return {};
  }
}
