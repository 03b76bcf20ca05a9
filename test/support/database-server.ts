import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { rolePassword, roleNames } from '../../src/db/roles.ts';

/** What the run's one setup leaves for its test files, through the environment that Jest hands to its workers. */
export interface TestServer {
  /** an owner's address of the server's maintenance database */
  adminUrl: string;
  /** the migrated database that every test file clones */
  template: string;
  /** the login roles' passwords follow from it */
  masterKey: Buffer;
}

const VARIABLE = 'TURNO_TEST_SERVER';

export function announceTestServer(server: TestServer): void {
  process.env[VARIABLE] = JSON.stringify({ ...server, masterKey: server.masterKey.toString('base64') });
}

export function announcedTestServer(): TestServer {
  const text = process.env[VARIABLE];
  if (!text) throw new Error('No test server: run tests with `npm test`, whose global setup starts one.');
  const server = JSON.parse(text) as TestServer & { masterKey: string }; // written just above
  return { ...server, masterKey: Buffer.from(server.masterKey, 'base64') };
}

export function newTestServer(adminUrl: string): TestServer {
  return {
    adminUrl,
    template: `turno_test_${randomBytes(5).toString('hex')}`,
    masterKey: randomBytes(32),
  };
}

/** The address of a database of that server, as its owner or as one of its login roles. */
export function databaseUrl(server: TestServer, database: string, role?: string): string {
  const url = new URL(server.adminUrl);
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = rolePassword(server.masterKey, role);
  }
  return url.href;
}

/** A clone's grants name its template's roles. */
export function testRoles(server: TestServer) {
  return roleNames(server.template);
}

export async function administer(server: TestServer, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
