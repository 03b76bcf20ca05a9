import { readFile } from 'node:fs/promises';
import {
  describeResults,
  listStories,
  parseStories,
  removeStory,
  runStories,
  saveStories,
  writeStories,
  type Story,
} from '../../conversation/stories/index.ts';
import { TurnoError } from '../../core/errors.ts';
import { tenantBySlug, withInstallation } from '../installation.ts';
import { documentOf, findFlow } from './find-flow.ts';
import { line, slugOf } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const stories = defineSubcommand({
  name: 'stories',
  about: 'plays stories of conversations against a business’s flow',
  help: `npm run flow -- stories --tenant luna [FILE…] [--flow FILE] [--save] [--list] [--remove TITLE]

Plays stories (docs/STORIES.md shows how they are written) and says for each whether the bot went along, or what it said
instead. Stories are played in a sandbox with the business's own services, people and hours, an empty calendar and a clock
of its own: nothing of it reaches anybody or is kept. Without FILE, all stories that the business has saved are played.

  --flow FILE      plays them with this flow document instead of the published one
  --save           saves the stories of the files, if all of them went as told; they are played at every publish
  --list           prints the saved stories instead of playing them
  --remove TITLE   forgets a saved story
`,
  options: {
    tenant: { type: 'string' },
    flow: { type: 'string' },
    save: { type: 'boolean' },
    list: { type: 'boolean' },
    remove: { type: 'string' },
  },
  takesOperands: true,
  run: ({ tenant, flow, save, list, remove }, files) =>
    withInstallation(async ({ doors, clock }) => {
      const tenantId = await tenantBySlug(doors, slugOf(tenant));
      if (list) return line(writeStories(await doors.tenantTransaction(tenantId, listStories)));
      if (remove !== undefined) {
        const isRemoved = await doors.tenantTransaction(tenantId, (tx) => removeStory(tx, remove));
        if (!isRemoved)
          throw new TurnoError('not_found', `There is no story "${remove}"; --list shows them.`);
        return line(`Forgotten: ${remove}`);
      }
      const told = files.length > 0 ? await readStories(files) : undefined;
      const document = flow === undefined ? undefined : documentOf(await findFlow(flow));
      const results = await runStories(doors, tenantId, {
        ...(document === undefined ? {} : { document }),
        ...(told ? { stories: told } : {}),
      });
      if (results.length === 0)
        return line(`${tenant} has no stories yet. Save one from a chat: npm run chat -- --help`);
      line(describeResults(results));
      if (results.some(({ failure }) => failure)) process.exitCode = 1;
      else if (save && told) {
        await doors.tenantTransaction(tenantId, (tx) => saveStories(tx, told, clock.now()));
        line('Saved.');
      }
    }),
});

async function readStories(files: readonly string[]): Promise<Story[]> {
  const stories: Story[] = [];
  for (const file of files) {
    try {
      stories.push(...parseStories(await readFile(file, 'utf8')));
    } catch (error) {
      if (error instanceof TurnoError) throw new TurnoError(error.code, `${file}\n${error.message}`);
      throw missingFile(error, file);
    }
  }
  return stories;
}

function missingFile(error: unknown, file: string): unknown {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? new TurnoError('not_found', `There is no file "${file}".`) : error;
}
