import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/db/embedded/index.ts';
import { migrate } from '../src/db/migrate.ts';
import type { PreparedDatabase } from '../src/db/prepare-database.ts';
import { roleNames, rolePassword } from '../src/db/roles.ts';
import type { Cleanup } from './bench-context.ts';

/** The PostgreSQL that benches run on: the one of DATABASE_URL, or an embedded one with data of its own. */
export interface BenchServer {
  /** such as `18.4` */
  version: string;
  /** A migrated database, which is dropped with its logins when the run ends. */
  createDatabase(): Promise<BenchDatabase>;
}

export interface BenchDatabase extends Pick<PreparedDatabase, 'urls' | 'jobsUrl'> {
  ownerUrl: string;
  masterKey: Buffer;
  /** Another with the same content, for the same logins. Nobody may be connected to this one. */
  copy(): Promise<BenchDatabase>;
}

export async function openBenchServer(
  cleanup: Cleanup,
  report: (line: string) => void,
): Promise<BenchServer> {
  const adminUrl = process.env['DATABASE_URL'] ?? (await startTemporaryServer(cleanup, report));
  const [row] = await askOwner<{ server_version: string }>(adminUrl, 'show server_version');
  return {
    version: row?.server_version ?? '?',
    createDatabase: () => createDatabase(adminUrl, cleanup),
  };
}

/** Runs one statement past every door. */
export async function askOwner<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'turno bench' });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** With the settings that the product runs on: what is committed is on the disk. */
async function startTemporaryServer(cleanup: Cleanup, report: (line: string) => void): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'turno-bench-'));
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
  await chmod(dataDir, 0o755); // run by root, the server is another user's, who must be able to enter
  const postgres = await startEmbeddedPostgres({ dataDir, report });
  cleanup.defer(postgres.stop);
  return postgres.ownerUrl;
}

async function createDatabase(adminUrl: string, cleanup: Cleanup): Promise<BenchDatabase> {
  const masterKey = randomBytes(32);
  const name = newName();
  const roles = roleNames(name);
  cleanup.defer(async () => {
    for (const role of Object.values(roles)) await askOwner(adminUrl, `drop role if exists ${role}`);
  });
  await create(name);
  await migrate({ ownerUrl: urlOf(name), passwordOf: (role) => rolePassword(masterKey, role) });
  return describe(name);

  async function create(database: string, template = 'template1'): Promise<void> {
    await askOwner(adminUrl, `create database ${database} template ${template}`);
    cleanup.defer(() => askOwner(adminUrl, `drop database ${database} with (force)`));
  }

  function describe(database: string): BenchDatabase {
    return {
      ownerUrl: urlOf(database),
      masterKey,
      urls: {
        app: urlOf(database, roles.app),
        platform: urlOf(database, roles.platform),
        dispatch: urlOf(database, roles.dispatch),
      },
      jobsUrl: urlOf(database, roles.jobs),
      async copy() {
        const copied = newName();
        await create(copied, database);
        return describe(copied);
      },
    };
  }

  function urlOf(database: string, role?: string): string {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    if (role) Object.assign(url, { username: role, password: rolePassword(masterKey, role) });
    return url.href;
  }
}

function newName(): string {
  return `turno_bench_${randomBytes(4).toString('hex')}`;
}
