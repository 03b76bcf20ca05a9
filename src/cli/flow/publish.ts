import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { publishDraft, readDraft } from '../../conversation/flows/flow-draft.ts';
import { describeImpact } from '../../conversation/flows/flow-impact.ts';
import { publishFlow, type Published } from '../../conversation/flows/publish-flow.ts';
import { requireStories } from '../../conversation/stories/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { tenantBySlug, withInstallation } from '../installation.ts';
import { describeProblem } from '../../conversation/flows/lint/problem.ts';
import { line, publishingHelp, publishingOf, publishingOptions, readDocument, slugOf } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const publish = defineSubcommand({
  name: 'publish',
  about: 'publishes the draft or a file; people inside are kept, moved or begin anew',
  help: `npm run flow -- publish --tenant luna [FILE]

Publishes the draft, or the document in FILE (- reads standard input), as the next version. "impact" tells before who
is inside. The business's stories are played first, and nothing is published where one goes another way.

${publishingHelp}  --without-stories  publishes without playing the stories
`,
  options: { ...publishingOptions, 'without-stories': { type: 'boolean' } },
  takesOperands: true,
  async run({ tenant, ...given }, [file]) {
    const document = file === undefined ? undefined : await readDocument(file);
    await withInstallation(async ({ doors, clock }) => {
      const tenantId = await tenantBySlug(doors, slugOf(tenant));
      const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
        doors.tenantTransaction(tenantId, work);
      const options = publishingOf(given, clock.now());
      const draft = document === undefined ? await inTenant((tx) => readDraft(tx, MAIN_FLOW)) : undefined;
      if (!given['without-stories']) await requireStories(doors, tenantId, draft ? draft.document : document);
      const publishing = draft
        ? inTenant((tx) => publishDraft(tx, MAIN_FLOW, { ...options, expectedVersion: draft.version }))
        : inTenant((tx) => publishFlow(tx, MAIN_FLOW, document, options));
      tell(await publishing);
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
