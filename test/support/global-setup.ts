import { migrate } from '../../src/db/migrate.ts';
import { rolePassword } from '../../src/db/roles.ts';
import { administer, announceTestServer, databaseUrl, newTestServer } from './database-server.ts';
import { preparePrograms, removePrograms } from './programs.ts';
import { startTemporaryPostgres, stopTemporaryPostgres } from './temporary-postgres.ts';

/** Once per run: the programs, a server, and on it one migrated database for the test files to clone. */
export default async function globalSetup(): Promise<void> {
  const programs = preparePrograms();
  programs.catch(() => undefined); // awaited below
  const server = newTestServer(process.env['DATABASE_URL'] ?? (await startTemporaryPostgres()));
  try {
    await administer(server, [`create database ${server.template}`]);
    await migrate({
      ownerUrl: databaseUrl(server, server.template),
      passwordOf: (role) => rolePassword(server.masterKey, role),
    });
    announceTestServer(server);
    await programs;
  } catch (error) {
    // Jest runs no teardown after a setup that failed.
    await stopTemporaryPostgres();
    await removePrograms();
    throw error;
  }
}
