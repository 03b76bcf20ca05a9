import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoTenants } from '../../seeds/index.ts';
import { projectRoot } from '../../src/config/project-root.ts';
import { zonedInstant } from '../../src/core/time/index.ts';
import { parseFlowDocument } from '../../src/conversation/flows/parse-flow-document.ts';
import { definedModel, type BusinessModel } from '../../src/conversation/sandbox/business-model.ts';
import { inSandbox, type Sandbox } from '../../src/conversation/sandbox/sandbox.ts';
import type { Doors } from '../../src/db/doors.ts';
import { industryOf } from '../../src/industries/index.ts';
import { chats, type Move } from './chats.ts';
import { recordInto, type RecordedTurn } from './recorded-turns.ts';

const PHONE = '15550100102';
const MONDAY = '2026-03-02';

/** Every chat with every business of the demo and its shipped flow, as its turns were taken on a database. */
export async function recordChats(doors: Doors): Promise<RecordedTurn[]> {
  const recorded: RecordedTurn[] = [];
  for (const { business } of demoTenants) {
    const flow = industryOf(business.industry).defaultFlow;
    const parsed = parseFlowDocument(
      JSON.parse(await readFile(join(projectRoot, 'flows', `${flow}.json`), 'utf8')),
    );
    if ('problems' in parsed) throw new Error(`The shipped flow ${flow} is not sound.`);
    const model = definedModel(`bench-${flow}`, business, parsed.document);
    for (const chat of chats) await record(doors, model, chat, recorded);
  }
  return recorded;
}

async function record(
  doors: Doors,
  model: BusinessModel,
  chat: readonly Move[],
  recorded: RecordedTurn[],
): Promise<void> {
  const startsAt = ({ zone }: { zone: string }) => zonedInstant(zone, MONDAY, 9 * 60);
  await inSandbox(doors, { model, startsAt, makeTurns: recordInto(recorded) }, async (sandbox) => {
    for (const move of chat) await make(sandbox, move);
    const [failure] = sandbox.failures();
    if (failure) throw new Error(`A chat of the bench failed: ${failure}`);
  });
}

function make(sandbox: Sandbox, move: Move): Promise<void> {
  if (move !== 'tap') return sandbox.receive(PHONE, { kind: 'text', text: move.says });
  const [choice] = sandbox.delivered().findLast(({ to }) => to === PHONE)?.choices ?? [];
  if (!choice) return sandbox.receive(PHONE, { kind: 'text', text: 'yes' });
  return sandbox.receive(PHONE, { kind: 'tap', id: choice.id, title: choice.label });
}
