import type { RequestListener } from 'node:http';
import { createWhatsAppCloud } from './channels/whatsapp-cloud/index.ts';
import type { Config } from './config/config.ts';
import { createCalendars, createConversations, createInbox } from './conversation/index.ts';
import type { Clock } from './core/clock.ts';
import { createInProcessDoorbell } from './core/in-process-doorbell.ts';
import type { Logger } from './core/logger.ts';
import type { Channel, ChannelKind } from './core/ports/channel.ts';
import type { Doorbell } from './core/ports/doorbell.ts';
import { createSeal } from './core/seal.ts';
import { openDoors, type DoorOptions, type Doors } from './db/doors.ts';
import { createNotifyDoorbell } from './db/notify-doorbell.ts';
import type { PreparedDatabase } from './db/prepare-database.ts';
import { isSchemaCurrent } from './db/schema-version.ts';
import { createHttpApp } from './http/app.ts';
import { createMetrics } from './http/metrics.ts';
import type { SimulatorOptions } from './http/simulator.ts';
import { planAllSessions } from './kernels/booking/index.ts';
import { createOpenAiModel } from './language-model/index.ts';
import { createWebClient } from './outgoing/index.ts';
import { createJobs } from './jobs/jobs.ts';
import { createRedisDoorbell } from './jobs/redis-doorbell.ts';

export interface AppOptions {
  config: Config;
  database: Pick<PreparedDatabase, 'urls' | 'jobsUrl'>;
  /** where messages are sent; the demo's local server has an address only once it runs */
  graphUrl: string;
  clock: Clock;
  logger: Logger;
  /** where customers reach this installation, once that is known */
  publicUrl?: () => string | undefined;
  /** the demo's simulator */
  simulator?: SimulatorOptions;
  observe?: DoorOptions['observe'];
}

/** A running Turno without its HTTP listener: main listens, tests call it directly. */
export interface App {
  handle: RequestListener;
  doors: Doors;
  /** Takes no new work, finishes what is in hand, and closes everything in order. Call once, after the listener closed. */
  stop(): Promise<void>;
  /** from here on `/readyz` says no, so that a load balancer looks elsewhere */
  drain(): void;
}

/** Composes everything, once. What each part needs is handed to it here and nowhere else. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, database, clock, logger } = options;
  const isWeb = config.role !== 'worker';
  const isWorker = config.role !== 'web';
  const metrics = createMetrics();
  const doors = openDoors({
    urls: database.urls,
    onError: (error) => logger.error({ error }, 'a database connection failed'),
    ...(options.observe ? { observe: options.observe } : {}),
  });
  const doorbell = await openDoorbell(options);
  const channels = new Map<ChannelKind, Channel>([
    [
      'whatsapp-cloud',
      createWhatsAppCloud({ graphUrl: options.graphUrl, version: config.whatsapp.graphVersion }),
    ],
  ]);

  const model = isWorker && config.model ? await createOpenAiModel(config.model) : undefined;
  if (model) metrics.watchModel(() => model.isReady);

  const shared = { doors, doorbell, clock, logger };
  const inbox = createInbox(shared);
  const seal = createSeal(config.masterKey);
  // The demo's flows and calendars may be on servers that somebody tries them with on this machine.
  const web = createWebClient({ isLoopbackPermitted: config.isDemo });
  const conversations = isWorker
    ? createConversations({
        ...shared,
        channels,
        seal,
        web,
        model,
        burstWindowMs: config.burstWindowMs,
        publicUrl: options.publicUrl,
        turnConcurrency: 10,
        sendConcurrency: 64,
        onTurn: metrics.turn,
        onSettled: metrics.send,
        onAdvice: metrics.advice,
      })
    : undefined;
  const calendars = isWorker ? createCalendars({ ...shared, seal, web }) : undefined;
  const jobs =
    conversations &&
    calendars &&
    (await createJobs({
      backend: config.redisUrl
        ? { kind: 'redis', url: config.redisUrl }
        : { kind: 'postgres', url: database.jobsUrl },
      handlers: {
        'lane-sweep': conversations.sweepLanes,
        'timer-sweep': conversations.sweepTimers,
        'outbox-sweep': conversations.sweepOutbox,
        'webhook-sweep': conversations.sweepWebhooks,
        'calendar-sweep': calendars.sweep,
        'session-plan': () => planAllSessions(doors, clock.now()),
      },
      logger,
    }));

  if (conversations) metrics.watchLoad(() => conversations.load);

  let isDraining = false;
  const handle = createHttpApp({
    logger,
    metrics,
    checks: {
      database: async () => (await isSchemaCurrent(doors.platform)) || 'the schema is not at this version',
      draining: async () => !isDraining || 'the process is shutting down',
    },
    ...(isWeb ? { whatsapp: { ...config.whatsapp, now: clock.now, storeInbound: inbox.store } } : {}),
    ...(isWeb ? { calendars: { doors, clock } } : {}),
    ...(options.simulator ? { simulator: options.simulator } : {}),
  });

  return {
    handle,
    doors,
    drain: () => void (isDraining = true),
    async stop() {
      await calendars?.stop();
      await jobs?.close();
      await conversations?.stop();
      await doorbell.close();
      await doors.close();
    },
  };
}

/** Within one process a call is enough; across processes Redis carries the rings, or PostgreSQL. */
async function openDoorbell({ config, database, logger }: AppOptions): Promise<Doorbell> {
  if (config.redisUrl) return createRedisDoorbell({ url: config.redisUrl, logger });
  if (config.role === 'all') return createInProcessDoorbell();
  return createNotifyDoorbell({ url: database.urls.dispatch, logger });
}
