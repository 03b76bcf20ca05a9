import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import type { Queryable } from './statement.ts';

/** Names of migrations that a database has not had yet; all of them where there is nothing. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'turno start' });
  await client.connect();
  try {
    const { rows: found } = await client.query(
      "select to_regclass('platform.migration') is not null as is_there",
    );
    const { rows } = found[0].is_there
      ? await client.query('select name from platform.migration')
      : { rows: [] };
    const done = new Set(rows.map((row: { name: string }) => row.name));
    return migrations.map(({ name }) => name).filter((name) => !done.has(name));
  } finally {
    await client.end();
  }
}

/** Whether the database that this process serves is at this version's schema. */
export async function isSchemaCurrent(platform: Queryable): Promise<boolean> {
  const rows = await platform.query<{ name: string }>({
    name: 'list-migrations',
    text: 'select name from platform.migration',
  });
  const done = new Set(rows.map((row) => row.name));
  return migrations.every(({ name }) => done.has(name));
}
