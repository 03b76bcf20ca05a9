import { TurnoError } from '../../core/errors.ts';
import type { FlowVersionId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { DRAFT_REMEMBERED_MS } from '../turn/way-back.ts';
import type { FlowDocument } from './flow-document.ts';
import { inlineGroups } from './inline-groups.ts';
import { destinationOf, loadMoves, type Destination, type Move, type StepMap } from './flow-moves.ts';
import { demandsOf, findFlow, type Flow } from './flow-repository.ts';
import { requireSoundFlow } from './sound-flow.ts';

/** People at one step of one version, and where they would go on if they moved to the new one. */
export interface ImpactPlace {
  versionNumber: number;
  step: string;
  kind: string | undefined;
  /** wrote so recently that the bot remembers where they are */
  inside: number;
  /** fell silent on the way so long ago that they begin anew, unless they write the answer to what was asked */
  silent: number;
  fate: Destination['fate'];
  /** the new step, where its name is another */
  goesTo?: string;
}

/** What publishing a document means for conversations that are under way. */
export interface PublishImpact {
  inside: number;
  silent: number;
  /** of those inside: a step for them is there */
  continuing: number;
  /** of those inside: their step is gone or has become something else, and the map does not name it */
  lost: number;
  /** of those inside: a publish before, or the map, lets them begin anew */
  ending: number;
  places: ImpactPlace[];
}

interface Crowd {
  version_id: FlowVersionId;
  number: number;
  step: string;
  phase: string;
  kind: string | null;
  inside: number;
  silent: number;
}

/**
 * How many people are inside, and what would become of them.
 *
 * @throws TurnoError invalid_input where the document cannot be published at all
 */
export async function previewPublish(
  tx: TenantTransaction,
  slug: string,
  input: unknown,
  { stepMap = {}, now }: { stepMap?: StepMap; now: Instant },
): Promise<PublishImpact> {
  const document = requireSoundFlow(input, await demandsOf(tx));
  return measureImpact(tx, await findFlow(tx, slug), document, stepMap, now);
}

export async function measureImpact(
  tx: TenantTransaction,
  flow: Flow,
  newer: FlowDocument,
  stepMap: StepMap,
  now: Instant,
): Promise<PublishImpact> {
  const { document } = inlineGroups(newer);
  const crowds = await withGroups(tx, await countPeople(tx, flow, now));
  checkStepMap(stepMap, document);
  const pending = new Map<FlowVersionId, Move[]>();
  for (const { version_id: id } of crowds) if (!pending.has(id)) pending.set(id, await loadMoves(tx, id));

  const places = crowds.map(({ version_id, number, step, phase, kind, inside, silent }): ImpactPlace => {
    const moves: Move[] = [...(pending.get(version_id) ?? []), { mode: 'migrate', stepMap }];
    const standing = { step, phase, kind: kind ?? undefined };
    const destination = destinationOf(standing, moves, document);
    const goesTo = 'step' in destination && destination.step !== step ? { goesTo: destination.step } : {};
    return {
      versionNumber: number,
      step,
      kind: standing.kind,
      inside,
      silent,
      fate: destination.fate,
      ...goesTo,
    };
  });
  const total = (count: 'inside' | 'silent', ...fates: Destination['fate'][]) =>
    places
      .filter(({ fate }) => fates.length === 0 || fates.includes(fate))
      .reduce((sum, place) => sum + place[count], 0);
  return {
    inside: total('inside'),
    silent: total('silent'),
    continuing: total('inside', 'continues', 'mapped'),
    lost: total('inside', 'removed', 'incompatible'),
    ending: total('inside', 'ends'),
    places,
  };
}

/** Everybody who is neither at an end nor still to begin, by version, step and phase. */
async function countPeople(tx: TenantTransaction, flow: Flow, now: Instant): Promise<Crowd[]> {
  return tx.query<Crowd>({
    text: `
      select c.flow_version_id as version_id, v.number, c.step, c.phase,
        v.document #>> array['steps', c.step, 'kind'] as kind, c.inside, c.silent
      from (
        select flow_version_id, step, phase,
          (count(*) filter (where last_message_at >= $3))::int as inside,
          (count(*) filter (where last_message_at < $3))::int as silent
        from app.conversation where tenant_id = $1 and epoch > 0 group by flow_version_id, step, phase
      ) c
      join app.flow_version v on v.tenant_id = $1 and v.id = c.flow_version_id
      where v.flow_id = $2 and (v.document #>> array['steps', c.step, 'kind']) is distinct from 'end'
      order by v.number, c.step, c.phase`,
    values: [tx.tenantId, flow.id, timestamp(now - DRAFT_REMEMBERED_MS)],
  });
}

/** The kinds of steps in groups, which a document does not hold under the ids that conversations know. */
async function withGroups(tx: TenantTransaction, crowds: Crowd[]): Promise<Crowd[]> {
  const ids = [...new Set(crowds.flatMap(({ kind, version_id: id }) => (kind === null ? [id] : [])))];
  if (ids.length === 0) return crowds;
  const rows = await tx.query<{ id: FlowVersionId; document: FlowDocument }>({
    text: 'select id, document from app.flow_version where tenant_id = $1 and id = any($2::uuid[])',
    values: [tx.tenantId, ids],
  });
  const steps = new Map(rows.map(({ id, document }) => [id, inlineGroups(document).document.steps]));
  return crowds.map((crowd) => ({
    ...crowd,
    kind: crowd.kind ?? steps.get(crowd.version_id)?.[crowd.step]?.kind ?? null,
  }));
}

function checkStepMap(stepMap: StepMap, document: FlowDocument): void {
  for (const [from, to] of Object.entries(stepMap)) {
    if (Object.hasOwn(document.steps, to)) continue;
    const known = Object.keys(document.steps).join(', ');
    throw new TurnoError(
      'invalid_input',
      `The step map leads from "${from}" to "${to}", which the new version does not have. It has ${known}.`,
    );
  }
}

/** "37 people are inside; 34 can go on in the new version, 3 sit on a removed step", then one line for each step that is lost. */
export function describeImpact(impact: PublishImpact): string[] {
  const { inside, silent, continuing, lost, ending, places } = impact;
  if (inside + silent === 0) return ['Nobody is inside.'];
  const parts = [
    ...(continuing > 0 ? [`${continuing} can go on in the new version`] : []),
    ...(lost > 0 ? [`${lost} ${lost === 1 ? 'sits' : 'sit'} on a removed or changed step`] : []),
    ...(ending > 0 ? [`${ending} will begin anew anyway`] : []),
  ];
  const people = `${inside} ${inside === 1 ? 'person is' : 'people are'} inside`;
  return [
    `${people}${parts.length > 0 ? `; ${parts.join(', ')}` : ''}.`,
    ...(silent > 0
      ? [`${silent} more fell silent on the way; the same holds for them if they write again.`]
      : []),
    ...places
      .filter(({ fate }) => fate === 'removed' || fate === 'incompatible')
      .map(
        ({ versionNumber, step, fate, inside: here, silent: away }) =>
          `Step "${step}" of version ${versionNumber} ${fate === 'removed' ? 'is gone' : 'has become something else'}: ${here} inside, ${away} silent.`,
      ),
  ];
}
