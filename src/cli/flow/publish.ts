import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { publishDraft, readDraft } from '../../conversation/flows/flow-draft.ts';
import { describeImpact } from '../../conversation/flows/flow-impact.ts';
import { publishFlow, type Published } from '../../conversation/flows/publish-flow.ts';
import { describeProblem } from '../../conversation/flows/lint/problem.ts';
import {
  inTenant,
  line,
  publishingHelp,
  publishingOf,
  publishingOptions,
  readDocument,
} from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const publish = defineSubcommand({
  name: 'publish',
  about: 'publishes the draft or a file; people inside are kept, moved or begin anew',
  help: `npm run flow -- publish --tenant luna [FILE]

Publishes the draft, or the document in FILE (- reads standard input), as the next version. "impact" tells before who
is inside.

${publishingHelp}`,
  options: publishingOptions,
  takesOperands: true,
  async run({ tenant, ...given }, [file]) {
    const document = file === undefined ? undefined : await readDocument(file);
    await inTenant(tenant, async (tx, now) => {
      const options = publishingOf(given, now);
      if (document !== undefined) return tell(await publishFlow(tx, MAIN_FLOW, document, options));
      const { version: expectedVersion } = await readDraft(tx, MAIN_FLOW);
      tell(await publishDraft(tx, MAIN_FLOW, { ...options, expectedVersion }));
    });
  },
});

export function tell({ number, isUnchanged, impact, warnings }: Published): void {
  for (const warning of warnings) line(`Warning: ${describeProblem(warning)}`);
  for (const sentence of describeImpact(impact)) line(sentence);
  line(
    isUnchanged ? `Version ${number} is the same document, and it is live.` : `Version ${number} is live.`,
  );
}
