import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../src/config/project-root.ts';
import { newId, type FlowVersionId, type TenantId } from '../src/core/ids.ts';
import { compileFlow } from '../src/conversation/flows/compile-flow.ts';
import type { FlowDocument } from '../src/conversation/flows/flow-document.ts';
import { createFlowVersions } from '../src/conversation/flows/flow-versions.ts';
import { lintFlow } from '../src/conversation/flows/lint/lint-flow.ts';
import type { TenantTransaction } from '../src/db/tenant-transaction.ts';
import type { BenchResult } from './bench-result.ts';
import { percentile } from './percentile.ts';
import { parseFlowDocument } from '../src/conversation/flows/parse-flow-document.ts';

export const name = 'compile';

const STEPS = 200;
const RUNS = 300;

/** A shipped flow, copied until there are 200 steps. */
export async function run(): Promise<BenchResult> {
  const salon = parse(JSON.parse(await readFile(join(projectRoot, 'flows/salon.json'), 'utf8')));
  const large = parse(enlarge(salon));
  requireSound(large);

  const firstMs = measure(1, () => compileFlow(large));
  const compileMs = measure(RUNS, () => compileFlow(large));
  const salonMs = measure(RUNS, () => compileFlow(salon));
  const parseMs = measure(RUNS, () => parseFlowDocument(large));
  const lintMs = measure(RUNS / 10, () => lintFlow(large));
  const cachedMs = await measureCached(large);

  const compiled = `${Object.keys(salon.steps).length} steps, the salon's flow`;
  return {
    name,
    rows: [
      { figure: `${STEPS} steps compiled, the first time`, value: firstMs[0] ?? NaN, unit: 'ms' },
      {
        figure: `${STEPS} steps compiled: p50`,
        value: percentile(compileMs, 0.5),
        unit: 'ms',
        target: '≤ 20',
      },
      { figure: `${STEPS} steps compiled: p99`, value: percentile(compileMs, 0.99), unit: 'ms' },
      { figure: `${compiled}: p50`, value: percentile(salonMs, 0.5), unit: 'ms' },
      { figure: 'a version that was compiled before: p50', value: percentile(cachedMs, 0.5), unit: 'ms' },
      {
        figure: `${STEPS} steps read and checked for shape: p50`,
        value: percentile(parseMs, 0.5),
        unit: 'ms',
      },
      { figure: `${STEPS} steps linted: p50`, value: percentile(lintMs, 0.5), unit: 'ms' },
    ],
    notes: [
      'a version is compiled once in each process and then kept; conversations wait only for the first time',
      'reading and linting happen when a flow is published, never in a conversation',
    ],
  };
}

function enlarge(flow: FlowDocument): FlowDocument {
  const size = Object.keys(flow.steps).length;
  const steps = Array.from({ length: STEPS }, (_, place): [string, FlowDocument['steps'][string]] => {
    const copy = Math.floor(place / size);
    const [id = '', step] = Object.entries(flow.steps)[place % size] ?? [];
    if (!step) throw new Error('the salon has no steps');
    const exits = Object.entries(step.exits).map(([exit, target]) => [exit, nameIn(copy, target)]);
    return [nameIn(copy, id), { ...step, exits: Object.fromEntries(exits) }];
  });
  const known = Object.fromEntries(steps);
  // The last copy is cut short; what it lacks is taken from the first.
  for (const [id, step] of steps) {
    const exits = Object.entries(step.exits).map(([exit, target]) => [
      exit,
      known[target] ? target : target.replace(/-\d+$/, '-0'),
    ]);
    known[id] = { ...step, exits: Object.fromEntries(exits) };
  }
  const routes = Object.entries(flow.routes).map(([word, target]) => [word, nameIn(0, target)]);
  return { ...flow, start: nameIn(0, flow.start), routes: Object.fromEntries(routes), steps: known };
}

function nameIn(copy: number, id: string): string {
  return `${id}-${copy}`;
}

function parse(input: unknown): FlowDocument {
  const parsed = parseFlowDocument(input);
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ problem }) => problem).join('; '));
  return parsed.document;
}

/** A flow that nobody could publish would measure nothing; that most copies cannot be reached is only a warning. */
function requireSound(flow: FlowDocument): void {
  const errors = lintFlow(flow).filter(({ level }) => level === 'error');
  if (errors.length > 0 || Object.keys(flow.steps).length !== STEPS)
    throw new Error(`the flow is not sound: ${errors.map(({ problem }) => problem).join('; ')}`);
}

async function measureCached(document: FlowDocument): Promise<Float64Array> {
  const versions = createFlowVersions();
  const id = newId<FlowVersionId>();
  // Only these two are used, and only the first time.
  const tx = {
    tenantId: newId<TenantId>(),
    query: () => Promise.resolve([{ number: 1, document }]),
  } as unknown as TenantTransaction;
  await versions.get(tx, id);
  const timesMs = new Float64Array(RUNS);
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    await versions.get(tx, id);
    timesMs[run] = performance.now() - startedAt;
  }
  return timesMs.sort();
}

function measure(runs: number, work: () => unknown): Float64Array {
  return Float64Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  }).sort();
}
