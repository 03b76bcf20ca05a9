import type { LaneId } from '../../core/ids.ts';
import type { Proposal } from '../../core/ports/language-model.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/**
 * Writes down that a model is being asked about an event's text, so that the lane waits for it.
 * @returns false where the event was taken meanwhile, or somebody asks already
 */
export async function requestAdvice(
  tx: TenantTransaction,
  laneId: LaneId,
  { seq, text }: { seq: number; text: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'request-advice',
    text: `update app.lane_event set advice = jsonb_build_object('text', $4::text)
           where tenant_id = $1 and lane_id = $2 and seq = $3 and state = 'ready' and advice ->> 'text' is distinct from $4
           returning seq`,
    values: [tx.tenantId, laneId, seq, text],
  });
  return rows.length > 0;
}

/**
 * Writes down what a model said, or with null that nothing came of it.
 * @returns false where nobody waits for it any more
 */
export async function storeAdvice(
  tx: TenantTransaction,
  laneId: LaneId,
  { seq, text }: { seq: number; text: string },
  proposal: Proposal | null,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'store-advice',
    text: `update app.lane_event set advice = jsonb_build_object('text', $4::text, 'proposal', $5::jsonb)
           where tenant_id = $1 and lane_id = $2 and seq = $3 and state = 'ready' and advice = jsonb_build_object('text', $4::text)
           returning seq`,
    values: [tx.tenantId, laneId, seq, text, JSON.stringify(proposal)],
  });
  return rows.length > 0;
}
