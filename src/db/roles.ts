import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The login roles of one installation, one per door, and one for the job engine. */
export interface RoleNames {
  app: string;
  platform: string;
  dispatch: string;
  jobs: string;
}

export const doorNames = ['app', 'platform', 'dispatch', 'jobs'] as const satisfies (keyof RoleNames)[];

/** Roles belong to the whole server, so the database's name keeps two installations on one server apart. */
export function roleNames(database: string): RoleNames {
  const prefix = database
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .slice(0, 50);
  return {
    app: `${prefix}_app`,
    platform: `${prefix}_platform`,
    dispatch: `${prefix}_dispatch`,
    jobs: `${prefix}_jobs`,
  };
}

/** The roles that this database's grants name; before the first migration, those that its name leads to. */
export async function installedRoles(url: string): Promise<RoleNames> {
  const client = new pg.Client({ connectionString: url, application_name: 'turno start' });
  await client.connect();
  try {
    const { rows: found } = await client.query(
      `select to_regclass('platform.installation') is not null as is_installed, current_database() as database`,
    );
    if (!found[0].is_installed) return roleNames(found[0].database);
    return (await client.query('select app, platform, dispatch, jobs from platform.installation')).rows[0];
  } finally {
    await client.end();
  }
}

/**
 * Passwords follow from the master key, so that every process of an installation, on any machine, arrives at the same
 * ones without sharing a file.
 */
export function rolePassword(masterKey: Buffer, role: string): string {
  return createHmac('sha256', masterKey).update(`login:${role}`).digest('base64url');
}

const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';
const TUPLE_CONCURRENTLY_UPDATED = 'XX000';

/** Creates or updates the login roles. Safe to run at the same time from several processes. */
export async function ensureRoles(
  client: pg.ClientBase,
  roles: RoleNames,
  passwordOf: (role: string) => string,
): Promise<void> {
  for (const door of doorNames) await ensureRole(client, roles[door], passwordOf(roles[door]));
}

async function ensureRole(client: pg.ClientBase, role: string, password: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    try {
      // Utility statements take no parameters; the name is made of [a-z0-9_], the password of base64url characters.
      // An owner who is no superuser may not even repeat `nosuperuser` on an existing role, so only creating says it.
      if (rowCount) await client.query(`alter role ${role} login password '${password}'`);
      else await client.query(`create role ${role} login noinherit password '${password}'`);
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      const isRace = [DUPLICATE_OBJECT, UNIQUE_VIOLATION, TUPLE_CONCURRENTLY_UPDATED].includes(code);
      if (!isRace || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}
