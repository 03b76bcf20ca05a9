import pg from 'pg';
import { percentile } from '../percentile.ts';
import type { BenchDatabase } from '../postgres-server.ts';

const COMMITS = 200;

/** How long one small commit takes when nothing else goes on, in milliseconds: what the disk is like. */
export async function typicalCommitMs({ ownerUrl }: BenchDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'turno bench' });
  await client.connect();
  try {
    await client.query('create table public.commit_time (at timestamptz)');
    const timesMs: number[] = [];
    for (let commit = 0; commit < COMMITS; commit += 1) {
      const startedAt = performance.now();
      await client.query('insert into public.commit_time values (clock_timestamp())');
      timesMs.push(performance.now() - startedAt);
    }
    await client.query('drop table public.commit_time');
    return percentile(
      timesMs.sort((a, b) => a - b),
      0.5,
    );
  } finally {
    await client.end();
  }
}
