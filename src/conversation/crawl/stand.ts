import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import { maybeOne, timestamp } from '../../db/statement.ts';
import type { FlowDocument } from '../flows/flow-document.ts';
import { isStanding, type BookingStatus } from '../../kernels/booking/index.ts';
import { parseChoiceId } from '../rendering/choice-ids.ts';
import type { Delivered, Sandbox } from '../sandbox/sandbox.ts';
import { stepKinds } from '../steps/index.ts';
import { lastAnswer, PHONE, type Act } from './act.ts';

/** What is further away is found from nearer by. */
const MOST_WAITS = 4;

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
  /** until things that happen by themselves, one after the other */
  waits: Act[];
}

interface StandRow {
  step: string;
  phase: string;
  owner: Stand['owner'];
  handoff: string | null;
  statuses: BookingStatus[];
}

/** Where the conversation rests now; undefined before it began. */
export async function look(sandbox: Sandbox, document: FlowDocument): Promise<Stand | undefined> {
  const { tx, now } = sandbox;
  const row = await maybeOne(tx.query<StandRow>(standQuery(tx.tenantId, now())));
  if (!row) return undefined;
  const { step, phase, owner, handoff, statuses } = row;
  const taps = owner === 'bot' ? tapsOf(lastAnswer(sandbox)) : new Map<string, Act>();
  const atStep = document.steps[step];
  const needsHold = atStep && stepKinds.get(atStep.kind)?.needs?.includes('hold');
  const isLapsed = needsHold === true && !statuses.includes('held');
  const ahead = statuses.filter(isStanding).sort();
  // Below a reminder, a customer sees nothing of the step that it came at.
  const place = isReminder(lastAnswer(sandbox)) ? ['reminder'] : [step, phase, isLapsed];
  return {
    key: [...place, owner, ...ahead, ...[...taps.keys()].sort()].join(' '),
    step,
    owner,
    isEnd: atStep?.kind === 'end',
    handoff: handoff ?? undefined,
    taps: [...taps.values()],
    waits: await waitsFrom(sandbox),
  };
}

function isReminder(answer: Delivered | undefined): boolean {
  const choices = answer?.choices ?? [];
  return choices.length > 0 && choices.every(({ id }) => parseChoiceId(id)?.kind === 'booking');
}

async function waitsFrom({ dueAts, now }: Sandbox): Promise<Act[]> {
  const dues = (await dueAts()).slice(0, MOST_WAITS);
  return dues.map((dueAt) => ({ kind: 'wait', minutes: Math.ceil((dueAt - now()) / MINUTE_MS) }));
}

function standQuery(tenantId: string, now: Instant) {
  return {
    name: 'crawl-stand',
    text: `select c.step, c.phase, c.owner, h.reason as handoff,
             array(select distinct b.status from app.booking b
                   where b.tenant_id = c.tenant_id and b.contact_id = c.contact_id and b.starts_at > $3) as statuses
           from app.contact_identity i
           join app.conversation c on c.tenant_id = i.tenant_id and c.contact_id = i.contact_id
           left join app.handoff h on h.tenant_id = c.tenant_id and h.conversation_id = c.id and h.closed_at is null
           where i.tenant_id = $1 and i.value = $2`,
    values: [tenantId, PHONE, timestamp(now)],
  };
}

/** The last of each kind of choice: the further off a time is, the more can happen until then. */
function tapsOf(answer: Delivered | undefined): Map<string, Act> {
  const taps = new Map<string, Act>();
  answer?.choices.forEach(({ id, label }, place) => {
    const parsed = parseChoiceId(id);
    // `slot:<instant>:…` is one kind, whichever time it is.
    const kind = parsed?.kind === 'flow' ? (parsed.key.split(':')[0] ?? '') : (parsed?.action ?? id);
    taps.set(kind, { kind: 'tap', place, label });
  });
  return taps;
}
