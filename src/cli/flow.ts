import { TurnoError } from '../core/errors.ts';
import { runCommand } from './command.ts';
import { crawl } from './flow/crawl.ts';
import { diff } from './flow/diff.ts';
import { discard } from './flow/discard.ts';
import { draft } from './flow/draft.ts';
import { graph } from './flow/graph.ts';
import { history } from './flow/history.ts';
import { impact } from './flow/impact.ts';
import { lint } from './flow/lint.ts';
import { publish } from './flow/publish.ts';
import { restore } from './flow/restore.ts';
import { schema } from './flow/schema.ts';
import { stories } from './flow/stories.ts';
import type { Subcommand } from './flow/subcommand.ts';
import { unpublish } from './flow/unpublish.ts';

/** Everything that can be done with flows from a terminal. A new verb is a file in `flow/` and its name here. */
const subcommands: readonly Subcommand[] = [
  lint,
  graph,
  schema,
  stories,
  crawl,
  draft,
  discard,
  impact,
  publish,
  history,
  diff,
  restore,
  unpublish,
];

const help = `npm run flow -- COMMAND

Works with flow documents, which say how a conversation goes (docs/FLOWS.md explains them):

${subcommands.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')}

Each answers --help.
`;

const [name = '', ...args] = process.argv.slice(2);
const chosen = subcommands.find((subcommand) => subcommand.name === name);
if (chosen) {
  await chosen.run(args);
} else {
  await runCommand({ help, options: {}, takesOperands: true }, async () => {
    const list = subcommands.map((subcommand) => subcommand.name).join(', ');
    throw new TurnoError('invalid_input', `Say what to do: npm run flow -- COMMAND, with one of ${list}.`);
  });
}
