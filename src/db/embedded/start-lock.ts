import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedFailure, systemErrorCode } from './failure.ts';
import { identifyThisProcess, isRunning, processIdentitySchema } from './process-identity.ts';
import { parseJson } from './state-file.ts';

/** Longer than a first start on a slow disk, and than the wait for a server that recovers from a crash. */
const patienceMs = 180_000;
/** A holder writes its name right after it created the file; an older file without a name has lost its holder. */
const namingMs = 5_000;

/**
 * Runs `work` while no other process starts or stops the server of this DATA_DIR. A lock whose holder died is taken
 * over. It keeps two starters from doing the same work; should it ever fail, PostgreSQL's own lock still keeps two
 * servers off one data folder.
 */
export async function withStartLock<T>(
  dataDir: string,
  report: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(dataDir, 'postgres.lock');
  const holder = JSON.stringify(await identifyThisProcess());
  const waitsUntil = performance.now() + patienceMs;
  let isFirstTry = true;
  while (!(await create(path, holder))) {
    if (await removeIfAbandoned(path)) continue;
    if (performance.now() > waitsUntil) {
      throw embeddedFailure(
        `Another process still starts or stops the database: ${await read(path)} holds ${path}`,
      );
    }
    if (isFirstTry) report('waiting for another process that starts or stops the database…');
    isFirstTry = false;
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function create(path: string, holder: string): Promise<boolean> {
  try {
    await writeFile(path, holder, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw embeddedFailure(`The database cannot be started: ${path} cannot be written`, { cause: error });
  }
}

/** True where the lock is gone and the next try may win it. */
async function removeIfAbandoned(path: string): Promise<boolean> {
  const text = await read(path);
  if (text === undefined) return true;
  const holder = processIdentitySchema.safeParse(parseJson(text));
  const isAbandoned = holder.success ? !(await isRunning(holder.data)) : await isOlderThan(path, namingMs);
  if (!isAbandoned) return false;
  // Several may find it abandoned at once. Only one can rename it; whoever renamed a newer lock instead puts it back.
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(unlessGone(path));
  const renamed = await read(aside);
  if (renamed !== undefined && renamed !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(unlessGone(path));
}

function unlessGone(path: string) {
  return (cause: unknown) => {
    if (systemErrorCode(cause) === 'ENOENT') return undefined;
    throw embeddedFailure(`${path}, the lock of a start that was cut off, is in the way`, { cause });
  };
}

async function isOlderThan(path: string, ageMs: number): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file !== undefined && Date.now() - file.mtimeMs > ageMs;
}
