import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { embeddedFailure, systemErrorCode } from './failure.ts';
import type { ServerUser } from './run-tool.ts';
import { canEnter, chooseServerUser, createSharedFolder, isRoot, ownerOf } from './server-user.ts';

/** Where the data is (or will be) and whom the server runs as. */
export interface Place {
  dataFolder: string;
  /** Where programs are copied to when they cannot be run in place. */
  cacheFolder: string;
  /** Undefined: as the user of this process. */
  user: ServerUser | undefined;
  /** The version of the data, such as 18; undefined where there is none yet. */
  majorVersion: number | undefined;
}

/**
 * Everybody may enter it and only root may write there. Not /var/cache or /var/tmp: what is there may be swept away,
 * and this holds people's bookings.
 */
const sharedFolder = '/var/lib/turno';

/**
 * Finds the data of this DATA_DIR, or decides where to put it: in DATA_DIR unless we are root and the user that the
 * server runs as cannot enter it (a parent such as /root is closed); then in a folder of its own outside.
 * @param dataDir absolute, without symbolic links
 * @param savedDataFolder where the last start had it
 */
export async function choosePlace(dataDir: string, savedDataFolder: string | undefined): Promise<Place> {
  const inside = join(dataDir, 'postgres');
  if (!isRoot()) {
    const majorVersion = await readVersion(inside);
    return { dataFolder: inside, cacheFolder: dataDir, user: undefined, majorVersion };
  }
  const cacheFolder = sharedFolder;
  const outside = outsideOf(dataDir);
  for (const dataFolder of new Set([inside, savedDataFolder ?? outside, outside])) {
    const majorVersion = await readVersion(dataFolder);
    if (majorVersion === undefined) continue;
    const user = await ownerOf(dataFolder);
    if (await canEnter(dataFolder, user)) return { dataFolder, cacheFolder, user, majorVersion };
    throw embeddedFailure(
      `The data in ${dataFolder} belongs to user ${user.name}, who may not enter a folder on the way to it. ` +
        'Open that folder again (chmod o+x)',
    );
  }
  const user = await chooseServerUser(dataDir);
  const isOpen = await canEnter(dataDir, user);
  if (!isOpen) {
    await createSharedFolder(sharedFolder);
    await createSharedFolder(dirname(outside));
  }
  return { dataFolder: isOpen ? inside : outside, cacheFolder, user, majorVersion: undefined };
}

function outsideOf(dataDir: string): string {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(sharedFolder, key, 'postgres');
}

/** Of the data in the folder; undefined where the folder is empty or absent. Anything else in it is not ours to touch. */
async function readVersion(dataFolder: string): Promise<number | undefined> {
  const names = await readdir(dataFolder).catch((cause: unknown): string[] => {
    if (systemErrorCode(cause) === 'ENOENT') return [];
    throw embeddedFailure(`The data in ${dataFolder} cannot be read`, { cause });
  });
  if (names.length === 0) return undefined;
  if (names.includes('PG_VERSION') && existsSync(join(dataFolder, 'global', 'pg_control'))) {
    return Number.parseInt(await readFile(join(dataFolder, 'PG_VERSION'), 'utf8'), 10);
  }
  throw embeddedFailure(
    `${dataFolder} holds files, but not the complete data of a PostgreSQL. Move it out of the way`,
  );
}
