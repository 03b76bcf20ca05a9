import type { Instant } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { DRAFT_REMEMBERED_MS } from '../turn/way-back.ts';
import { describeChanges } from './flow-changes.ts';
import type { FlowDocument } from './flow-document.ts';
import type { PublishMode, StepMap } from './flow-moves.ts';
import { findFlow, findVersion } from './flow-repository.ts';

/** A version in the history of a flow. */
export interface VersionSummary {
  number: number;
  author: string;
  note: string;
  publishedAt: Instant;
  /** what it did to people on older versions */
  mode: PublishMode;
  stepMap: StepMap;
  restoredFrom: number | null;
  /** of the document: versions that are alike have the same (jsonb writes equal documents alike) */
  checksum: string;
  /** new conversations begin on it */
  isLive: boolean;
  /** people in the middle of a conversation on it */
  inside: number;
}

/** All versions, newest first. */
export async function flowHistory(
  tx: TenantTransaction,
  slug: string,
  now: Instant,
): Promise<VersionSummary[]> {
  const flow = await findFlow(tx, slug);
  return tx.query<VersionSummary>({
    text: `
      select v.number, v.author, v.note, v.published_at as "publishedAt", v.mode, v.step_map as "stepMap",
        v.restored_from as "restoredFrom", md5(v.document::text) as checksum, coalesce(v.id = $4, false) as "isLive",
        coalesce(sum(c.people) filter (where (v.document #>> array['steps', c.step, 'kind']) is distinct from 'end'), 0)::int
          as inside
      from app.flow_version v
      left join (
        select flow_version_id, step, count(*) as people from app.conversation
        where tenant_id = $1 and epoch > 0 and last_message_at >= $3 group by flow_version_id, step
      ) c on c.flow_version_id = v.id
      where v.tenant_id = $1 and v.flow_id = $2
      group by v.tenant_id, v.id
      order by v.number desc`,
    values: [
      tx.tenantId,
      flow.id,
      timestamp(now - DRAFT_REMEMBERED_MS),
      flow.unpublishedAt === null ? flow.publishedVersionId : null,
    ],
  });
}

/** What changed between two versions, as sentences. */
export async function compareVersions(
  tx: TenantTransaction,
  slug: string,
  from: number,
  to: number,
): Promise<string[]> {
  const flow = await findFlow(tx, slug);
  const before = await findVersion(tx, flow, from);
  const after = await findVersion(tx, flow, to);
  // What is published was parsed first.
  return describeChanges(before.document as FlowDocument, after.document as FlowDocument);
}
