import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { restoreFlow } from '../../conversation/flows/publish-flow.ts';
import { inTenant, publishingHelp, publishingOf, publishingOptions, versionNumberOf } from './in-tenant.ts';
import { tell } from './publish.ts';
import { defineSubcommand } from './subcommand.ts';

export const restore = defineSubcommand({
  name: 'restore',
  about: 'publishes an old version again, as a new one',
  help: `npm run flow -- restore VERSION --tenant luna

Brings the document of an old version back, as the next version; the history stays.

${publishingHelp}`,
  options: publishingOptions,
  takesOperands: true,
  async run({ tenant, ...given }, [version]) {
    const number = versionNumberOf(version, 'restore 3 --tenant luna');
    await inTenant(tenant, async (tx, now) => {
      tell(await restoreFlow(tx, MAIN_FLOW, number, publishingOf(given, now)));
    });
  },
});
