import { join } from 'node:path';
import { demoTenants, seedDemo, seededIds, type SeedContext } from '../seeds/index.ts';
import { startLocalGraph, type LocalGraph, type LocalNumber } from '../fakes/whatsapp/index.ts';
import { createWhatsAppManagement, templatesIn } from './channels/whatsapp-cloud/index.ts';
import type { Config } from './config/config.ts';
import { projectRoot } from './config/project-root.ts';
import { publishDefaultFlow } from './conversation/flows/default-flow.ts';
import type { Clock } from './core/clock.ts';
import { createSeal } from './core/seal.ts';
import type { Doors } from './db/doors.ts';

/*
 * What only the demo has: four businesses, a WhatsApp of its own on this machine, and a simulator to hold its phones.
 */

/** What seeds need, made from a running installation. */
export function seedContext(config: Config, doors: Doors, clock: Clock): SeedContext {
  const seal = createSeal(config.masterKey);
  return {
    doors,
    clock,
    sealToken: (tenantId, channelId, token) =>
      seal.seal(token, { tenantId, table: 'channel', rowId: channelId }),
    publishFlow: (tx, industry) =>
      publishDefaultFlow(tx, industry, { flowsFolder: join(projectRoot, 'flows'), now: clock.now() }),
  };
}

export async function seedDemoTenants(config: Config, doors: Doors, clock: Clock): Promise<void> {
  await seedDemo(seedContext(config, doors, clock));
}

/** The local Graph server with the demo's numbers; chats outlive a restart. */
export async function startDemoGraph(
  config: Config,
  clock: Clock,
  log: (line: string) => void,
): Promise<LocalGraph> {
  return startLocalGraph({
    clock,
    appSecret: config.whatsapp.appSecret,
    verifyToken: config.whatsapp.verifyToken,
    numbers: demoTenants.map(toLocalNumber),
    stateFile: join(config.dataDir, 'local-graph.json'),
    log,
  });
}

export function toLocalNumber({ channel, business }: (typeof demoTenants)[number]): LocalNumber {
  return {
    phoneNumberId: channel.address,
    businessAccountId: channel.businessAccountId,
    displayPhoneNumber: channel.displayPhone,
    verifiedName: business.name,
    accessToken: channel.token,
  };
}

/** Has the templates approved that reminders and staff notices need outside the 24 hours. */
export async function registerDemoTemplates(config: Config, graphUrl: string): Promise<void> {
  const management = createWhatsAppManagement({ graphUrl, version: config.whatsapp.graphVersion });
  for (const { channel, business } of demoTenants) {
    const needed = templatesIn(business.languages);
    await management.ensureTemplates(channel.businessAccountId, channel.token, needed);
  }
}

/** What the simulator page shows to choose from. */
export async function simulatorConfig(clock: Clock): Promise<unknown> {
  return {
    now: clock.now(),
    tenants: demoTenants.map(({ slug, channel, business }) => ({
      slug,
      tenantId: seededIds(slug).tenantId,
      name: business.name,
      phoneNumberId: channel.address,
      language: business.languages[0],
      zone: business.zone,
      staff: business.staffContacts,
    })),
  };
}
