import type { ContactId } from '../../core/ids.ts';
import { maybeOne, one } from '../../db/statement.ts';
import { parseChoiceId } from '../rendering/choice-ids.ts';
import type { FlowDocument } from '../flows/flow-document.ts';
import type { Delivered, Sandbox } from '../sandbox/sandbox.ts';

/** A number that nobody has. */
const PHONE = '15550100101';

/** Something a customer does. A tap is told by its place among the choices: what is behind them is new each time. */
export type Act = { kind: 'text'; text: string } | { kind: 'tap'; place: number; label: string };

/** Where a conversation rests. */
export interface Stand {
  /** equal for places between which a customer sees no difference in kind */
  key: string;
  step: string;
  owner: 'bot' | 'person';
  isEnd: boolean;
  /** why a person was called, where one is */
  handoff: string | undefined;
  /** one of each kind of choice that is offered */
  taps: Act[];
}

export async function perform(sandbox: Sandbox, act: Act): Promise<void> {
  if (act.kind === 'text') return sandbox.receive(PHONE, { kind: 'text', text: act.text }, { name: 'Alex' });
  const choice = lastAnswer(sandbox)?.choices[act.place];
  if (!choice) throw new Error(`[${act.label}] is gone; a conversation did not go the same way twice.`);
  return sandbox.receive(PHONE, { kind: 'tap', id: choice.id, title: choice.label }, { name: 'Alex' });
}

export function describeActs(acts: readonly Act[]): string {
  return acts.map((act) => (act.kind === 'text' ? `“${act.text}”` : `[${act.label}]`)).join(' → ');
}

/** Where the conversation rests now; undefined before it began. */
export async function look(sandbox: Sandbox, document: FlowDocument): Promise<Stand | undefined> {
  const { tx } = sandbox;
  const row = await maybeOne(
    tx.query<{
      contact: ContactId;
      step: string;
      phase: string;
      owner: Stand['owner'];
      handoff: string | null;
    }>({
      text: `select c.contact_id as contact, c.step, c.phase, c.owner, h.reason as handoff
             from app.contact_identity i
             join app.conversation c on c.tenant_id = i.tenant_id and c.contact_id = i.contact_id
             left join app.handoff h on h.tenant_id = c.tenant_id and h.conversation_id = c.id and h.closed_at is null
             where i.tenant_id = $1 and i.value = $2`,
      values: [tx.tenantId, PHONE],
    }),
  );
  if (!row) return undefined;
  const { hasBooking } = await one(
    tx.query<{ hasBooking: boolean }>({
      text: `select exists (select from app.booking where tenant_id = $1 and contact_id = $2 and status = 'confirmed')
               as "hasBooking"`,
      values: [tx.tenantId, row.contact],
    }),
  );
  const { step, phase, owner, handoff } = row;
  const taps = row.owner === 'bot' ? tapsOf(lastAnswer(sandbox)) : new Map<string, Act>();
  return {
    key: [step, phase, owner, hasBooking, ...[...taps.keys()].sort()].join(' '),
    step,
    owner,
    isEnd: document.steps[step]?.kind === 'end',
    handoff: handoff ?? undefined,
    taps: [...taps.values()],
  };
}

function lastAnswer(sandbox: Sandbox): Delivered | undefined {
  return sandbox.delivered().findLast(({ to }) => to === PHONE);
}

/** The first of each kind of choice. */
function tapsOf(answer: Delivered | undefined): Map<string, Act> {
  const taps = new Map<string, Act>();
  answer?.choices.forEach(({ id, label }, place) => {
    const parsed = parseChoiceId(id);
    // `slot:<instant>:…` is one kind, whichever time it is.
    const kind = parsed?.kind === 'flow' ? (parsed.key.split(':')[0] ?? '') : (parsed?.action ?? id);
    if (!taps.has(kind)) taps.set(kind, { kind: 'tap', place, label });
  });
  return taps;
}
