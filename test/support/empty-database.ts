import { randomBytes } from 'node:crypto';
import { rolePassword, roleNames } from '../../src/db/roles.ts';
import { administer, announcedTestServer, databaseUrl } from './database-server.ts';

/** A database before its first migration, for programs that run as processes of their own. */
export interface EmptyDatabase {
  ownerUrl: string;
  /** the job engine's login, once somebody migrated */
  jobsUrl: string;
  /** what a program needs to find the database and to serve from it */
  env: { DATABASE_URL: string; MASTER_KEY: string };
  drop(): Promise<void>;
}

export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const server = announcedTestServer();
  const name = `turno_process_${randomBytes(4).toString('hex')}`;
  const masterKey = randomBytes(32);
  const roles = roleNames(name);
  const ownerUrl = databaseUrl(server, name);
  const jobsUrl = new URL(ownerUrl);
  jobsUrl.username = roles.jobs;
  jobsUrl.password = rolePassword(masterKey, roles.jobs);
  await administer(server, [`create database ${name}`]);
  return {
    ownerUrl,
    jobsUrl: jobsUrl.href,
    env: { DATABASE_URL: ownerUrl, MASTER_KEY: masterKey.toString('base64') },
    drop: () =>
      administer(server, [
        `drop database ${name} with (force)`,
        ...Object.values(roles).map((role) => `drop role if exists ${role}`),
      ]),
  };
}
