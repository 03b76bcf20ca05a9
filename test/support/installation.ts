import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startLocalGraph, type LocalGraph } from '../../fakes/whatsapp/index.ts';
import {
  createWhatsAppCloud,
  createWhatsAppManagement,
  templatesIn,
} from '../../src/channels/whatsapp-cloud/index.ts';
import { projectRoot } from '../../src/config/project-root.ts';
import { createCalendars, createConversations, createInbox } from '../../src/conversation/index.ts';
import type { Pacing } from '../../src/conversation/outbox/pacing.ts';
import { publishDefaultFlow } from '../../src/conversation/flows/default-flow.ts';
import { createInProcessDoorbell } from '../../src/core/in-process-doorbell.ts';
import type { LanguageModel } from '../../src/core/ports/language-model.ts';
import { createSeal } from '../../src/core/seal.ts';
import { MINUTE_MS, type Instant } from '../../src/core/time/index.ts';
import type { Doors } from '../../src/db/doors.ts';
import { createWebClient } from '../../src/outgoing/index.ts';
import { createHttpApp } from '../../src/http/app.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { createTenant, monday, type TenantOverrides, type TestTenant } from './factories.ts';
import { quietLogger } from './quiet-logger.ts';

const APP_SECRET = 'story-app-secret';
export const seal = createSeal(Buffer.alloc(32, 7));

/**
 * A whole Turno on a test database: webhooks come in over HTTP, signed, from a local Graph server, and answers go back to
 * it. Time stands still until the test moves it; sweeps run when the test says so.
 */
export interface Installation {
  doors: Doors;
  graph: LocalGraph;
  url: string;
  appSecret: string;
  now(): Instant;
  /** Moves the business clock and takes what has become due. */
  pass(minutes: number): Promise<void>;
  /** Waits until every webhook is answered, every lane empty, and every message sent. */
  settled(): Promise<void>;
  sweep(): Promise<void>;
  openTenant(overrides?: TenantOverrides): Promise<TestTenant>;
  close(): Promise<void>;
}

export interface InstallationOptions {
  burstWindowMs?: number;
  startsAt?: Instant;
  /** what customers' links begin with; left out: they get none */
  publicUrl?: string;
  model?: LanguageModel;
  pacing?: Pacing;
}

export async function openInstallation(
  doors: Doors,
  options: InstallationOptions = {},
): Promise<Installation> {
  let now = options.startsAt ?? monday;
  const clock = { now: () => now };
  const graph = await startLocalGraph({ clock, appSecret: APP_SECRET, verifyToken: 'verify', numbers: [] });
  Object.assign(graph.delivery, { sentAfterMs: 0, deliveredAfterMs: 0, retryMs: 50 });
  graph.policy.templateReviewMs = 0;
  const doorbell = createInProcessDoorbell();
  const shared = { doors, doorbell, clock, logger: quietLogger };
  const metrics = createMetrics();
  const inbox = createInbox(shared);
  const web = createWebClient({ isLoopbackPermitted: true, timeoutMs: 2_000 });
  const calendars = createCalendars({ ...shared, seal, web });
  const conversations = createConversations({
    ...shared,
    channels: new Map([
      ['whatsapp-cloud', createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0', timeoutMs: 2_000 })],
    ]),
    seal,
    web,
    burstWindowMs: options.burstWindowMs ?? 0,
    publicUrl: () => options.publicUrl,
    turnConcurrency: 8,
    sendConcurrency: 16,
    pacing: options.pacing,
    retryTurnAfterMs: 20,
    onTurn: metrics.turn,
    onSettled: metrics.send,
    onAdvice: metrics.advice,
    model: options.model,
  });
  const app = createHttpApp({
    logger: quietLogger,
    metrics,
    checks: {},
    calendars: { doors, clock },
    whatsapp: { appSecret: APP_SECRET, verifyToken: 'verify', now: clock.now, storeInbound: inbox.store },
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens has a port
  graph.setWebhookUrl(`${url}/webhooks/whatsapp`);

  const installation: Installation = {
    doors,
    graph,
    url,
    appSecret: APP_SECRET,
    now: clock.now,
    async pass(minutes) {
      now += minutes * MINUTE_MS;
      await installation.sweep();
    },
    async sweep() {
      await conversations.sweepTimers();
      await conversations.sweepLanes();
      await conversations.sweepOutbox();
      await conversations.sweepWebhooks();
      await calendars.sweep();
      await installation.settled();
    },
    async settled() {
      do {
        await graph.settled();
        while (conversations.load > 0) await new Promise((resolve) => setTimeout(resolve, 2));
      } while (graph.webhooks.counters().waiting > 0);
      await graph.settled();
    },
    openTenant: (overrides) => openTenant(doors, graph, clock.now, overrides),
    async close() {
      server.close();
      server.closeAllConnections();
      await calendars.stop();
      await conversations.stop();
      await graph.close();
      await doorbell.close();
    },
  };
  return installation;
}

/** A tenant with its industry's flow, a number on the local Graph server, and its templates approved. */
async function openTenant(
  doors: Doors,
  graph: LocalGraph,
  now: () => Instant,
  overrides: TenantOverrides = {},
): Promise<TestTenant> {
  const tenant = await createTenant(doors, {
    sealToken: (tenantId, channelId, token) =>
      seal.seal(token, { tenantId, table: 'channel', rowId: channelId }),
    publishFlow: (tx, industry) =>
      publishDefaultFlow(tx, industry, { flowsFolder: join(projectRoot, 'flows'), now: now() }),
    ...overrides,
  });
  const businessAccountId = `9${tenant.address}`;
  graph.addNumber({
    phoneNumberId: tenant.address,
    businessAccountId,
    displayPhoneNumber: '34600000001',
    verifiedName: overrides.business?.name ?? 'Test Salon',
    accessToken: 'test-token',
  });
  const management = createWhatsAppManagement({ graphUrl: graph.url, version: 'v26.0' });
  const needed = templatesIn(tenant.languages);
  await management.ensureTemplates(businessAccountId, 'test-token', needed);
  return tenant;
}
