import { listLostCalls } from '../conversation/webhooks/lost-calls.ts';
import { webhookSecret } from '../conversation/webhooks/signature.ts';
import { createSeal } from '../core/seal.ts';
import { runCommand } from './command.ts';
import { tenantBySlug, withInstallation } from './installation.ts';

const help = `npm run webhooks -- --tenant luna

The secret with which a business's server checks that a flow's call comes from here (standardwebhooks.com has code for
every language), and the calls that came to nothing, newest first, each with its reason.
`;
const MOST_SHOWN = 200;

await runCommand({ help, options: { tenant: { type: 'string' } } }, ({ tenant }) =>
  withInstallation(async ({ config, doors }) => {
    const tenantId = await tenantBySlug(doors, tenant ?? '');
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    say(`Secret  ${webhookSecret(createSeal(config.masterKey), tenantId)}`);
    const lost = await doors.tenantTransaction(tenantId, (tx) => listLostCalls(tx, MOST_SHOWN), {
      readOnly: true,
    });
    for (const { createdAt, id, url, state, attempts, failure } of lost)
      say(
        `${new Date(createdAt).toISOString()}  ${id}  ${url}  ${state} (${attempts} tries): ${failure ?? '?'}`,
      );
    say(`${lost.length} came to nothing`);
  }),
);
