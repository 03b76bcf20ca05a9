import type { WebAnswer } from '../../core/ports/web-client.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne, one, timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { appendLaneEvents } from '../../effects/lane-events.ts';
import type { ClaimedCall } from './claim-calls.ts';

/** What there is to send; only the tenant's own door shows it. */
export async function loadCall(
  tx: TenantTransaction,
  { id }: Pick<ClaimedCall, 'id'>,
): Promise<{ url: string; body: string }> {
  return one(
    tx.query<{ url: string; body: string }>({
      name: 'load-webhook-call',
      text: 'select url, body from app.webhook_call where tenant_id = $1 and id = $2',
      values: [tx.tenantId, id],
    }),
  );
}

/** What a try came to. */
export type CallSettlement =
  | { state: 'answered'; status: number; answer: unknown }
  | { state: 'failed'; status?: number; failure: string }
  | { state: 'pending'; status?: number; failure: string; nextAt: Instant };

const MOST_ATTEMPTS = 5;
const FIRST_WAIT_MS = 1_000;

/** Answers that may be another one next time. */
const passing = [408, 425, 429];

export function settlementOf(answer: WebAnswer, attempts: number, now: Instant): CallSettlement {
  if (answer.kind === 'refused') return { state: 'failed', failure: answer.reason };
  if (answer.kind === 'unreachable') return again({ failure: answer.reason }, attempts, now);
  const { status, body } = answer;
  if (status >= 200 && status < 300) return { state: 'answered', status, answer: parsed(body) };
  const told = { status, failure: `the server answered ${status}` };
  return status >= 500 || passing.includes(status)
    ? again(told, attempts, now)
    : { state: 'failed', ...told };
}

function again(told: { status?: number; failure: string }, attempts: number, now: Instant): CallSettlement {
  if (attempts >= MOST_ATTEMPTS) return { state: 'failed', ...told };
  return { state: 'pending', ...told, nextAt: now + FIRST_WAIT_MS * 3 ** (attempts - 1) };
}

/** An answer that is no JSON says nothing, but it is an answer. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

/**
 * Writes down what a try came to, and tells the conversation when that is final.
 *
 * @returns whether its lane has got an event; false also where somebody else has settled the call meanwhile
 */
export async function settleCall(
  tx: TenantTransaction,
  call: ClaimedCall,
  settlement: CallSettlement,
  now: Instant,
): Promise<boolean> {
  const isFinal = settlement.state !== 'pending';
  const settled = await maybeOne(
    tx.query({
      name: 'settle-webhook-call',
      text: `update app.webhook_call set state = $4, status = $5, answer = $6, failure = $7,
               next_at = coalesce($8, next_at), settled_at = $9, lease_until = null
             where tenant_id = $1 and id = $2 and attempts = $3 and state = 'calling' returning id`,
      values: [
        tx.tenantId,
        call.id,
        call.attempts,
        settlement.state,
        settlement.status ?? null,
        settlement.state === 'answered' ? JSON.stringify(storable(settlement.answer)) : null,
        settlement.state === 'answered' ? null : settlement.failure,
        settlement.state === 'pending' ? timestamp(settlement.nextAt) : null,
        isFinal ? timestamp(now) : null,
      ],
    }),
  );
  if (!settled || !isFinal) return false;
  const payload = { token: call.id, name: settlement.state };
  await appendLaneEvents(tx, [{ laneId: call.laneId, kind: 'signal', payload }], now);
  return true;
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair, in names neither. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\0\p{Cs}]/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [storable(key), storable(part)]));
}
