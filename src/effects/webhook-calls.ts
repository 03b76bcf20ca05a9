import { newId, type LaneId, type WebhookCallId } from '../core/ids.ts';
import type { Instant } from '../core/time/index.ts';
import { maybeOne, timestamp } from '../db/statement.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';

export interface NewWebhookCall {
  /** whose conversation waits for the answer */
  laneId: LaneId;
  url: string;
  /** gets the call's id as `id` beside it */
  body: Record<string, unknown>;
  deadlineAt: Instant;
}

/** Asks for a call to an address of the business. It is made after the commit, and its answer comes to the lane. */
export async function requestWebhook(
  tx: TenantTransaction,
  { laneId, url, body, deadlineAt }: NewWebhookCall,
  now: Instant,
): Promise<WebhookCallId> {
  const id = newId<WebhookCallId>();
  await tx.query({
    name: 'request-webhook',
    text: `insert into app.webhook_call (tenant_id, id, lane_id, url, body, next_at, deadline_at, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $6)`,
    values: [
      tx.tenantId,
      id,
      laneId,
      url,
      JSON.stringify({ id, ...body }),
      timestamp(now),
      timestamp(deadlineAt),
    ],
  });
  return id;
}

export interface WebhookOutcome {
  state: 'answered' | 'failed';
  /** the receiver's JSON */
  answer: unknown;
}

/** What a call came to; undefined while it has not, or where nobody waited any longer. */
export async function findWebhookOutcome(
  tx: TenantTransaction,
  id: WebhookCallId,
): Promise<WebhookOutcome | undefined> {
  return maybeOne(
    tx.query<WebhookOutcome>({
      name: 'find-webhook-outcome',
      text: `select state, answer from app.webhook_call
             where tenant_id = $1 and id = $2 and state in ('answered', 'failed')`,
      values: [tx.tenantId, id],
    }),
  );
}

/** Nobody waits any longer: the call is not made again. False where it had come to something already. */
export async function giveUpWebhook(
  tx: TenantTransaction,
  id: WebhookCallId,
  now: Instant,
): Promise<boolean> {
  const given = await tx.query({
    name: 'give-up-webhook',
    text: `update app.webhook_call set state = 'timed_out', settled_at = $3, failure = coalesce(failure, 'no answer in time')
           where tenant_id = $1 and id = $2 and state in ('pending', 'calling') returning id`,
    values: [tx.tenantId, id, timestamp(now)],
  });
  return given.length > 0;
}
