import { TurnoError } from '../../core/errors.ts';
import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { discardDraft } from '../../conversation/flows/flow-draft.ts';
import { byOf, inTenant, line } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const discard = defineSubcommand({
  name: 'discard',
  about: 'throws the draft of a business’s flow away; what is published stays',
  help: `npm run flow -- discard --tenant luna --over VERSION

Throws the draft away, so that the next one begins as the published document. "draft" shows it, and its version, before.

  --over VERSION   the version to throw away. Refused if somebody saved since
  --by NAME        who, for the history
`,
  options: { tenant: { type: 'string' }, over: { type: 'string' }, by: { type: 'string' } },
  async run({ tenant, over, by }) {
    const expectedVersion = Number(over);
    if (!over || !Number.isInteger(expectedVersion))
      throw new TurnoError('invalid_input', 'Say which version of the draft: --over 3. "draft" tells it.');
    await inTenant(tenant, async (tx, now) => {
      const { version } = await discardDraft(tx, MAIN_FLOW, { expectedVersion, ...byOf(by, now) });
      line(`Draft version ${version} is discarded; what is published stays.`);
    });
  },
});
