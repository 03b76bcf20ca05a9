import { randomUUID } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { embeddedFailure } from './failure.ts';
import type { Place } from './place.ts';
import { runTool } from './run-tool.ts';

/** The superuser that initdb makes. Migrations connect as it; what serves people never does. */
export const ownerName = 'turno_owner';

const draftPrefix = 'postgres.new-';

/**
 * UTF-8 in the order of code points, from PostgreSQL's own tables: systems without that locale (macOS) have it too, and
 * no upgrade of the system can change the order under an index. What is left to the system is its plain C.
 */
const localeOptions = [
  ...['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin'],
  ...['collate', 'ctype', 'messages', 'monetary', 'numeric', 'time'].map((category) => `--lc-${category}=C`),
];

/**
 * Creates the data with its owner. It is built under another name and renamed when complete: a data folder that exists
 * was never left halfway, and what a killed initdb leaves can be told from data by its name.
 * @param options.isDurable false only in tests: a power cut right afterwards may damage the data
 */
export async function createCluster(
  place: Place,
  binaries: Binaries,
  options: { password: string; isDurable: boolean },
): Promise<void> {
  const home = dirname(place.dataFolder);
  await removeDrafts(home);
  const draft = join(home, `${draftPrefix}${randomUUID()}`);
  const passwordFile = `${draft}.password`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, options.password, { mode: 0o600 });
    if (place.user) {
      await chown(draft, place.user.uid, place.user.gid);
      await chown(passwordFile, place.user.uid, place.user.gid);
    }
    const access = ['-U', ownerName, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const other = ['--no-instructions', ...(options.isDurable ? [] : ['--no-sync'])];
    const initdb = await runTool(
      binaries.initdb,
      ['-D', draft, ...access, ...localeOptions, ...other],
      place,
    );
    if (!initdb.isSuccess) throw new Error(initdb.printed);
    await rmdir(place.dataFolder).catch(() => undefined); // an empty one, which rename does not replace on Windows
    await rename(draft, place.dataFolder);
    if (options.isDurable) await syncFolder(home);
  } catch (cause) {
    throw embeddedFailure(`The database could not be created in ${home}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
    await removeFolder(draft);
  }
}

/** Gives the owner a new password, for when postgres.json is lost. The server must be stopped: this needs no login. */
export async function replacePassword(place: Place, binaries: Binaries, password: string): Promise<void> {
  const { isSuccess, printed } = await runTool(
    binaries.postgres,
    ['--single', '-D', place.dataFolder, '-c', 'exit_on_error=on', 'postgres'],
    { user: place.user, input: `alter role ${ownerName} password '${password}'\n` },
  );
  if (!isSuccess)
    throw embeddedFailure(`The data in ${place.dataFolder} did not take a new password`, { printed });
}

/** What killed starts left behind. Their initdb may still be writing: what cannot be removed now goes the next time. */
async function removeDrafts(home: string): Promise<void> {
  const names = await readdir(home);
  await Promise.all(
    names.filter((name) => name.startsWith(draftPrefix)).map((name) => removeFolder(join(home, name))),
  );
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
}

/** Makes a rename in the folder outlive a power cut. Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
