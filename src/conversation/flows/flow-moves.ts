import type { FlowVersionId } from '../../core/ids.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { stepKinds } from '../steps/index.ts';
import type { FlowDocument } from './flow-document.ts';

/**
 * What a publish does to conversations that are under way on older versions:
 * - `keep`: they stay on theirs until they end
 * - `migrate`: they go on at the same step of the new version, or where the step map says
 * - `end`: they begin anew, and are told why
 */
export const publishModes = ['keep', 'migrate', 'end'] as const;
export type PublishMode = (typeof publishModes)[number];

/** Old step → new step. */
export type StepMap = Readonly<Record<string, string>>;

/** A version that does not leave older conversations alone. */
export interface Move {
  mode: PublishMode;
  stepMap: StepMap;
}

/** Where a conversation stands in its own version. */
export interface Standing {
  step: string;
  phase: string;
  kind: string | undefined;
}

/** Where it comes out in the newer one. */
export type Destination =
  /** at a step of the same kind, which asks the same sort of question */
  | { fate: 'continues'; step: string; phase: string }
  /** at a step of another kind that the map names; it is entered at its beginning */
  | { fate: 'mapped'; step: string }
  /** nowhere: its step is gone, or has become something else */
  | { fate: 'removed' | 'incompatible' }
  | { fate: 'ends' };

/**
 * Where a conversation comes out after all the moves between its version and the last of them, oldest first. Only the
 * last version counts for what exists: a step that was away for a while was never missed by somebody who was silent.
 */
export function destinationOf(
  standing: Standing,
  moves: readonly Move[],
  document: FlowDocument,
): Destination {
  if (moves.some(({ mode }) => mode === 'end')) return { fate: 'ends' };
  let { step } = standing;
  let isNamed = false;
  for (const { stepMap } of moves) {
    const named = own(stepMap, step);
    isNamed ||= named !== undefined;
    step = named ?? step;
  }
  const target = own(document.steps, step);
  const kind = target && stepKinds.get(target.kind);
  if (!target || !kind) return { fate: 'removed' };
  if (target.kind === 'end') return { fate: 'ends' };
  const isSame = target.kind === standing.kind && own(kind.phases(target), standing.phase)?.rests === true;
  if (isSame) return { fate: 'continues', step, phase: standing.phase };
  return isNamed ? { fate: 'mapped', step } : { fate: 'incompatible' };
}

/** The steps that a conversation came by, as the newer version calls them; those it does not have are forgotten. */
export function movedTrail(
  trail: readonly string[],
  moves: readonly Move[],
  document: FlowDocument,
): string[] {
  return trail
    .map((step) => moves.reduce((at, { stepMap }) => own(stepMap, at) ?? at, step))
    .filter((step) => own(document.steps, step) !== undefined);
}

/** Versions after this one of the same flow that move whoever is on it, oldest first. */
export async function loadMoves(
  tx: TenantTransaction,
  versionId: FlowVersionId,
): Promise<(Move & { versionId: FlowVersionId })[]> {
  return tx.query({
    name: 'load-flow-moves',
    text: `select v.id as "versionId", v.mode, v.step_map as "stepMap"
           from app.flow_version o
           join app.flow_version v on v.tenant_id = o.tenant_id and v.flow_id = o.flow_id and v.number > o.number
           where o.tenant_id = $1 and o.id = $2 and v.mode <> 'keep' order by v.number`,
    values: [tx.tenantId, versionId],
  });
}

/** Step ids are the owner's words, and "constructor" is one. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
