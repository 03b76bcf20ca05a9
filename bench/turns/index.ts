import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from '../bench-context.ts';
import type { BenchResult } from '../bench-result.ts';
import { startChild } from '../child-process.ts';
import { askOwner, type BenchDatabase } from '../postgres-server.ts';
import { typicalCommitMs } from './commit-time.ts';
import { likeness } from './likeness.ts';
import { runLoad, withPostgresCpu, type LoadRun } from './load-run.ts';
import { HISTORY, LOAD, TENANTS } from './load-shape.ts';
import type { ReplayCalls } from './replay-process.ts';
import { cpuRows, errorNotes, settingNotes, speedRows, waitingRows, type Replayed } from './rows.ts';
import { seedTenants } from './seed-tenants.ts';

export const name = 'turns';

/**
 * Customers chat with the whole product; then the statements of that very run are replayed without the product, on the
 * database as it was before.
 */
export async function run(context: BenchContext): Promise<BenchResult> {
  const { defer, report, profileFolder } = context;
  const folder = await mkdtemp(join(tmpdir(), 'turno-bench-turns-'));
  defer(() => rm(folder, { recursive: true, force: true }));
  const untouched = await (await context.server()).createDatabase();
  await seedTenants(untouched);
  report(`turns: ${TENANTS} tenants, and ${HISTORY.customers} customers who were there before`);
  await runLoad(context, { crowd: HISTORY, folder, database: untouched });
  await askOwner(untouched.ownerUrl, 'vacuum analyze');
  const commitMs = await typicalCommitMs(untouched);

  const reportSpeed = ({ answered, seconds }: LoadRun) =>
    report(`turns: ${answered} in ${seconds.toFixed(1)} s`);

  report(`turns: ${LOAD.customers} customers`);
  const plain = await runLoad(context, {
    crowd: LOAD,
    folder,
    database: await untouched.copy(),
    profileFolder,
  });
  reportSpeed(plain);
  report('turns: the same, with every statement recorded');
  const recordingFile = join(folder, 'recording');
  const recordedDatabase = await untouched.copy();
  const recorded = await runLoad(context, { crowd: LOAD, folder, database: recordedDatabase, recordingFile });
  reportSpeed(recorded);
  report('turns: what was recorded, replayed raw');
  const replayDatabase = await untouched.copy();
  const replayed = await replayRaw(context, recordingFile, recordedDatabase, replayDatabase);
  const sameRows = await likeness(recordedDatabase.ownerUrl, replayDatabase.ownerUrl);

  return {
    name,
    rows: [
      ...speedRows(plain, recorded, replayed),
      ...waitingRows(plain),
      ...cpuRows(plain, replayed, recorded.answered),
      { figure: 'statements a turn', value: replayed.statements / recorded.answered, unit: '' },
      { figure: 'transactions a turn', value: replayed.transactions / recorded.answered, unit: '' },
      { figure: 'rows that run and replay left alike', value: sameRows, unit: '%', target: '≥ 99' },
      { figure: 'replayed statements that were refused', value: replayed.refused, unit: '' },
      { figure: 'one small commit, alone: p50', value: commitMs, unit: 'ms' },
    ],
    notes: [...settingNotes(), ...errorNotes(plain, recorded)],
  };
}

async function replayRaw(
  context: BenchContext,
  file: string,
  recorded: BenchDatabase,
  { ownerUrl, urls }: BenchDatabase,
): Promise<Replayed> {
  const child = startChild<ReplayCalls>(context, new URL('replay-process', import.meta.url));
  const size = await child.call('load', { file, recordedUrl: recorded.ownerUrl });
  await child.call('warmUp', { urls });
  const [result, postgresCpu] = await withPostgresCpu(ownerUrl, () => child.call('run'));
  await child.stop();
  return { ...size, ...result, postgresCpu };
}
