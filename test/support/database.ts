import { randomBytes } from 'node:crypto';
import { openDoors, type DoorOptions, type Doors } from '../../src/db/doors.ts';
import { administer, announcedTestServer, databaseUrl, testRoles } from './database-server.ts';

export interface TestDatabase {
  /** the three doors, each through its own login role, as in production */
  doors: Doors;
  /** for what no door may do: looking from outside, breaking things on purpose */
  ownerUrl: string;
  /** the job engine's login */
  jobsUrl: string;
  close(): Promise<void>;
}

/**
 * A database of the test file's own: `const { doors } = await withTestDatabase();` at the top of the file. It is dropped
 * after the file's last test.
 */
export async function withTestDatabase(
  options: Omit<Partial<DoorOptions>, 'urls'> = {},
): Promise<TestDatabase> {
  const server = announcedTestServer();
  const roles = testRoles(server);
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  await administer(server, [`create database ${name} template ${server.template}`]);
  const doors = openDoors({
    // a test that ends connections on purpose finds out by its own means
    onError: () => undefined,
    ...options,
    urls: {
      app: databaseUrl(server, name, roles.app),
      platform: databaseUrl(server, name, roles.platform),
      dispatch: databaseUrl(server, name, roles.dispatch),
    },
  });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAndDrop());
  const closeAndDrop = async () => {
    await doors.close();
    await administer(server, [`drop database ${name} with (force)`]);
  };
  afterAll(close);
  return {
    doors,
    ownerUrl: databaseUrl(server, name),
    jobsUrl: databaseUrl(server, name, roles.jobs),
    close,
  };
}
