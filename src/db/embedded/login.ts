import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ownerName } from './cluster.ts';
import { embeddedFailure, systemErrorCode } from './failure.ts';

const databaseName = 'turno';
/** After a crash the server repairs its data before it lets anybody in. */
const patienceMs = 120_000;
/** A start that takes longer is worth a line. */
const noticeableMs = 3_000;

/** The environment may say how to reach other servers (PGSSLMODE), so the URL itself rules TLS out. */
export function ownerUrl(password: string, port: number): string {
  return `postgres://${ownerName}:${password}@127.0.0.1:${port}/${databaseName}?sslmode=disable`;
}

export function passwordOf(url: string): string {
  return new URL(url).password;
}

/**
 * Waits until the server answers, and makes sure that it holds our database.
 * @returns false where the server ended instead
 */
export async function waitUntilReady(
  server: { port: number; password: string; hasEnded: () => boolean | Promise<boolean> },
  report: (line: string) => void,
): Promise<boolean> {
  const startedAt = performance.now();
  let isReported = false;
  for (;;) {
    const refusal = await tryLogin(server.port, server.password);
    if (!refusal) return true;
    if (await server.hasEnded()) return false;
    const waitedMs = performance.now() - startedAt;
    if (waitedMs > patienceMs) throw embeddedFailure('PostgreSQL started but does not answer', refusal);
    if (waitedMs > noticeableMs && !isReported) {
      report('waiting for PostgreSQL (after a crash it repairs its data first)…');
      isReported = true;
    }
    await sleep(25);
  }
}

/** Undefined on success; the cause where the server is not ready yet. */
async function tryLogin(port: number, password: string): Promise<{ cause: unknown } | undefined> {
  const client = new Client({
    ...{ host: '127.0.0.1', port, user: ownerName, password, database: 'postgres', ssl: false },
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // a connection cut while it is idle; the query that follows fails too
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
    return undefined;
  } catch (cause) {
    if (systemErrorCode(cause) !== '28P01') return { cause };
    throw embeddedFailure(
      'PostgreSQL refuses the password that postgres.json in DATA_DIR holds. Remove that file and start again, with no ' +
        'server running: a new password is then set',
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
