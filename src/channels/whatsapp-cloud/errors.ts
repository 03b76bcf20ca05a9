import type { SendFailure } from '../../core/ports/channel.ts';
import { treatmentOf } from './error-codes.ts';
import type { GraphAnswer } from './graph-client.ts';
import { graphErrorOf, type GraphError } from './graph-error.ts';
import { retryAfterMsOf } from './retry-after.ts';

/** Stands where Meta gave no code; none of Meta's is negative. */
export const NO_CODE = -1;

/**
 * How an answer that names no sent message is to be treated. Codes decide wherever Meta gave one: rate limits come as
 * 400 as often as 429, and titles are to be removed.
 */
export function sendFailureOf(answer: GraphAnswer): SendFailure {
  const error = graphErrorOf(answer);
  return error ? classifyError(error, answer) : classifyStatus(answer.status);
}

function classifyError(error: GraphError, { status, headers }: GraphAnswer): SendFailure {
  const { code, detail } = error;
  const treatment = treatmentOf(code, error.subcode);
  const kind = treatment?.kind ?? kindOfUnlisted(error, status);
  if (kind !== 'transient' && kind !== 'recipient-limited') return { kind, code, detail };
  const retryAfterMs = retryAfterMsOf(headers) ?? treatment?.retryAfterMs;
  return { kind, code, detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** Meta adds codes all the time. Of a failure on its side that nobody describes, nobody knows what it left behind. */
function kindOfUnlisted({ isTransient }: GraphError, status: number): SendFailure['kind'] {
  if (isTransient || status === 429) return 'transient';
  if (status === 401 || status === 403) return 'channel-blocked';
  return status >= 500 ? 'unknown' : 'permanent';
}

/**
 * An answer without a Graph error comes from something between us and the API, or from an API that broke down halfway.
 * Every 5xx is unknown, 503 too: proxies also answer it when the connection behind them was lost after the request went
 * through. A success without a message id was taken, but nobody can say as what. Anything else was turned away before.
 */
function classifyStatus(status: number): SendFailure {
  const isTurnedAway = status >= 300 && status < 500;
  return {
    kind: isTurnedAway ? 'transient' : 'unknown',
    code: NO_CODE,
    detail: `HTTP ${status}, and not in the Graph API's form`,
  };
}
