import type { Instant } from '../core/time/index.ts';
import { timestamp } from '../db/statement.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';

export type Meter = 'conversations' | 'bookings';

/** Counts one use in the ledger; the source makes it count once, however often it is told. */
export async function recordUsage(
  tx: TenantTransaction,
  meter: Meter,
  source: string,
  now: Instant,
): Promise<void> {
  await tx.query({
    name: 'record-usage',
    text: `insert into app.usage_event (tenant_id, meter, source, quantity, occurred_at) values ($1, $2, $3, 1, $4)
           on conflict do nothing`,
    values: [tx.tenantId, meter, source, timestamp(now)],
  });
}
