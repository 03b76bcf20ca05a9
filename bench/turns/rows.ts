import { availableParallelism } from 'node:os';
import type { BenchRow } from '../bench-result.ts';
import type { CpuTime } from '../cpu.ts';
import { DELIVERY, type LoadRun } from './load-run.ts';
import { HISTORY, LOAD, TENANTS, WARM_UP } from './load-shape.ts';
import type { ReplayResult } from './replay-process.ts';

/** The replay, with what it ran and what PostgreSQL spent on it. */
export interface Replayed extends ReplayResult {
  statements: number;
  transactions: number;
  postgresCpu: CpuTime | undefined;
}

const DIFFERENT_ERRORS_SHOWN = 10;

export function speedRows(plain: LoadRun, recorded: LoadRun, replayed: Replayed): BenchRow[] {
  const { app, people, postgres } = recorded.cpu;
  return [
    { figure: 'durable turns', value: plain.answered / plain.seconds, unit: '/s' },
    {
      figure: 'durable turns while they are recorded',
      value: recorded.answered / recorded.seconds,
      unit: '/s',
    },
    { figure: 'the recorded turns replayed raw', value: recorded.answered / replayed.seconds, unit: '/s' },
    {
      figure: 'recorded turns ÷ replayed raw',
      value: replayed.seconds / recorded.seconds,
      unit: '×',
      target: '≥ 0.5',
    },
    {
      figure: 'the same, of CPU time',
      value:
        (total(replayed.cpu) + total(replayed.postgresCpu)) / (total(app) + total(postgres) + total(people)),
      unit: '×',
    },
  ];
}

export function waitingRows({ acknowledgementMs, replyMs, ...run }: LoadRun): BenchRow[] {
  const errors = run.errors.reduce((sum, [, times]) => sum + times, 0);
  return [
    { figure: 'webhook acknowledged: p50', value: acknowledgementMs.p50, unit: 'ms', target: '≤ 20' },
    { figure: 'webhook acknowledged: p99', value: acknowledgementMs.p99, unit: 'ms', target: '≤ 150' },
    { figure: 'webhook acknowledged: slowest', value: acknowledgementMs.most, unit: 'ms' },
    {
      figure: 'webhooks acknowledged after 1 s',
      value: run.acknowledgedAfterASecond,
      unit: '%',
      target: '≤ 1',
    },
    { figure: 'webhooks not acknowledged', value: run.refused, unit: '', target: '≤ 0' },
    { figure: 'webhooks a turn', value: run.webhooks / run.answered, unit: '' },
    { figure: 'message to answer, as customers see it: p50', value: replyMs.p50, unit: 'ms' },
    { figure: 'message to answer, as customers see it: p99', value: replyMs.p99, unit: 'ms' },
    { figure: 'messages without the right answer', value: errors, unit: '', target: '≤ 0' },
    { figure: 'answers that somebody else was faster', value: run.lost, unit: '' },
  ];
}

/** What the cores did: says where a turn's time goes. */
export function cpuRows(plain: LoadRun, replayed: Replayed, replayedTurns: number): BenchRow[] {
  const { app, people, postgres } = plain.cpu;
  const all = total(app) + total(people) + total(postgres);
  return [
    ...perTurn('app', app, plain.answered),
    ...perTurn('PostgreSQL', postgres, plain.answered),
    ...perTurn('Meta and the customers', people, plain.answered),
    ...perTurn('PostgreSQL in the replay', replayed.postgresCpu, replayedTurns),
    ...perTurn('driver in the replay', replayed.cpu, replayedTurns),
    { figure: 'cores busy in the run', value: busy(all, plain.seconds), unit: '%' },
    {
      figure: 'cores busy in the replay',
      value: busy(total(replayed.cpu) + total(replayed.postgresCpu), replayed.seconds),
      unit: '%',
    },
  ];
}

/** The rest was idle, or other programs'. */
function busy(cpuSeconds: number, seconds: number): number {
  return (100 * cpuSeconds) / (seconds * availableParallelism());
}

function perTurn(what: string, cpu: CpuTime | undefined, turns: number): BenchRow[] {
  if (!cpu) return [];
  return [
    { figure: `CPU a turn: ${what}`, value: (1000 * total(cpu)) / turns, unit: 'ms' },
    { figure: `  of it in the kernel`, value: (1000 * cpu.system) / turns, unit: 'ms' },
  ];
}

function total(cpu: CpuTime | undefined): number {
  return cpu ? cpu.user + cpu.system : 0;
}

export function settingNotes(): string[] {
  return [
    `${LOAD.customers} customers of ${TENANTS} tenants, begun over ${LOAD.rampMs / 1000} s, ${LOAD.fewestMessages} to ${LOAD.mostMessages} messages each; each writes the next message when the answer has come; no burst window`,
    `on a database in which ${HISTORY.customers} other customers have chatted before, in processes that ${WARM_UP.customers} others have warmed up, and so in the replay`,
    'a turn counts when its answer is on the phone: webhook stored, turn committed, message sent; all from the first message to the last status, beginning and end included',
    `Meta and the customers share the cores with the app and PostgreSQL; up to ${DELIVERY.concurrency} webhooks at a time, each with what has gathered, up to ${DELIVERY.batchSize} updates; sent and delivered statuses come as webhooks too`,
    'acknowledged: as the sender of the webhook sees it',
    'replayed raw: by another process, with as many connections, what is about one conversation in its order and all else side by side; on the database as it was before',
  ];
}

/** Tells apart a product that is slow from one that is wrong. */
export function errorNotes(...runs: LoadRun[]): string[] {
  const errors = runs.flatMap((run) => run.errors);
  return errors.slice(0, DIFFERENT_ERRORS_SHOWN).map(([what, times]) => `wrong, ${times}×: ${what}`);
}
