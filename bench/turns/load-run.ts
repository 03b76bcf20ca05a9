import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { BenchContext } from '../bench-context.ts';
import { startChild } from '../child-process.ts';
import { postgresCpu, since, type CpuTime } from '../cpu.ts';
import type { BenchDatabase } from '../postgres-server.ts';
import type { AppCalls } from './app-process.ts';
import { loadAddress, TENANTS, WARM_UP, type Crowd } from './load-shape.ts';
import type { LoadResult, PeopleCalls } from './people-process.ts';
import { ACCESS_TOKEN } from './seed-tenants.ts';

export interface LoadOptions {
  crowd: Crowd;
  database: BenchDatabase;
  /** for files that are thrown away afterwards */
  folder: string;
  /** where to write what passed the doors; undefined: not recorded */
  recordingFile?: string;
  /** where to write CPU profiles of the app and of its people */
  profileFolder?: string | undefined;
}

/** One run of a crowd, and what it took. */
export interface LoadRun extends Omit<LoadResult, 'cpu'> {
  cpu: { app: CpuTime; people: CpuTime; postgres: CpuTime | undefined };
}

const SECRETS = { WHATSAPP_APP_SECRET: 'bench-app-secret', WHATSAPP_VERIFY_TOKEN: 'bench-verify-token' };

/**
 * How webhooks travel: while so many are under way, what happens meanwhile waits and shares the next one. Meta does the
 * same under load, with up to 1000 updates in a webhook.
 */
export const DELIVERY = { batchSize: 50, concurrency: 4 };

/** Statuses that were still gathered have been taken by then. */
const CALM_MS = 1_000;

/**
 * Runs the product, Meta and a crowd of customers on that database, each in a process of its own that others have warmed
 * up before.
 */
export async function runLoad(context: BenchContext, options: LoadOptions): Promise<LoadRun> {
  const { crowd, database, folder, recordingFile, profileFolder } = options;
  const profiling = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  const people = startChild<PeopleCalls>(context, new URL('people-process', import.meta.url), profiling);
  const numbers = Array.from({ length: TENANTS }, (_, place) => ({
    phoneNumberId: loadAddress(place + 1),
    businessAccountId: loadAddress(0),
    displayPhoneNumber: loadAddress(place + 1),
    verifiedName: `Load ${place + 1}`,
    accessToken: ACCESS_TOKEN,
  }));
  const { graphUrl } = await people.call('open', {
    numbers,
    appSecret: SECRETS.WHATSAPP_APP_SECRET,
    verifyToken: SECRETS.WHATSAPP_VERIFY_TOKEN,
    delivery: DELIVERY,
  });

  const app = startChild<AppCalls>(context, new URL('app-process', import.meta.url), profiling);
  const env = {
    ...SECRETS,
    DEMO: 'off',
    PORT: '0',
    MASTER_KEY: database.masterKey.toString('base64'),
    WHATSAPP_GRAPH_URL: graphUrl,
    BURST_WINDOW_MS: '0',
  };
  const { urls, jobsUrl } = database;
  const { webhookUrl } = await app.call('open', {
    database: { urls, jobsUrl },
    env,
    folder,
    isRecorded: recordingFile !== undefined,
  });

  await people.call('talk', { webhookUrl, crowd: WARM_UP });
  await pause(CALM_MS);
  await app.call('beginRecording');

  const appBefore = await app.call('cpu');
  const [result, postgres] = await withPostgresCpu(database.ownerUrl, () =>
    people.call('talk', { webhookUrl, crowd }),
  );
  const cpu = { app: since(appBefore, await app.call('cpu')), people: result.cpu, postgres };
  if (recordingFile !== undefined) await app.call('writeRecording', { file: recordingFile });
  await app.call('close');
  await app.stop();
  await people.stop();
  return { ...result, cpu };
}

/** The CPU time that PostgreSQL spends while `work` runs; undefined where it cannot be known. */
export async function withPostgresCpu<T>(
  url: string,
  work: () => Promise<T>,
): Promise<[T, CpuTime | undefined]> {
  const client = new pg.Client({ connectionString: url, application_name: 'turno bench' });
  client.on('error', () => undefined); // an interrupted bench drops the database
  await client.connect();
  try {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    const before = await postgresCpu(rows[0].pid);
    const result = await work();
    const after = await postgresCpu(rows[0].pid);
    return [result, before && after && since(before, after)];
  } finally {
    await client.end();
  }
}
