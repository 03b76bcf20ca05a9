import type { WebhookCallId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/** A call that came to nothing. */
export interface LostCall {
  id: WebhookCallId;
  url: string;
  state: 'failed' | 'timed_out';
  attempts: number;
  failure: string | null;
  createdAt: Instant;
}

/** Calls that came to nothing, newest first: what the owner sees, to mend their server. */
export async function listLostCalls(tx: TenantTransaction, limit: number): Promise<LostCall[]> {
  return tx.query<LostCall>({
    text: `select id, url, state, attempts, failure, created_at as "createdAt" from app.webhook_call
           where tenant_id = $1 and state in ('failed', 'timed_out') order by created_at desc limit $2`,
    values: [tx.tenantId, limit],
  });
}
