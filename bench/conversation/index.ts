import { openDoors } from '../../src/db/doors.ts';
import type { BenchContext } from '../bench-context.ts';
import type { BenchResult } from '../bench-result.ts';
import { heapUsed } from '../heap.ts';
import { percentile } from '../percentile.ts';
import { chats } from './chats.ts';
import { recordChats } from './record-chats.ts';
import { createReplay, type RecordedTurn } from './recorded-turns.ts';

export const name = 'conversation';

const PASSES = 5;
const SOME = 10_000;
const MANY = 100_000;

/** Chats of the shipped flows, taken once on a database and then again and again without one. */
export async function run({ server, defer, report }: BenchContext): Promise<BenchResult> {
  const { urls } = await (await server()).createDatabase();
  const doors = openDoors({ urls, onError: (error) => report(String(error)) });
  defer(doors.close);
  report('conversation: chats on a database');
  const turns = await recordChats(doors);

  const { take } = createReplay();
  report(`conversation: ${turns.length} turns without one`);
  const timesMs = await measure(turns, take);
  report(`conversation: ${MANY} turns`);
  const atSome = await heapAfter(SOME, turns, take);
  const atMany = await heapAfter(MANY - SOME, turns, take);

  return {
    name,
    rows: [
      {
        figure: 'CPU of a turn, no database: p50',
        value: percentile(timesMs, 0.5),
        unit: 'ms',
        target: '≤ 1',
      },
      { figure: 'the same: p95', value: percentile(timesMs, 0.95), unit: 'ms' },
      { figure: 'the same: slowest turn', value: percentile(timesMs, 1), unit: 'ms' },
      { figure: `heap after ${SOME} turns`, value: atSome / 2 ** 20, unit: 'MB' },
      {
        figure: `heap after ${MANY} turns ÷ after ${SOME}`,
        value: atMany / atSome,
        unit: '×',
        target: '≤ 1.1',
      },
    ],
    notes: [
      `${turns.length} turns of ${chats.length} chats with each business of the demo, by the functions that take every turn; the database's answers are a recording`,
      `each turn the best of ${PASSES} passes: what differs between passes is the machine`,
    ],
  };
}

type Take = (turn: RecordedTurn) => Promise<number>;

/** Milliseconds of each turn, ascending. */
async function measure(turns: readonly RecordedTurn[], take: Take): Promise<Float64Array> {
  const bestMs = new Float64Array(turns.length).fill(Infinity);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [place, turn] of turns.entries())
      bestMs[place] = Math.min(bestMs[place] ?? Infinity, await take(turn));
  }
  return bestMs.sort();
}

async function heapAfter(count: number, turns: readonly RecordedTurn[], take: Take): Promise<number> {
  for (let taken = 0; taken < count;) {
    for (const turn of turns.slice(0, count - taken)) await take(turn);
    taken += turns.length;
  }
  return heapUsed();
}
