import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createGraphRouter } from './graph-router.ts';
import type { Clock, LocalNumber } from './model.ts';
import { createPhoneRouter } from './phone-router.ts';
import { restoreState, StateFile } from './state-file.ts';
import { createWorld, type World } from './world.ts';

export interface LocalGraphOptions {
  /** 0, the default: any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** The business clock: timestamps and the 24-hour window follow it. Rate limits and retries run on real time. */
  clock: Clock;
  appSecret: string;
  verifyToken: string;
  numbers: LocalNumber[];
  /** May come later by `setWebhookUrl`; webhooks wait for it. */
  webhookUrl?: string;
  /** Chats, people, windows and templates survive a restart here. Webhooks under way do not. */
  stateFile?: string;
  log?: (line: string) => void;
}

/** A running local Graph server, with the inside of it for tests in the same process. */
export interface LocalGraph extends Pick<
  World,
  'phones' | 'events' | 'templates' | 'webhooks' | 'faults' | 'delivery' | 'policy'
> {
  /** Without a trailing slash; the Graph API is at `<url>/vNN.N`, the phones at `<url>/phone-side`. */
  url: string;
  phoneRouter: express.Router;
  setWebhookUrl(url: string): void;
  addNumber(number: LocalNumber): void;
  /** Resolves when every webhook was acknowledged and no status is still to come. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const SETTLED_CHECK_MS = 5;

export async function startLocalGraph(options: LocalGraphOptions): Promise<LocalGraph> {
  const {
    clock,
    appSecret,
    verifyToken,
    numbers,
    stateFile: file,
    webhookUrl,
    log = () => undefined,
  } = options;
  const world = createWorld({
    clock,
    appSecret,
    verifyToken,
    numbers,
    log,
    onChange: () => stateFile?.changed(),
  });
  const stateFile = file === undefined ? undefined : new StateFile(file, world);
  if (file !== undefined) restoreState(world, file);
  if (webhookUrl !== undefined) world.webhooks.setUrl(webhookUrl);

  const phoneRouter = createPhoneRouter(world);
  const app = express();
  app.disable('x-powered-by');
  // Hashing every answer for an ETag is wasted on POSTs that nobody caches.
  app.disable('etag');
  app.use('/phone-side', phoneRouter);
  app.use(/^\/v\d+\.\d+/, createGraphRouter(world));

  const server = createServer(app);
  // Longer than a client keeps its idle connections, so that it never writes into one that is being closed.
  server.keepAliveTimeout = 75_000;
  const host = options.host ?? '127.0.0.1';
  server.listen(options.port ?? 0, host);
  await once(server, 'listening');
  // A TCP server that listens has an address of this kind.
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    phoneRouter,
    phones: world.phones,
    events: world.events,
    templates: world.templates,
    webhooks: world.webhooks,
    faults: world.faults,
    delivery: world.delivery,
    policy: world.policy,
    setWebhookUrl: (url) => world.webhooks.setUrl(url),
    addNumber: (number) => world.numbers.add(number),
    async settled() {
      while (world.webhooks.counters().waiting > 0 || world.statuses.due > 0) await pause(SETTLED_CHECK_MS);
    },
    async close() {
      world.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      stateFile?.write();
    },
  };
}
