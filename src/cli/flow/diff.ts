import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { compareVersions } from '../../conversation/flows/flow-history.ts';
import { inTenant, line, versionNumberOf } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

const usage = 'diff 3 4 --tenant luna';

export const diff = defineSubcommand({
  name: 'diff',
  about: 'what changed between two versions, in sentences',
  help: `npm run flow -- diff FROM TO --tenant luna

Says what changed from one version to another: steps that came, went or changed, and texts by language.
`,
  options: { tenant: { type: 'string' } },
  takesOperands: true,
  async run({ tenant }, [from, to]) {
    const [before, after] = [versionNumberOf(from, usage), versionNumberOf(to, usage)];
    await inTenant(tenant, async (tx) => {
      const changes = await compareVersions(tx, MAIN_FLOW, before, after);
      for (const sentence of changes) line(sentence);
      if (changes.length === 0) line('They are the same.');
    });
  },
});
