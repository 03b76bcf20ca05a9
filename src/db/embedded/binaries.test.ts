import { chmod, cp, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinariesPackage, prepareBinaries, type BinariesPackage } from './binaries.ts';
import { chooseServerUser, isRoot } from './server-user.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'turno-binaries-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes the links between libraries itself where npm ran no install script', async () => {
  const source = await installWithoutScripts();
  const binaries = await prepareBinaries(source, { user: undefined, cacheFolder: join(folder, 'cache') });
  expect(binaries.version).toBe('18.4');
  expect(binaries.initdb.startsWith(source.folder)).toBe(true);
  expect(await readdir(folder)).toEqual(['installed']);
});

(isRoot() ? it : it.skip)(
  'copies the programs, once, for a user who cannot enter where they are',
  async () => {
    const source = await installWithoutScripts();
    await chmod(join(folder, 'installed'), 0o700);
    const options = { user: await chooseServerUser(folder), cacheFolder: join(folder, 'cache') };
    const umask = process.umask(0o077);
    try {
      const first = await prepareBinaries(source, options);
      expect(first.postgres.startsWith(options.cacheFolder)).toBe(true);
      expect(await prepareBinaries(source, options)).toEqual(first);
      expect(await readdir(options.cacheFolder)).toEqual([`postgresql-${source.version}`]);
    } finally {
      process.umask(umask);
    }
  },
);

/** A copy of the package as npm unpacks it: without symbolic links. */
async function installWithoutScripts(): Promise<BinariesPackage> {
  const original = await findBinariesPackage();
  const installed = join(folder, 'installed');
  const filter = async (path: string) => !(await lstat(path)).isSymbolicLink();
  await cp(original.folder, installed, { recursive: true, filter });
  return { ...original, folder: installed };
}
