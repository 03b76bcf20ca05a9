import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';
import { projectRoot } from '../../src/config/project-root.ts';

/*
 * Turno as a program of its own. A process that strips the types of some four hundred files by itself takes twice as long to
 * begin, and the tests begin more than a hundred; so they are stripped once per run.
 */

const VARIABLE = 'TURNO_TEST_PROGRAMS';
const ROOMS = ['src', 'fakes', 'migrations', 'seeds'];

/** Below the project, so that packages are found, and apart from what `npm run build` makes. */
const folderOf = (run: number) => join(projectRoot, 'dist', `for-tests-${run}`);

const jsc = {
  parser: { syntax: 'typescript' },
  target: 'es2022',
  // `./a.ts` becomes `./a.js`; swc's types do not tell of it.
  rewriteRelativeImportExtensions: true,
} as const;

/** Once per run, in its setup. */
export async function preparePrograms(): Promise<void> {
  const folder = folderOf(process.pid);
  process.env[VARIABLE] = folder;
  const sources = (await Promise.all(ROOMS.map(sourcesIn))).flat();
  await Promise.all(
    sources.map(async (source) => {
      const { code } = await transformFile(join(projectRoot, source), {
        swcrc: false,
        module: { type: 'es6' },
        jsc,
      });
      const target = join(folder, source.replace(/\.ts$/, '.js'));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, code);
    }),
  );
}

export async function removePrograms(): Promise<void> {
  await rm(folderOf(process.pid), { recursive: true, force: true });
}

/** @param source from the project's folder: `src/main.ts` @returns the file that Node runs as it is */
export function programOf(source: string): string {
  const folder = process.env[VARIABLE];
  if (!folder) throw new Error('No programs: run tests with `npm test`, whose global setup prepares them.');
  return join(folder, source.replace(/\.ts$/, '.js'));
}

async function sourcesIn(room: string): Promise<string[]> {
  const names = await readdir(join(projectRoot, room), { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(room, name));
}
