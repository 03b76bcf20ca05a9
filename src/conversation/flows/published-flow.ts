import { maybeOne } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { FlowDocument } from './flow-document.ts';

export interface PublishedFlow {
  slug: string;
  number: number;
  document: FlowDocument;
  /** the languages of the business */
  languages: readonly string[];
}

/** The version that new conversations begin on; undefined where nothing is published. */
export async function findPublishedFlow(tx: TenantTransaction): Promise<PublishedFlow | undefined> {
  return maybeOne(
    tx.query<PublishedFlow>({
      text: `select f.slug, v.number, v.document, b.languages
             from app.flow f
             join app.flow_version v on v.tenant_id = f.tenant_id and v.id = f.published_version_id
             join app.business b on b.tenant_id = f.tenant_id
             where f.tenant_id = $1 order by f.slug limit 1`,
      values: [tx.tenantId],
    }),
  );
}
