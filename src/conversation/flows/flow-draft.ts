import { TurnoError } from '../../core/errors.ts';
import type { Instant } from '../../core/time/index.ts';
import { maybeOne, one, timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { recordAudit } from '../../effects/audit.ts';
import { demandsOf, findFlow, findPublished, takeFlow, type By, type Flow } from './flow-repository.ts';
import { lintFlow } from './lint/lint-flow.ts';
import type { LintProblem } from './lint/problem.ts';
import { publishFlow, type Published, type PublishOptions } from './publish-flow.ts';

/** A flow as somebody is changing it: it may be wrong, and says in what. */
export interface FlowDraft {
  /** give it back when saving; 0 where nothing was saved yet and the document is the published one */
  version: number;
  document: unknown;
  /** errors keep it from being published, warnings do not */
  problems: LintProblem[];
  editedBy: string | undefined;
  editedAt: Instant | undefined;
}

interface DraftRow {
  version: number;
  document: unknown;
  edited_by: string;
  edited_at: Instant;
}

/** The draft; where there is none, the published document to begin from. */
export async function readDraft(tx: TenantTransaction, slug: string): Promise<FlowDraft> {
  const flow = await findFlow(tx, slug);
  const row = await findDraft(tx, flow);
  if (row) return toDraft(tx, row);
  const published = await findPublished(tx, flow);
  if (!published)
    throw new TurnoError('not_found', `Flow "${slug}" has neither a draft nor a published version.`);
  return {
    version: 0,
    document: published.document,
    problems: await problemsOf(tx, published.document),
    editedBy: undefined,
    editedAt: undefined,
  };
}

/**
 * Saves the draft over the version that its editor had before them.
 *
 * @throws TurnoError state_changed where somebody else saved meanwhile
 */
export async function saveDraft(
  tx: TenantTransaction,
  slug: string,
  { document, expectedVersion }: { document: unknown; expectedVersion: number },
  { actor, now }: By,
): Promise<FlowDraft> {
  const json = storable(document);
  const flow = await takeFlow(tx, slug);
  const found = await findDraft(tx, flow);
  if ((found?.version ?? 0) !== expectedVersion) throw conflict(found, expectedVersion);
  const row = await one(
    tx.query<DraftRow>({
      // Numbers go on behind a discarded draft: whoever still has that one open must not save over a newer one.
      text: `insert into app.flow_draft (tenant_id, flow_id, version, document, edited_by, edited_at)
             values ($1, $2, 1 + (
               select coalesce(max((details ->> 'version')::integer), 0) from app.audit_entry
               where tenant_id = $1 and action = 'flow.draft_discarded' and object_id = $2
             ), $3, $4, $5)
             on conflict (tenant_id, flow_id) do update
             set version = flow_draft.version + 1, document = excluded.document, edited_by = excluded.edited_by,
               edited_at = excluded.edited_at
             returning version, document, edited_by, edited_at`,
      values: [tx.tenantId, flow.id, json, actor, timestamp(now)],
    }),
  );
  const entry = { actor, action: 'flow.draft_saved', objectKind: 'flow', objectId: flow.id };
  await recordAudit(tx, { ...entry, details: { version: row.version } }, now);
  return toDraft(tx, row);
}

/**
 * Publishes the draft as it was seen.
 *
 * @throws TurnoError not_found, state_changed where somebody saved meanwhile, and as `publishFlow` does
 */
export async function publishDraft(
  tx: TenantTransaction,
  slug: string,
  options: PublishOptions & { expectedVersion: number },
): Promise<Published> {
  const { expectedVersion, ...publishing } = options;
  const flow = await takeFlow(tx, slug);
  const draft = await findDraft(tx, flow);
  if (!draft) throw new TurnoError('not_found', 'There is no draft to publish; save one first.');
  if (draft.version !== expectedVersion) throw conflict(draft, expectedVersion);
  return publishFlow(tx, slug, draft.document, publishing);
}

/**
 * Throws the draft away; what is published stays.
 *
 * @returns the draft as it was
 * @throws TurnoError not_found, or state_changed where it is another version than its editor saw
 */
export async function discardDraft(
  tx: TenantTransaction,
  slug: string,
  { expectedVersion, actor, now }: By & { expectedVersion: number },
): Promise<FlowDraft> {
  const flow = await takeFlow(tx, slug);
  const draft = await findDraft(tx, flow);
  if (!draft) throw new TurnoError('not_found', 'There is no draft to discard; nothing was changed.');
  if (draft.version !== expectedVersion) throw conflict(draft, expectedVersion);
  await tx.query({
    text: 'delete from app.flow_draft where tenant_id = $1 and flow_id = $2',
    values: [tx.tenantId, flow.id],
  });
  const entry = { actor, action: 'flow.draft_discarded', objectKind: 'flow', objectId: flow.id };
  await recordAudit(tx, { ...entry, details: { version: draft.version } }, now);
  return toDraft(tx, draft);
}

async function findDraft(tx: TenantTransaction, flow: Flow): Promise<DraftRow | undefined> {
  return maybeOne(
    tx.query<DraftRow>({
      text: `select version, document, edited_by, edited_at from app.flow_draft where tenant_id = $1 and flow_id = $2`,
      values: [tx.tenantId, flow.id],
    }),
  );
}

async function toDraft(tx: TenantTransaction, row: DraftRow): Promise<FlowDraft> {
  const { version, document, edited_by: editedBy, edited_at: editedAt } = row;
  return { version, document, problems: await problemsOf(tx, document), editedBy, editedAt };
}

async function problemsOf(tx: TenantTransaction, document: unknown): Promise<LintProblem[]> {
  return lintFlow(document, await demandsOf(tx));
}

/** Anything that is JSON can be a draft, but jsonb has no room for NUL and half characters. */
function storable(document: unknown): string {
  // Typed as a string, but undefined is not JSON.
  const json = JSON.stringify(document) as string | undefined;
  if (json === undefined) throw new TurnoError('invalid_input', 'A draft is a JSON document; send one.');
  // JSON writes both as escapes; a pair of backslashes before them is only text.
  return json.replace(/\\\\|\\u0000|\\ud[89a-f][0-9a-f]{2}/g, (found) =>
    found === '\\\\' ? found : '\uFFFD',
  );
}

function conflict(found: DraftRow | undefined, expectedVersion: number): TurnoError {
  const now = found
    ? `${found.edited_by} saved version ${found.version}`
    : 'there is no draft yet (version 0)';
  return new TurnoError(
    'state_changed',
    `The draft changed in the meantime: you have version ${expectedVersion}, but ${now}. Read it again, bring in your changes, and save.`,
    { data: { expectedVersion, version: found?.version ?? 0 } },
  );
}
