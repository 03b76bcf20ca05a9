import { TurnoError } from '../../core/errors.ts';
import { outlineFlow } from '../../conversation/flows/graph/flow-outline.ts';
import { toMachineConfig, toMachineModule } from '../../conversation/flows/graph/machine-config.ts';
import { toMermaid } from '../../conversation/flows/graph/mermaid.ts';
import { documentOf, findFlow } from './find-flow.ts';
import { defineSubcommand } from './subcommand.ts';

export const graph = defineSubcommand({
  name: 'graph',
  about: 'a flow as a machine that Stately’s tools open, or as a Mermaid chart',
  help: `npm run -s flow -- graph NAME [--json | --mermaid] [--language es]

Prints a flow as a drawing of it. By default that is a TypeScript module with an XState machine, which Stately's editor
(stately.ai/editor: import from code) and its extension for VS Code open:

  npm run -s flow -- graph luna > luna.machine.ts

  NAME             a business, one of the shipped flows (salon, clinic, coworking, viewings), or a file
  --json           only the configuration of the machine
  --mermaid        a chart that GitHub and many editors draw
  --language LANG  the language of the texts in it
`,
  options: { json: { type: 'boolean' }, mermaid: { type: 'boolean' }, language: { type: 'string' } },
  takesOperands: true,
  async run({ json, mermaid, language }, [name, ...others]) {
    if (name === undefined || others.length > 0)
      throw new TurnoError('invalid_input', 'Name one flow: npm run -s flow -- graph NAME.');
    const flow = await findFlow(name);
    const document = documentOf(flow);
    const outline = outlineFlow(document, language ?? flow.languages?.[0]);
    if (mermaid) return void process.stdout.write(toMermaid(outline));
    const config = toMachineConfig(outline);
    process.stdout.write(json ? `${JSON.stringify(config, null, 2)}\n` : toMachineModule(config));
  },
});
