import { text } from 'node:stream/consumers';
import { createWhatsAppManagement, templatesIn } from '../channels/whatsapp-cloud/index.ts';
import { TurnoError } from '../core/errors.ts';
import { newId, type ChannelId, type TenantId } from '../core/ids.ts';
import { createSeal } from '../core/seal.ts';
import { maybeOne, one } from '../db/statement.ts';
import { runCommand } from './command.ts';
import { tenantBySlug, withInstallation, type CommandInstallation } from './installation.ts';

const help = `npm run connect -- --tenant luna --phone-number-id 123456789012345 --token -

Connects a real WhatsApp number (Cloud API) to a business. The token is read from standard input, so that it stays out
of the shell's history:

  printf '%s' "$TOKEN" | npm run connect -- --tenant luna --phone-number-id 123456789012345 --token -

What you need from Meta (developers.facebook.com, your app, WhatsApp):
  the phone number id            API Setup
  a permanent token              Business settings, System users, with whatsapp_business_messaging and _management
  the app secret                 App settings, Basic: set WHATSAPP_APP_SECRET and restart
  the webhook                    Configuration: <PUBLIC_URL>/webhooks/whatsapp with your WHATSAPP_VERIFY_TOKEN,
                                 subscribed to "messages"

In the demo the local WhatsApp server stands in for Meta; set WHATSAPP_GRAPH_URL=https://graph.facebook.com.
`;

const options = {
  tenant: { type: 'string' },
  'phone-number-id': { type: 'string' },
  token: { type: 'string' },
} as const;

await runCommand({ help, options }, (values) =>
  withInstallation(async (installation) => {
    const { tenant, 'phone-number-id': phoneNumberId, token: given } = values;
    if (!tenant || !phoneNumberId || !given) {
      throw new TurnoError(
        'invalid_input',
        'Give --tenant, --phone-number-id and --token -; see npm run connect -- --help',
      );
    }
    if (!/^\d+$/.test(phoneNumberId))
      throw new TurnoError(
        'invalid_input',
        'The phone number id is digits only, and not the phone number itself.',
      );
    const token = (given === '-' ? await text(process.stdin) : given).trim();
    if (!token) throw new TurnoError('invalid_input', 'The token is empty; pipe it in, as --help shows.');
    await connect(installation, tenant, phoneNumberId, token);
  }),
);

async function connect(
  { config, doors }: CommandInstallation,
  slug: string,
  phoneNumberId: string,
  token: string,
): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const { graphUrl, graphVersion } = config.whatsapp;
  if (!graphUrl)
    throw new TurnoError(
      'invalid_configuration',
      'Set WHATSAPP_GRAPH_URL=https://graph.facebook.com to connect a real number.',
    );
  const tenantId = await tenantBySlug(doors, slug);
  const management = createWhatsAppManagement({ graphUrl, version: graphVersion });

  const number = await management.readPhoneNumber(phoneNumberId, token);
  say(`✓ The token may use ${number.displayPhoneNumber} (${number.verifiedName})`);
  const channelId = await claimRoute({ doors }, tenantId, phoneNumberId);
  const seal = createSeal(config.masterKey);
  await doors.tenantTransaction(tenantId, (tx) =>
    tx.query({
      text: `insert into app.channel (tenant_id, id, kind, address, business_account_id, display_phone, sealed_token)
             values ($1, $2, 'whatsapp-cloud', $3, $4, $5, $6)
             on conflict (tenant_id, id) do update set sealed_token = excluded.sealed_token, status = 'ok', status_detail = null,
               business_account_id = excluded.business_account_id, display_phone = excluded.display_phone`,
      values: [
        tenantId,
        channelId,
        phoneNumberId,
        number.businessAccountId,
        number.displayPhoneNumber.replace(/\D/g, ''),
        seal.seal(token, { tenantId, table: 'channel', rowId: channelId }),
      ],
    }),
  );
  say('✓ The token is stored, sealed');
  await management.subscribeApp(number.businessAccountId, token);
  say('✓ Messages to this number will be sent to your app');
  const { languages } = await doors.tenantTransaction(tenantId, (tx) =>
    one(
      tx.query<{ languages: string[] }>({
        text: 'select languages from app.business where tenant_id = $1',
        values: [tenantId],
      }),
    ),
  );
  const needed = templatesIn(languages);
  const states = await management.ensureTemplates(number.businessAccountId, token, needed);
  say(`✓ ${states.length} message templates: ${summary(states)}`);
  say(`\nNow set the webhook in your Meta app: ${config.http.publicUrl ?? '<PUBLIC_URL>'}/webhooks/whatsapp`);
}

/** The number becomes this business's; one that belongs to another is refused. */
async function claimRoute(
  { doors }: Pick<CommandInstallation, 'doors'>,
  tenantId: TenantId,
  address: string,
): Promise<ChannelId> {
  await doors.platform.query({
    text: `insert into platform.channel_route (kind, address, tenant_id, channel_id) values ('whatsapp-cloud', $1, $2, $3)
           on conflict (kind, address) do nothing`,
    values: [address, tenantId, newId<ChannelId>()],
  });
  const route = await one(
    doors.platform.query<{ tenant_id: TenantId; channel_id: ChannelId }>({
      text: `select tenant_id, channel_id from platform.channel_route where kind = 'whatsapp-cloud' and address = $1`,
      values: [address],
    }),
  );
  if (route.tenant_id === tenantId) return route.channel_id;
  const other = await maybeOne(
    doors.platform.query<{ slug: string }>({
      text: 'select slug from platform.tenant where id = $1',
      values: [route.tenant_id],
    }),
  );
  throw new TurnoError(
    'state_changed',
    `This number is connected to "${other?.slug ?? 'another business'}" already.`,
  );
}

function summary(states: readonly { status: string }[]): string {
  const counts = new Map<string, number>();
  for (const { status } of states) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status.toLowerCase()}`).join(', ');
}
