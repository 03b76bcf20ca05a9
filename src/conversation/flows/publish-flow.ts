import { TurnoError } from '../../core/errors.ts';
import { newId, type FlowVersionId } from '../../core/ids.ts';
import { maybeOne, one, timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { recordAudit } from '../../effects/audit.ts';
import type { FlowDocument } from './flow-document.ts';
import { measureImpact, type PublishImpact } from './flow-impact.ts';
import type { PublishMode, StepMap } from './flow-moves.ts';
import { demandsOf, findVersion, takeFlow, type By, type Flow } from './flow-repository.ts';
import type { LintProblem } from './lint/problem.ts';
import { requireSoundFlow } from './sound-flow.ts';

export interface PublishOptions extends By {
  /** why, for the history */
  note?: string;
  /** what becomes of conversations under way; keep where nothing is said */
  mode?: PublishMode;
  /** for migrate: where steps have gone that are called otherwise, or are not there any more */
  stepMap?: StepMap;
  /** for migrate: whether people on lost steps that the map does not name may begin anew; otherwise they must be named */
  endsLost?: boolean;
}

export interface Published {
  versionId: FlowVersionId;
  number: number;
  /** the document is the one that is live already, so there is no new version */
  isUnchanged: boolean;
  /** the people inside at that moment */
  impact: PublishImpact;
  /** what could be better about the document, and did not keep it from being published */
  warnings: readonly LintProblem[];
}

/**
 * Publishes a document as the flow's next version. New conversations begin on it; what becomes of those under way is the
 * mode's to say, and happens at each one's next message, in its own lane.
 *
 * @throws TurnoError invalid_input with everything that is wrong with the document or the step map, rule_violated where
 *   people would be lost
 */
export async function publishFlow(
  tx: TenantTransaction,
  slug: string,
  input: unknown,
  options: PublishOptions,
): Promise<Published> {
  return publish(tx, await takeFlow(tx, slug), input, options);
}

/**
 * Brings an old version's document back, as a new version: history only grows.
 *
 * @throws TurnoError not_found for an unknown number, and as `publishFlow` does
 */
export async function restoreFlow(
  tx: TenantTransaction,
  slug: string,
  number: number,
  options: PublishOptions,
): Promise<Published> {
  const flow = await takeFlow(tx, slug);
  const { document } = await findVersion(tx, flow, number);
  return publish(tx, flow, document, options, number);
}

async function publish(
  tx: TenantTransaction,
  flow: Flow,
  input: unknown,
  options: PublishOptions,
  restoredFrom?: number,
): Promise<Published> {
  const { mode = 'keep', stepMap = {}, endsLost = false, now } = options;
  let warnings: readonly LintProblem[] = [];
  const document = requireSoundFlow(input, {
    ...(await demandsOf(tx)),
    onWarnings: (found) => void (warnings = found),
  });
  if (mode !== 'migrate' && Object.keys(stepMap).length > 0)
    throw new TurnoError('invalid_input', 'A step map only means something where the mode is migrate.');
  const impact = await measureImpact(tx, flow, document, stepMap, now);

  const live = await findLive(tx, flow, document);
  if (live?.isSame) {
    if (flow.unpublishedAt !== null) await openAgain(tx, flow, live.number, options);
    return { versionId: live.id, number: live.number, isUnchanged: true, impact, warnings };
  }
  if (mode === 'migrate' && !endsLost) refuseLosses(impact);
  const { versionId, number } = await insertVersion(tx, flow, document, options, restoredFrom);
  await recordAudit(
    tx,
    {
      actor: options.actor,
      action: restoredFrom === undefined ? 'flow.published' : 'flow.restored',
      objectKind: 'flow',
      objectId: flow.id,
      details: {
        number,
        mode,
        ...(Object.keys(stepMap).length > 0 ? { stepMap } : {}),
        ...(restoredFrom === undefined ? {} : { restoredFrom }),
        inside: impact.inside,
      },
    },
    now,
  );
  return { versionId, number, isUnchanged: false, impact, warnings };
}

/** The version that new conversations begin on, and whether the document is the same. */
async function findLive(tx: TenantTransaction, flow: Flow, document: FlowDocument) {
  return maybeOne(
    tx.query<{ id: FlowVersionId; number: number; isSame: boolean }>({
      text: `select id, number, document = $3::jsonb as "isSame" from app.flow_version
             where tenant_id = $1 and id = $2`,
      values: [tx.tenantId, flow.publishedVersionId, JSON.stringify(document)],
    }),
  );
}

async function openAgain(
  tx: TenantTransaction,
  flow: Flow,
  number: number,
  { actor, now }: By,
): Promise<void> {
  await tx.query({
    text: 'update app.flow set unpublished_at = null where tenant_id = $1 and id = $2',
    values: [tx.tenantId, flow.id],
  });
  const entry = { actor, action: 'flow.published', objectKind: 'flow', objectId: flow.id };
  await recordAudit(tx, { ...entry, details: { number, isUnchanged: true } }, now);
}

function refuseLosses({ places }: PublishImpact): void {
  const lost = places.filter(({ fate }) => fate === 'removed' || fate === 'incompatible');
  if (lost.length === 0) return;
  const steps = [...new Set(lost.map(({ step }) => step))].join(', ');
  throw new TurnoError(
    'rule_violated',
    `People are on steps that the new version does not have as they were: ${steps}. Name a step for each in the step map, or let these people begin anew.`,
    { data: { steps: [...new Set(lost.map(({ step }) => step))] } },
  );
}

async function insertVersion(
  tx: TenantTransaction,
  flow: Flow,
  document: FlowDocument,
  { actor, now, note = '', mode = 'keep', stepMap = {} }: PublishOptions,
  restoredFrom: number | undefined,
): Promise<{ versionId: FlowVersionId; number: number }> {
  const versionId = newId<FlowVersionId>();
  const { number } = await one(
    tx.query<{ number: number }>({
      text: `insert into app.flow_version (tenant_id, id, flow_id, number, document, published_at, author, note, mode, step_map,
               restored_from)
             select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10
             from app.flow_version where tenant_id = $1 and flow_id = $3
             returning number`,
      values: [
        tx.tenantId,
        versionId,
        flow.id,
        JSON.stringify(document),
        timestamp(now),
        actor,
        note,
        mode,
        JSON.stringify(stepMap),
        restoredFrom ?? null,
      ],
    }),
  );
  await tx.query({
    text: `update app.flow set published_version_id = $3, unpublished_at = null,
             last_move_number = case when $4 = 'keep' then last_move_number else $5 end
           where tenant_id = $1 and id = $2`,
    values: [tx.tenantId, flow.id, versionId, mode, number],
  });
  return { versionId, number };
}
