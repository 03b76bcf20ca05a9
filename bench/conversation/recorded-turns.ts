import { createLogger } from '../../src/core/logger.ts';
import { DAY_MS, type Instant } from '../../src/core/time/index.ts';
import { createFlowVersions } from '../../src/conversation/flows/flow-versions.ts';
import type { LaneWork, TurnOutcome } from '../../src/conversation/lanes/lane-runner.ts';
import type { Lease } from '../../src/conversation/lanes/lease.ts';
import { createTurns, type CommittedTurn, type TurnContext } from '../../src/conversation/turn/take-turn.ts';
import type { Statement } from '../../src/db/statement.ts';
import type { TenantTransaction } from '../../src/db/tenant-transaction.ts';

/** A turn as it was really taken: where it began, what the database answered, and what came of it. */
export interface RecordedTurn {
  lease: Lease;
  now: Instant;
  answers: RecordedAnswer[];
  outcome: TurnOutcome['kind'];
  said: string[];
}

interface RecordedAnswer {
  statement: string;
  rows: unknown[];
}

const nameOf = ({ name, text }: Statement) => name ?? text;
const textsOf = ({ queued }: CommittedTurn) => queued.map(({ content }) => content.message.text);

/** Makes turns that are taken as ever, and noted in `recorded`. */
export function recordInto(recorded: RecordedTurn[]): typeof createTurns {
  return (context) => {
    let answers: RecordedAnswer[] = [];
    let said: string[] = [];
    const turns = createTurns({
      ...context,
      doors: {
        tenantTransaction: (tenantId, work, options) =>
          context.doors.tenantTransaction(tenantId, (tx) => work(listenTo(tx, answers)), options),
      },
      committed(result) {
        said = textsOf(result);
        context.committed(result);
      },
    });
    return {
      ...turns,
      async takeTurn(lease) {
        [answers, said] = [[], []];
        const start = { lease: { ...lease }, now: context.clock.now() };
        const outcome = await turns.takeTurn(lease);
        recorded.push({ ...start, answers, outcome: outcome.kind, said });
        return outcome;
      },
    };
  };
}

function listenTo(tx: TenantTransaction, answers: RecordedAnswer[]): TenantTransaction {
  return {
    ...tx,
    async query<Row>(statement: Statement): Promise<Row[]> {
      // Its place is that of the question: answers to several at once may be read in another order.
      const answer: RecordedAnswer = { statement: nameOf(statement), rows: [] };
      answers.push(answer);
      const rows = await tx.query<Row>(statement);
      answer.rows = structuredClone(rows);
      return rows;
    },
  };
}

/** Takes recorded turns again, by the same functions, with the recording in the place of the database. */
export function createReplay() {
  let now: Instant = 0;
  let answers = new Map<string, unknown[][]>();
  let said: string[] = [];

  const query = async <Row>(statement: Statement): Promise<Row[]> => {
    const rows = answers.get(nameOf(statement))?.shift();
    if (!rows) throw new Error(`A turn asked what it did not ask before: ${nameOf(statement)}`);
    return rows as Row[]; // what the same statement was answered
  };
  const context: TurnContext = {
    doors: {
      tenantTransaction: (tenantId, work) =>
        work({
          tenantId,
          query,
          savepoint: (part) => part(),
          lockResources: async () => undefined,
          lockLaneTails: async () => undefined,
          afterCommit: () => undefined,
        }),
    },
    clock: { now: () => now },
    flows: createFlowVersions(),
    publicUrl: () => undefined,
    burstWindowMs: 0,
    windowMs: () => DAY_MS,
    acknowledge: () => () => undefined,
    logger: createLogger({ level: 'silent' }),
    committed: (result) => void (said = textsOf(result)),
  };
  const turns: LaneWork = createTurns(context);

  return {
    /** @returns the milliseconds it took; nothing but its own work is in them */
    async take(turn: RecordedTurn): Promise<number> {
      answers = prepare(turn);
      now = turn.now;
      said = [];
      const lease = { ...turn.lease };
      const startedAt = performance.now();
      const outcome = await turns.takeTurn(lease);
      const ms = performance.now() - startedAt;
      if (outcome.kind !== turn.outcome || said.join() !== turn.said.join())
        throw new Error(`A turn went another way than before: “${said.join()}”, not “${turn.said.join()}”`);
      return ms;
    },
  };
}

/** Fresh rows, as a database gives them: a turn may keep or change what it is given. */
function prepare({ answers }: RecordedTurn): Map<string, unknown[][]> {
  const prepared = new Map<string, unknown[][]>();
  for (const { statement, rows } of answers) {
    const known = prepared.get(statement);
    const copy = structuredClone(rows);
    if (known) known.push(copy);
    else prepared.set(statement, [copy]);
  }
  return prepared;
}
