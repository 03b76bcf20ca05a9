import { TurnoError } from '../../core/errors.ts';
import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { readDraft, saveDraft, type FlowDraft } from '../../conversation/flows/flow-draft.ts';
import { describeProblem } from '../../conversation/flows/lint/problem.ts';
import { byOf, inTenant, line, readDocument } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const draft = defineSubcommand({
  name: 'draft',
  about: 'shows the draft of a business’s flow, or saves one',
  help: `npm run flow -- draft --tenant luna [--save FILE --over VERSION]

Prints the draft, or the published document where there is none; its version and its problems go to standard error.

  --save FILE      saves that document as the draft (- reads standard input); it may still have problems
  --over VERSION   the version it was made from; 0 where there was no draft. Refused if somebody saved since
  --by NAME        who, for the history
`,
  options: {
    tenant: { type: 'string' },
    save: { type: 'string' },
    over: { type: 'string' },
    by: { type: 'string' },
  },
  async run({ tenant, save, over, by }) {
    if (save === undefined) {
      await inTenant(tenant, async (tx) => {
        const found = await readDraft(tx, MAIN_FLOW);
        line(JSON.stringify(found.document, null, 2));
        report(found);
      });
      return;
    }
    const expectedVersion = Number(over);
    if (!over || !Number.isInteger(expectedVersion))
      throw new TurnoError(
        'invalid_input',
        'Say which version it was made from: --over 3, or --over 0 for none.',
      );
    const document = await readDocument(save);
    await inTenant(tenant, async (tx, now) => {
      report(await saveDraft(tx, MAIN_FLOW, { document, expectedVersion }, byOf(by, now)));
    });
  },
});

function report({ version, problems, editedBy, editedAt }: FlowDraft): void {
  const who = editedBy && editedAt ? `, saved by ${editedBy} at ${new Date(editedAt).toISOString()}` : '';
  const what =
    version === 0 ? 'No draft yet; this is the published document (version 0)' : `Draft version ${version}`;
  const hasErrors = problems.some(({ level }) => level === 'error');
  const problemLines = problems.map((problem) => `  ${problem.level}: ${describeProblem(problem)}`);
  const state = hasErrors ? 'It cannot be published yet:' : 'It can be published.';
  process.stderr.write(`${[`${what}${who}. ${state}`, ...problemLines].join('\n')}\n`);
}
