import { TurnoError } from '../../core/errors.ts';
import { newId, type FlowVersionId, type TenantId } from '../../core/ids.ts';
import type { Doors } from '../../db/doors.ts';
import { one } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { installBusiness, type BusinessDefinition } from '../../kernels/booking/index.ts';
import { MAIN_FLOW } from '../flows/default-flow.ts';
import type { FlowDocument } from '../flows/flow-document.ts';
import { takeFlow } from '../flows/flow-repository.ts';

/** The business that a sandbox is furnished as. */
export interface BusinessModel {
  /** businesses with the same key are rehearsed one after the other */
  key: string;
  /** the flow that its conversations begin with */
  document: FlowDocument;
  /** Fills an empty tenant with the business and its flow. */
  furnish(tx: TenantTransaction): Promise<void>;
}

/**
 * Tables that say what a business is, parents before children; every other tenant table tells what happened there and is
 * empty in a sandbox. Flows are published anew and the channel leads nowhere.
 */
export const configurationTables = [
  'business',
  'location',
  'location_hours',
  'location_override',
  'floor',
  'space',
  'service',
  'resource',
  'service_requirement',
  'requirement_resource',
  'weekly_hours',
  'hours_override',
  'time_off',
  'class_time',
  'amenity',
] as const;

type Row = Record<string, unknown>;

/**
 * A tenant as it is configured now. Ids stay the same: every key of a tenant table holds the tenant.
 *
 * @param document played in place of the tenant's published flow, before it is published for example
 * @throws TurnoError not_found where there is no flow to play
 */
export async function tenantModel(
  doors: Doors,
  tenantId: TenantId,
  document?: FlowDocument,
): Promise<BusinessModel> {
  const { configuration, flows } = await doors.tenantTransaction(
    tenantId,
    async (tx) => ({ configuration: await readConfiguration(tx), flows: await publishedFlows(tx) }),
    { readOnly: true },
  );
  if (document) flows.set(MAIN_FLOW, document);
  const main = flows.get(MAIN_FLOW);
  if (!main) throw new TurnoError('not_found', 'The business has no published flow; publish one.');
  return {
    key: tenantId,
    document: main,
    async furnish(tx) {
      await writeConfiguration(tx, configuration);
      for (const [slug, flow] of flows) await installFlow(tx, slug, flow);
    },
  };
}

/** A business that exists on paper only, with a flow document. */
export function definedModel(
  key: string,
  definition: BusinessDefinition,
  document: FlowDocument,
): BusinessModel {
  return {
    key,
    document,
    async furnish(tx) {
      await installBusiness(tx, definition);
      await installFlow(tx, MAIN_FLOW, document);
    },
  };
}

async function readConfiguration(tx: TenantTransaction): Promise<Record<string, Row[] | null>> {
  const tables = configurationTables.map(
    (table) => `'${table}', (select jsonb_agg(to_jsonb(t)) from app.${table} t where t.tenant_id = $1)`,
  );
  const { configuration } = await one(
    tx.query<{ configuration: Record<string, Row[] | null> }>({
      text: `select jsonb_build_object(${tables.join(', ')}) as configuration`,
      values: [tx.tenantId],
    }),
  );
  return configuration;
}

async function writeConfiguration(
  tx: TenantTransaction,
  configuration: Record<string, Row[] | null>,
): Promise<void> {
  for (const table of configurationTables) {
    const rows = (configuration[table] ?? []).map((row) => ({ ...row, tenant_id: tx.tenantId }));
    await tx.query({
      text: `insert into app.${table} select * from jsonb_populate_recordset(null::app.${table}, $1)`,
      values: [JSON.stringify(rows)],
    });
  }
}

async function publishedFlows(tx: TenantTransaction): Promise<Map<string, FlowDocument>> {
  const rows = await tx.query<{ slug: string; document: FlowDocument }>({
    text: `select f.slug, v.document from app.flow f
           join app.flow_version v on v.tenant_id = f.tenant_id and v.id = f.published_version_id
           where f.tenant_id = $1`,
    values: [tx.tenantId],
  });
  return new Map(rows.map(({ slug, document }) => [slug, document]));
}

/** Begins conversations on the document as it is, sound or not: what comes of it is for the rehearsal to show. */
async function installFlow(tx: TenantTransaction, slug: string, document: FlowDocument): Promise<void> {
  const { id: flowId } = await takeFlow(tx, slug);
  const versionId = newId<FlowVersionId>();
  await tx.query({
    text: `insert into app.flow_version (tenant_id, id, flow_id, number, document, published_at)
           values ($1, $2, $3, 1, $4, '1970-01-01')`,
    values: [tx.tenantId, versionId, flowId, JSON.stringify(document)],
  });
  await tx.query({
    text: 'update app.flow set published_version_id = $3 where tenant_id = $1 and id = $2',
    values: [tx.tenantId, flowId, versionId],
  });
}
