import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { flowJsonSchema } from '../../conversation/flows/flow-json-schema.ts';
import { withFreshTables } from '../../conversation/flows/flow-tables.ts';
import { defineSubcommand } from './subcommand.ts';

const file = join(projectRoot, 'flows', 'flow.schema.json');
const page = join(projectRoot, 'docs', 'FLOWS.md');

export const schema = defineSubcommand({
  name: 'schema',
  about: 'the JSON Schema of flow documents, for editors',
  help: `npm run flow -- schema [--write]

Prints the JSON Schema of flow documents. Editors that know it check a flow while it is written, complete its fields and
explain them; the shipped flows name it as their $schema.

  --write   writes it to flows/flow.schema.json instead, and the tables of docs/FLOWS.md, after a kind of step or a rule
            of the lint was added or changed
`,
  options: { write: { type: 'boolean' } },
  async run({ write }) {
    const text = `${JSON.stringify(flowJsonSchema(), null, 2)}\n`;
    if (!write) return void process.stdout.write(text);
    await writeFile(file, text);
    await writeFile(page, withFreshTables(await readFile(page, 'utf8')));
    process.stdout.write('flows/flow.schema.json and docs/FLOWS.md are up to date.\n');
  },
});
