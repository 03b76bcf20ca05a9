import { administer, announcedTestServer, testRoles } from './database-server.ts';
import { removePrograms } from './programs.ts';
import { stopTemporaryPostgres } from './temporary-postgres.ts';

/** Stops the run's own server; leaves one that was given as it was found. */
export default async function globalTeardown(): Promise<void> {
  await removePrograms();
  if (await stopTemporaryPostgres()) return;
  const server = announcedTestServer();
  await administer(server, [
    `drop database if exists ${server.template} with (force)`,
    ...Object.values(testRoles(server)).map((role) => `drop role if exists ${role}`),
  ]);
}
