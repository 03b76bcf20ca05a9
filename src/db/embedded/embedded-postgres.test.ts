import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { programOf } from '../../../test/support/programs.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './index.ts';
import { findRunningServer } from './pid-file.ts';
import { isRoot } from './server-user.ts';

const settings = { fsync: 'off' };
/** The folders in which a test may leave a `postgres` folder and its server. */
const homes: string[] = [];
let template: string | undefined;
const children: ChildProcessByStdio<Writable, Readable, null>[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const home of homes.splice(0)) await remove(home);
});

afterAll(async () => {
  if (template) await remove(template);
});

describe('the first start', () => {
  it('needs no locale and nothing of the environment', async () => {
    const environment = { ...process.env };
    const libraries = await createDataDir();
    await writeFile(join(libraries, 'libz.so.1'), 'not a library');
    Object.assign(process.env, {
      LC_ALL: 'tlh_KX.odd',
      PGDATA: '/nowhere',
      PGPORT: '1',
      PGSSLMODE: 'require',
      LD_LIBRARY_PATH: libraries,
    });
    delete process.env.LANG;
    try {
      const postgres = await startEmbeddedPostgres({ dataDir: await createDataDir() });
      expect(postgres).toMatchObject({ isNew: true, isJoined: false });
      const shown = await query(
        postgres.ownerUrl,
        `select current_database() as name, pg_encoding_to_char(encoding) as encoding, datlocale as locale,
           current_setting('timezone') as timezone, current_setting('fsync') as fsync, upper('ñ') as upper, 'a' < 'B' as order
         from pg_database where datname = current_database()`,
      );
      expect(shown).toEqual([
        {
          name: 'turno',
          encoding: 'UTF8',
          locale: 'C.UTF-8',
          timezone: 'UTC',
          fsync: 'on',
          upper: 'Ñ',
          order: false,
        },
      ]);
      await postgres.stop();
    } finally {
      process.env = environment;
    }
  });

  it('lets in only who knows the password, from this machine', async () => {
    const dataDir = await createUsedDataDir();
    const postgres = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(postgres.ownerUrl, 'show listen_addresses')).toEqual([
      { listen_addresses: '127.0.0.1' },
    ]);
    const wrong = postgres.ownerUrl.replace(/:[0-9a-f]+@/, ':guess@');
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.json', 'postgres.start.log']);
    expect(await modeOf(join(dataDir, 'postgres.json'))).toBe('600');
    expect(await modeOf(postgres.dataFolder)).toBe('700');
  });

  it('gives the server a session of its own, which Ctrl-C in the terminal does not reach', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: await createUsedDataDir(), settings });
    const pid = await pidOf(postgres);
    const session = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[3];
    expect(session).toBe(String(pid));
  });

  it('is done again after initdb was killed halfway', async () => {
    const dataDir = await createDataDir();
    const child = startInChild(dataDir);
    const drafts = async () => (await readdir(dataDir)).filter((name) => name.startsWith('postgres.new-'));
    await until(async () => {
      const [draft] = await drafts();
      return draft !== undefined && existsSync(join(dataDir, draft, 'base'));
    });
    child.kill('SIGKILL');
    expect(await readdir(dataDir)).not.toContain('postgres');
    const postgres = await startEmbeddedPostgres({ dataDir, settings });
    expect(postgres.isNew).toBe(true);
    expect(await query(postgres.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await drafts()).toEqual([]);
  });

  it('touches no folder with files of somebody else', async () => {
    const dataDir = await createDataDir();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'dear');
    await expect(startEmbeddedPostgres({ dataDir, settings })).rejects.toThrow('Move it out of the way');
    expect(await readFile(join(dataDir, 'postgres', 'letter.txt'), 'utf8')).toBe('dear');
  });
});

describe('a later start', () => {
  it('finds the data, on the same port', async () => {
    const dataDir = await createDataDir();
    const lines: string[] = [];
    const report = (line: string) => lines.push(line);
    const first = await startEmbeddedPostgres({ dataDir, settings, report });
    await remember(first, 'first');
    expect(await findEmbeddedPostgres(dataDir)).toBe(first.ownerUrl);
    await first.stop();
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();

    const second = await startEmbeddedPostgres({ dataDir, settings, report });
    expect(second).toMatchObject({ isNew: false, isJoined: false, ownerUrl: first.ownerUrl });
    expect(await remembered(second)).toEqual(['first']);
    const starting = `starting PostgreSQL 18.4 on port ${first.port}…`;
    expect(lines).toEqual(['creating the database (first start)…', starting, starting]);
  });

  it('takes another port where the old one is taken', async () => {
    const dataDir = await createUsedDataDir();
    const first = await startEmbeddedPostgres({ dataDir, settings });
    await first.stop();
    const stranger = createServer().listen(first.port, '127.0.0.1');
    await once(stranger, 'listening');
    const second = await startEmbeddedPostgres({ dataDir, settings });
    stranger.close();
    expect(second.port).not.toBe(first.port);
    expect(await findEmbeddedPostgres(dataDir)).toBe(second.ownerUrl);
  });

  it('sets a new password where postgres.json is lost, and says what to do where the server still runs', async () => {
    const dataDir = await createUsedDataDir();
    const first = await startEmbeddedPostgres({ dataDir, settings });
    await remember(first, 'kept');
    await rm(join(dataDir, 'postgres.json'));
    const pid = await pidOf(first);
    await expect(startEmbeddedPostgres({ dataDir, settings })).rejects.toThrow(`kill -INT ${pid}`);
    process.kill(pid, 'SIGINT');
    await until(async () => !(await findRunningServer(first.dataFolder)));
    const second = await startEmbeddedPostgres({ dataDir, settings });
    expect(await remembered(second)).toEqual(['kept']);
    await expect(query(first.ownerUrl, 'select 1')).rejects.toThrow();
  });

  it('refuses the data of another version and leaves it alone', async () => {
    const dataDir = await createUsedDataDir();
    const first = await startEmbeddedPostgres({ dataDir, settings });
    await first.stop();
    await writeFile(join(first.dataFolder, 'PG_VERSION'), '17\n');
    const before = await readdir(first.dataFolder);
    await expect(startEmbeddedPostgres({ dataDir, settings })).rejects.toThrow('written by PostgreSQL 17');
    expect(await readdir(first.dataFolder)).toEqual(before);
  });
});

describe('a server that runs', () => {
  it('is started by one of two processes and joined by the other, who leaves it running', async () => {
    const dataDir = await createDataDir();
    const [one, other] = [startInChild(dataDir), startInChild(dataDir)];
    const started = [
      { child: one, ...(await answerOf(one)) },
      { child: other, ...(await answerOf(other)) },
    ];
    const starter = started.find(({ isNew }) => isNew);
    const joiner = started.find(({ isJoined }) => isJoined);
    expect(joiner?.ownerUrl).toBe(starter?.ownerUrl);
    joiner?.child.stdin.end();
    await once(joiner?.child ?? one, 'exit');
    expect(await findEmbeddedPostgres(dataDir)).toBe(starter?.ownerUrl);
    starter?.child.stdin.end();
    await once(starter?.child ?? one, 'exit');
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('is adopted when the process that started it was killed', async () => {
    const dataDir = await createUsedDataDir();
    const child = startInChild(dataDir);
    const { ownerUrl } = await answerOf(child);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const adopter = await startEmbeddedPostgres({ dataDir, settings });
    expect(adopter).toMatchObject({ isJoined: true, isNew: false, ownerUrl });
    const guest = await startEmbeddedPostgres({ dataDir, settings });
    await guest.stop();
    expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await adopter.stop();
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('is started anew after it was killed, with all that was committed', async () => {
    const dataDir = await createUsedDataDir();
    const first = await startEmbeddedPostgres({ dataDir, settings });
    await remember(first, 'committed');
    // A helper at work does not notice that its server died, and holds the data until it is done.
    const endsAt = new Date(Date.now() + 1_500).toISOString();
    const busy = query(
      first.ownerUrl,
      `do $$ begin while clock_timestamp() < '${endsAt}' loop end loop; end $$`,
    ).catch(() => undefined);
    const activity = "select 1 from pg_stat_activity where query like 'do $$%' and state = 'active'";
    await until(async () => (await query(first.ownerUrl, activity)).length === 1);
    process.kill(await pidOf(first), 'SIGKILL');
    const second = await startEmbeddedPostgres({ dataDir, settings });
    expect(second.isJoined).toBe(false);
    expect(await remembered(second)).toEqual(['committed']);
    await busy;
    await first.stop();
    expect(await findEmbeddedPostgres(dataDir)).toBe(second.ownerUrl);
  });

  it('is not mistaken for a stranger that now has its number', async () => {
    const dataDir = await createUsedDataDir();
    const first = await startEmbeddedPostgres({ dataDir, settings });
    const pidFile = join(first.dataFolder, 'postmaster.pid');
    process.kill(await pidOf(first), 'SIGKILL');
    const { uid, gid } = await stat(first.dataFolder);
    const stranger = spawn('sleep', ['60'], { uid, gid });
    await once(stranger, 'spawn');
    try {
      const [, ...others] = (await readFile(pidFile, 'utf8')).split('\n');
      await writeFile(pidFile, [stranger.pid, ...others].join('\n'));
      expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
      const second = await startEmbeddedPostgres({ dataDir, settings });
      expect(second.isJoined).toBe(false);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });
});

(isRoot() ? describe : describe.skip)('as root', () => {
  it('keeps the data outside where the way to DATA_DIR is closed, and finds it again', async () => {
    const closed = await createDataDir();
    await chmod(closed, 0o700);
    const dataDir = join(closed, 'data');
    const lines: string[] = [];
    const first = await startEmbeddedPostgres({ dataDir, settings, report: (line) => lines.push(line) });
    homes.push(dirname(first.dataFolder));
    expect(first.dataFolder.startsWith(dataDir)).toBe(false);
    expect(lines[0]).toContain(`the data is in ${first.dataFolder}`);
    expect(await modeOf(first.dataFolder)).toBe('700');
    expect((await stat(first.dataFolder)).uid).not.toBe(0);
    await remember(first, 'outside');
    await first.stop();

    await chmod(closed, 0o755); // what was put outside stays there
    const second = await startEmbeddedPostgres({ dataDir, settings });
    expect(second.dataFolder).toBe(first.dataFolder);
    expect(await remembered(second)).toEqual(['outside']);
  });

  it('runs the server as the owner of DATA_DIR, who can go on without root', async () => {
    const dataDir = await createDataDir();
    const nobody = 65534;
    await chown(dataDir, nobody, nobody);
    const postgres = await startEmbeddedPostgres({ dataDir, settings });
    expect((await stat(`/proc/${await pidOf(postgres)}`)).uid).toBe(nobody);
    expect((await stat(join(dataDir, 'postgres.json'))).uid).toBe(nobody);
  });
});

/** A DATA_DIR that others may enter, as one in a checkout is; temporary folders are closed to them. */
async function createDataDir(): Promise<string> {
  const dataDir = await createOpenFolder();
  homes.push(dataDir);
  return dataDir;
}

/** One in which an earlier start left an empty database: a copy of the same for every test, as it costs less. */
async function createUsedDataDir(): Promise<string> {
  if (!template) {
    template = await createOpenFolder();
    await (await startEmbeddedPostgres({ dataDir: template, settings })).stop();
  }
  const dataDir = await createDataDir();
  await promisify(execFile)('cp', ['-a', `${template}/.`, dataDir]);
  return dataDir;
}

async function createOpenFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'turno-embedded-')));
  await chmod(folder, 0o755);
  return folder;
}

/** Ends the server, if any, whose data is in the folder, and removes the folder. */
async function remove(home: string): Promise<void> {
  const dataFolder = join(home, 'postgres');
  const running = await findRunningServer(dataFolder);
  if (running) process.kill(running.pid, 'SIGQUIT');
  await until(async () => !(await findRunningServer(dataFolder)));
  await rm(home, { recursive: true, force: true });
}

/** Starts the server from a process of its own, which stops it when its input ends. */
function startInChild(dataDir: string): ChildProcessByStdio<Writable, Readable, null> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(pathToFileURL(programOf('src/db/embedded/index.ts')).href)};
    const postgres = await startEmbeddedPostgres(${JSON.stringify({ dataDir, settings })});
    process.stdout.write(JSON.stringify(postgres) + '\\n');
    process.stdin.on('end', () => postgres.stop()).resume();`;
  const parameters = ['--input-type=module', '--eval', script];
  const child = spawn(process.execPath, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function answerOf(child: ChildProcessByStdio<Writable, Readable, null>): Promise<EmbeddedPostgres> {
  const [line] = await once(child.stdout, 'data');
  return JSON.parse(String(line));
}

async function pidOf(postgres: EmbeddedPostgres): Promise<number> {
  return (await findRunningServer(postgres.dataFolder))?.pid ?? NaN;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function remember(postgres: EmbeddedPostgres, word: string): Promise<void> {
  await query(postgres.ownerUrl, `create table memory as select '${word}' as word`);
}

async function remembered(postgres: EmbeddedPostgres): Promise<unknown[]> {
  return (await query(postgres.ownerUrl, 'select word from memory')).map((row) => Object(row).word);
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(10);
}
