import { newId, type FlowId, type FlowVersionId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { one, timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { requireSoundFlow, type SoundFlowOptions } from './sound-flow.ts';

/**
 * Publishes a document as the flow's next version. New conversations begin on it; those under way stay where they are.
 * @throws TurnoError invalid_input with everything that is wrong with the document; its data has the same as a list
 */
export async function publishFlow(
  tx: TenantTransaction,
  slug: string,
  input: unknown,
  now: Instant,
  options: SoundFlowOptions = {},
): Promise<FlowVersionId> {
  const document = requireSoundFlow(input, options);
  const versionId = newId<FlowVersionId>();
  const { id: flowId } = await one(
    tx.query<{ id: FlowId }>({
      text: `insert into app.flow (tenant_id, id, slug) values ($1, $2, $3)
             on conflict (tenant_id, slug) do update set slug = excluded.slug returning id`,
      values: [tx.tenantId, newId<FlowId>(), slug],
    }),
  );
  await tx.query({
    text: `insert into app.flow_version (tenant_id, id, flow_id, number, document, published_at)
           select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5 from app.flow_version where tenant_id = $1 and flow_id = $3`,
    values: [tx.tenantId, versionId, flowId, JSON.stringify(document), timestamp(now)],
  });
  await tx.query({
    text: 'update app.flow set published_version_id = $3 where tenant_id = $1 and id = $2',
    values: [tx.tenantId, flowId, versionId],
  });
  return versionId;
}
