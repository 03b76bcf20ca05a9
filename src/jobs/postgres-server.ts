import { Socket } from 'node:net';
import {
  createPostgresBackend,
  runMigrations,
  type PgPool,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import pg from 'pg';
import type { JobServer } from './job-server.ts';

/** Beside one connection for each running job: one that listens, and one for schedules. */
const MORE_CONNECTIONS = 2;

export interface PostgresServerOptions {
  url: string;
  /** jobs that may run at the same time */
  concurrency: number;
}

/**
 * BullMQ on PostgreSQL, as a login role that owns the schema `bullmq` and nothing else. Brings that schema to the
 * version that this BullMQ wants.
 */
export async function openPostgresServer({
  url,
  concurrency,
}: PostgresServerOptions): Promise<JobServer<PostgresQueueBackend, PostgresConnectionOptions>> {
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: url,
    max: concurrency + MORE_CONNECTIONS,
    application_name: 'turno jobs',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A line that went dead shows only by silence; the server itself ends a statement after 10 s.
    query_timeout: 12_000,
    // What a crash of the server can undo here is a run of a job, and that comes again: no need to wait for the disk.
    options: '-c search_path=bullmq -c synchronous_commit=off -c statement_timeout=10s',
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once('close', () => sockets.delete(socket));
    },
  });
  // BullMQ listens to errors as well, but not before it begins; one that nobody hears would end the process.
  pool.on('error', () => undefined);

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
  // It is what BullMQ describes, though TypeScript cannot match the overloads of `on`.
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
