import { TurnoError } from '../../core/errors.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { recordAudit } from '../../effects/audit.ts';
import { findFlow, takeFlow, type By } from './flow-repository.ts';

/**
 * Stops new conversations: whoever begins one is told so, and a person is called. Those under way are answered to their
 * end. Publishing, also of the same document, opens the flow again.
 *
 * @throws TurnoError not_found, state_changed where it is not published
 */
export async function unpublishFlow(tx: TenantTransaction, slug: string, { actor, now }: By): Promise<void> {
  await findFlow(tx, slug);
  const flow = await takeFlow(tx, slug);
  if (!flow.publishedVersionId || flow.unpublishedAt !== null)
    throw new TurnoError('state_changed', 'The flow is not published, so there is nothing to stop.');
  await tx.query({
    text: 'update app.flow set unpublished_at = $3 where tenant_id = $1 and id = $2',
    values: [tx.tenantId, flow.id, timestamp(now)],
  });
  const entry = { actor, action: 'flow.unpublished', objectKind: 'flow', objectId: flow.id };
  await recordAudit(tx, entry, now);
}
