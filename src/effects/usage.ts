import type { Instant } from '../core/time/index.ts';
import { timestamp } from '../db/statement.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';

export type Meter = 'conversations' | 'bookings' | 'model_tokens';

/** Counts uses in the ledger, one where nothing else is said; the source makes them count once, however often they are told. */
export async function recordUsage(
  tx: TenantTransaction,
  meter: Meter,
  source: string,
  now: Instant,
  quantity = 1,
): Promise<void> {
  await tx.query({
    name: 'record-usage',
    text: `insert into app.usage_event (tenant_id, meter, source, quantity, occurred_at) values ($1, $2, $3, $5, $4)
           on conflict do nothing`,
    values: [tx.tenantId, meter, source, timestamp(now), quantity],
  });
}
