import { TurnoError } from '../../core/errors.ts';
import { newId, type FlowId, type FlowVersionId } from '../../core/ids.ts';
import type { Actor } from '../../effects/audit.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne, one } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/** Who changes a flow, and when. */
export interface By {
  actor: Actor;
  now: Instant;
}

export interface Flow {
  id: FlowId;
  /** where new conversations begin, unless it is unpublished */
  publishedVersionId: FlowVersionId | null;
  unpublishedAt: Instant | null;
}

export interface StoredVersion {
  id: FlowVersionId;
  number: number;
  document: unknown;
}

const columns = `id, published_version_id as "publishedVersionId", unpublished_at as "unpublishedAt"`;

/** The flow, made where it is missing, and locked: whoever changes it takes turns, so numbers follow each other. */
export async function takeFlow(tx: TenantTransaction, slug: string): Promise<Flow> {
  return one(
    tx.query<Flow>({
      text: `insert into app.flow (tenant_id, id, slug) values ($1, $2, $3)
             on conflict (tenant_id, slug) do update set slug = excluded.slug returning ${columns}`,
      values: [tx.tenantId, newId<FlowId>(), slug],
    }),
  );
}

/** @throws TurnoError not_found */
export async function findFlow(tx: TenantTransaction, slug: string): Promise<Flow> {
  const flow = await maybeOne(
    tx.query<Flow>({
      text: `select ${columns} from app.flow where tenant_id = $1 and slug = $2`,
      values: [tx.tenantId, slug],
    }),
  );
  if (flow) return flow;
  throw new TurnoError('not_found', `There is no flow "${slug}" yet; save a draft or publish one.`);
}

/** What the business asks of its flows: to say everything in its languages, and to keep the rules of its line. */
export async function demandsOf(tx: TenantTransaction): Promise<{ languages: string[]; industry: string }> {
  return one(
    tx.query({
      text: 'select languages, industry from app.business where tenant_id = $1',
      values: [tx.tenantId],
    }),
  );
}

export async function findPublished(tx: TenantTransaction, flow: Flow): Promise<StoredVersion | undefined> {
  if (!flow.publishedVersionId) return undefined;
  return maybeOne(
    tx.query<StoredVersion>({
      text: 'select id, number, document from app.flow_version where tenant_id = $1 and id = $2',
      values: [tx.tenantId, flow.publishedVersionId],
    }),
  );
}

/** @throws TurnoError not_found with the numbers that there are */
export async function findVersion(tx: TenantTransaction, flow: Flow, number: number): Promise<StoredVersion> {
  const version = await maybeOne(
    tx.query<StoredVersion>({
      text: `select id, number, document from app.flow_version
             where tenant_id = $1 and flow_id = $2 and number = $3`,
      values: [tx.tenantId, flow.id, number],
    }),
  );
  if (version) return version;
  const { newest } = await one(
    tx.query<{ newest: number | null }>({
      text: 'select max(number) as newest from app.flow_version where tenant_id = $1 and flow_id = $2',
      values: [tx.tenantId, flow.id],
    }),
  );
  const hint = newest ? `The newest is ${newest}.` : 'None is published yet.';
  throw new TurnoError('not_found', `There is no version ${number}. ${hint}`);
}
