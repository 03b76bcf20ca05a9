import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { unpublishFlow } from '../../conversation/flows/unpublish-flow.ts';
import { byOf, inTenant, line } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const unpublish = defineSubcommand({
  name: 'unpublish',
  about: 'takes no new conversations; those under way are answered to their end',
  help: `npm run flow -- unpublish --tenant luna

New customers are told that booking by chat is not available right now, and a person is called for each. Whoever is
inside goes on to the end. Publishing, also of the same document, opens the chat again.

  --by NAME   who, for the history
`,
  options: { tenant: { type: 'string' }, by: { type: 'string' } },
  run: ({ tenant, by }) =>
    inTenant(tenant, async (tx, now) => {
      await unpublishFlow(tx, MAIN_FLOW, byOf(by, now));
      line('New conversations are turned to a person from now on. "publish" opens the chat again.');
    }),
});
