import { Socket } from 'node:net';
import {
  createPostgresBackend,
  runMigrations,
  type PgPool,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import pg from 'pg';
import type { JobServer, JobServerOptions } from './job-server.ts';

/** Beside one connection for each running job: one that listens, and one for schedules. */
const MORE_CONNECTIONS = 2;
/** Longer than any statement may take. */
const SILENCE_MS = 12_000;

/**
 * BullMQ on PostgreSQL, as a login role that owns the schema `bullmq` and nothing else. Brings that schema to the
 * version that this BullMQ wants.
 */
export async function openPostgresServer({
  url,
  concurrency,
  onError,
}: JobServerOptions & { concurrency: number }): Promise<
  JobServer<PostgresQueueBackend, PostgresConnectionOptions>
> {
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: url,
    max: concurrency + MORE_CONNECTIONS,
    application_name: 'turno jobs',
    connectionTimeoutMillis: 10_000,
    // a line that went dead shows only by silence
    query_timeout: SILENCE_MS,
    keepAlive: true,
    // What a crash of the server can undo here is a run of a job, and that comes again: no need to wait for the disk.
    options: '-c search_path=bullmq -c synchronous_commit=off -c statement_timeout=10s',
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once('close', () => sockets.delete(socket));
    },
  });
  pool.on('error', onError);

  const disconnect = async () => {
    const ended = pool.end();
    // pg says goodbye and waits for an answer, which may never come.
    for (const socket of sockets) socket.destroySoon();
    await ended;
  };
  try {
    await migrate(pool);
  } catch (error) {
    await disconnect();
    throw error;
  }
  // The very class that BullMQ describes; of overloads like those of `on`, TypeScript compares only the last.
  return { createBackend: createPostgresBackend, connection: pool as unknown as PgPool, disconnect };
}

/**
 * BullMQ begins by creating its schema if it is not there, for which PostgreSQL wants the right to create schemas even
 * where it is. Ours is there since the first migration, and the role has no such right.
 */
async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations({
      async query<Row>(text: string, values: readonly unknown[] = []) {
        if (text.startsWith('CREATE SCHEMA')) return { rows: [] };
        const { rows } = await client.query(text, [...values]);
        return { rows: rows as Row[] }; // the statement's author states the shape
      },
    });
  } finally {
    client.release();
  }
}
