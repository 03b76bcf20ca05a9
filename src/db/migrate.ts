import knex from 'knex';
import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import { ensureRoles, installedRoles, type RoleNames } from './roles.ts';

/** Any number that no other program on the same server uses; it lets one process migrate at a time. */
const MIGRATION_LOCK = 7_426_011;

export interface MigrateOptions {
  ownerUrl: string;
  /** undefined: the roles exist already and keep their passwords */
  passwordOf?: (role: string) => string;
  report?: (line: string) => void;
}

/** Creates the login roles and brings the schema to its newest version. Running it twice, or twice at once, is harmless. */
export async function migrate(options: MigrateOptions): Promise<{ roles: RoleNames; applied: string[] }> {
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'turno migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const roles = await installedRoles(options.ownerUrl);
    if (options.passwordOf) await ensureRoles(client, roles, options.passwordOf);
    await client.query('create schema if not exists platform');
    const applied = await applyMigrations(options.ownerUrl);
    for (const name of applied) options.report?.(`applied ${name}`);
    return { roles, applied };
  } finally {
    await client.end();
  }
}

async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const database = knex({ client: 'pg', connection: ownerUrl, pool: { min: 1, max: 1 } });
  try {
    const [, applied] = await database.migrate.latest({
      schemaName: 'platform',
      tableName: 'migration',
      migrationSource: {
        getMigrations: async () => migrations.map(({ name }) => name),
        getMigrationName: (name: string) => name,
        getMigration: async (name: string) => {
          const found = migrations.find((entry) => entry.name === name);
          if (!found)
            throw new Error(
              `This version does not know the migration ${name}; run the version that wrote it.`,
            );
          return { up: found.migration.up, down: async () => undefined };
        },
      },
    });
    return applied;
  } finally {
    await database.destroy();
  }
}
