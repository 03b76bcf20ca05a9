import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { flowHistory } from '../../conversation/flows/flow-history.ts';
import { inTenant, line } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const history = defineSubcommand({
  name: 'history',
  about: 'all versions, who published them and why, and how many people are inside',
  help: `npm run flow -- history --tenant luna

Lists the versions of the business's flow, newest first.
`,
  options: { tenant: { type: 'string' } },
  run: ({ tenant }) =>
    inTenant(tenant, async (tx, now) => {
      for (const version of await flowHistory(tx, MAIN_FLOW, now)) {
        const { number, publishedAt, author, mode, restoredFrom, isLive, inside, note } = version;
        const marks = [
          ...(isLive ? ['live'] : []),
          ...(mode === 'keep' ? [] : [mode]),
          ...(restoredFrom === null ? [] : [`restores ${restoredFrom}`]),
          `${inside} inside`,
        ];
        const when = new Date(publishedAt).toISOString();
        line(
          `${String(number).padStart(4)}  ${when}  ${author}  ${marks.join(', ')}${note ? `  ${note}` : ''}`,
        );
      }
    }),
});
