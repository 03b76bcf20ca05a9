import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { TurnoError } from '../src/core/errors.ts';
import * as availability from './availability.ts';
import { createCleanup, type BenchContext, type Cleanup } from './bench-context.ts';
import type { BenchResult } from './bench-result.ts';
import * as booking from './booking/index.ts';
import * as compile from './compile.ts';
import * as conversation from './conversation/index.ts';
import { describeMachine } from './machine.ts';
import { openBenchServer, type BenchServer } from './postgres-server.ts';
import * as start from './start.ts';
import { table } from './table.ts';
import * as turns from './turns/index.ts';
import * as understanding from './understanding.ts';
import { verdictOf } from './verdict.ts';

interface Bench {
  name: string;
  run(context: BenchContext): Promise<BenchResult>;
  about: string;
  usesDatabase: boolean;
}

const benches: readonly Bench[] = [
  {
    ...turns,
    about: 'durable turns per second, beside their own statements replayed raw',
    usesDatabase: true,
  },
  { ...availability, about: 'free times of a month, beside a naive computation', usesDatabase: false },
  { ...booking, about: 'a race for one time, beside weaker guards', usesDatabase: true },
  { ...understanding, about: 'milliseconds a message, memory over many', usesDatabase: false },
  { ...conversation, about: 'a turn’s own CPU, memory over many turns', usesDatabase: true },
  { ...compile, about: 'flow documents: read, linted, compiled, kept', usesDatabase: false },
  { ...start, about: 'seconds to the first reply, memory at rest', usesDatabase: false },
];

const help = `npm run bench [-- NAME… --json FILE --profile FOLDER]

Measures what Turno promises, as ratios within one run where that can be, and prints each figure with its target.
Names (all of them by default):

${benches.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join('\n')}

  --json FILE       writes the same to a file
  --profile FOLDER  writes CPU profiles of the app in "turns", which slow it down; Chrome's DevTools show them
  --help

Runs on a PostgreSQL of its own, whose data is thrown away afterwards, or on databases of its own on the server of
DATABASE_URL, as a superuser. Close other programs first: they would be measured too.
`;

const report = (line: string) => void process.stderr.write(`  ${line}\n`);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' }, profile: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) return void process.stdout.write(help);
  const chosen = choose(positionals);

  const cleanup = createCleanup(report);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cleanup.run().finally(() => process.exit(130)));
  }
  try {
    await measure(chosen, cleanup, values);
  } finally {
    await cleanup.run();
  }
}

function choose(names: readonly string[]): readonly Bench[] {
  const unknown = names.filter((wanted) => !benches.some(({ name }) => name === wanted));
  if (unknown.length === 0)
    return names.length === 0 ? benches : benches.filter(({ name }) => names.includes(name));
  throw new TurnoError(
    'invalid_input',
    `There is no bench "${unknown.join(', ')}". There are ${benches.map(({ name }) => name).join(', ')}.`,
  );
}

async function measure(
  chosen: readonly Bench[],
  cleanup: Cleanup,
  { json, profile }: { json?: string; profile?: string },
): Promise<void> {
  let opened: Promise<BenchServer> | undefined;
  const server = () => (opened ??= openBenchServer(cleanup, report));
  const postgresVersion = chosen.some(({ usesDatabase }) => usesDatabase)
    ? (await server()).version
    : undefined;
  const machine = describeMachine(postgresVersion);
  const command = [
    'npm run bench',
    ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : []),
  ].join(' ');
  process.stdout.write(`${machine} · ${command}\n`);

  const results: BenchResult[] = [];
  for (const bench of chosen) {
    const ownCleanup = createCleanup(report);
    cleanup.defer(ownCleanup.run);
    try {
      results.push(await bench.run({ server, report, defer: ownCleanup.defer, profileFolder: profile }));
    } finally {
      await ownCleanup.run();
    }
    process.stdout.write(`${results.slice(-1).map(table).join('')}`);
  }
  if (json === undefined) return;
  const benchesAsJson = results.map(({ rows, ...result }) => ({
    ...result,
    rows: rows.map((row) => ({ ...row, verdict: verdictOf(row) })),
  }));
  await writeFile(json, `${JSON.stringify({ machine, command, benches: benchesAsJson }, null, 2)}\n`);
}

main().catch((error: Error & { code?: unknown }) => {
  const isExpected = error instanceof TurnoError || String(error.code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${isExpected ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
