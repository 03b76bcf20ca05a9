import { administer, announcedTestServer, testRoles } from './database-server.ts';
import { stopTemporaryPostgres } from './temporary-postgres.ts';

/** Leaves a server that was given as it was found, and stops the one that was not. */
export default async function globalTeardown(): Promise<void> {
  const server = announcedTestServer();
  await administer(server, [
    `drop database if exists ${server.template} with (force)`,
    ...Object.values(testRoles(server)).map((role) => `drop role if exists ${role}`),
  ]);
  await stopTemporaryPostgres();
}
