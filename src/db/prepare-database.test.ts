import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { administer, announcedTestServer, databaseUrl } from '../../test/support/database-server.ts';
import { migrate } from './migrate.ts';
import { prepareDatabase, type DatabaseOptions } from './prepare-database.ts';
import { roleNames } from './roles.ts';

const server = announcedTestServer();
const made: string[] = [];

/** An empty database, as somebody makes it for Turno. */
async function emptyDatabase(): Promise<{ name: string; options: DatabaseOptions }> {
  const name = `turno_fresh_${randomBytes(4).toString('hex')}`;
  await administer(server, [`create database ${name}`]);
  made.push(name);
  const url = databaseUrl(server, name);
  return {
    name,
    options: {
      url,
      appUrl: undefined,
      dataDir: '/nonexistent',
      masterKey: randomBytes(32),
      report: () => undefined,
    },
  };
}

afterAll(async () => {
  for (const name of made) {
    const { app, platform, dispatch, jobs } = roleNames(name);
    await administer(server, [
      `drop database ${name} with (force)`,
      `drop role if exists ${[app, platform, dispatch, jobs].join(', ')}`,
    ]);
  }
});

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('preparing a database', () => {
  it('gives each door a login that can do no more than its door', async () => {
    const { options } = await emptyDatabase();
    const { urls, isNew } = await prepareDatabase(options);
    expect(isNew).toBe(true);
    await expect(ask(urls.dispatch, 'select payload from app.lane_event')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(ask(urls.platform, 'select from app.contact')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(urls.app, 'select from platform.tenant')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(urls.app, 'create table app.own (id int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('changes nothing the second time', async () => {
    const { options } = await emptyDatabase();
    const first = await prepareDatabase(options);
    const second = await prepareDatabase(options);
    expect(second).toMatchObject({ isNew: false, urls: first.urls });
    expect(await ask(first.urls.platform, 'select 1 as fine')).toEqual([{ fine: 1 }]);
  });

  it('may be done by several processes at once', async () => {
    const { options } = await emptyDatabase();
    const prepared = await Promise.all(Array.from({ length: 4 }, () => prepareDatabase(options)));
    expect(prepared.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('keeps apart what is on one server: another installation’s logins do not change', async () => {
    const [one, other] = await Promise.all([emptyDatabase(), emptyDatabase()]);
    const first = await prepareDatabase(one.options);
    await prepareDatabase(other.options);
    expect(await ask(first.urls.app, 'select 1 as fine')).toEqual([{ fine: 1 }]);
  });

  /** Logins that somebody with more rights made, with one password for all. */
  async function madeElsewhere() {
    const { name, options } = await emptyDatabase();
    await migrate({ ownerUrl: options.url ?? '', passwordOf: () => 'made-elsewhere' });
    const appUrl = new URL(databaseUrl(server, name, roleNames(name).app));
    appUrl.password = 'made-elsewhere';
    return { ownerUrl: options.url ?? '', options: { ...options, url: appUrl.href } };
  }

  it('serves through logins that were made for it, where the owner’s is not given', async () => {
    const { options } = await madeElsewhere();
    const { urls } = await prepareDatabase(options);
    expect(await ask(urls.dispatch, 'select 1 as fine')).toEqual([{ fine: 1 }]);
  });

  it('says what to do where the schema is behind and it may not migrate', async () => {
    const { ownerUrl, options } = await madeElsewhere();
    await ask(ownerUrl, `delete from platform.migration where name like '0004%'`);
    await expect(prepareDatabase(options)).rejects.toThrow('npm run migrate');
  });

  it('refuses to serve as somebody whom row-level security does not bind', async () => {
    const { options } = await emptyDatabase();
    const { urls } = await prepareDatabase(options);
    const role = new URL(urls.app).username;
    await administer(server, [`alter role ${role} bypassrls`]);
    await expect(prepareDatabase(options)).rejects.toThrow('bypasses row-level security');
  });

  it('names the server that cannot be reached', async () => {
    const { options } = await emptyDatabase();
    const url = 'postgres://nobody@127.0.0.1:1/none';
    await expect(prepareDatabase({ ...options, url })).rejects.toMatchObject({
      code: 'invalid_configuration',
    });
  });
});
