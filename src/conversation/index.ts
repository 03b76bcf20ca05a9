import { createBatcher } from '../core/batcher.ts';
import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import type { Channel, ChannelKind, InboundBatch } from '../core/ports/channel.ts';
import type { Doorbell } from '../core/ports/doorbell.ts';
import type { LanguageModel } from '../core/ports/language-model.ts';
import type { WebClient } from '../core/ports/web-client.ts';
import type { Seal } from '../core/seal.ts';
import type { Doors } from '../db/doors.ts';
import { createCalendarImporter, type CalendarImporter } from '../kernels/booking/index.ts';
import { createAdviser, type AdviserOptions } from './advice/adviser.ts';
import { createFlowVersions } from './flows/flow-versions.ts';
import { tellOfConflicts } from './handoff/tell-of-conflicts.ts';
import { createChannelRoutes } from './inbox/channel-routes.ts';
import { ensureLanes, type LaneRequest } from './inbox/ensure-lanes.ts';
import { storeInbound, storeWebhooks } from './inbox/store-inbound.ts';
import { createLaneRunner } from './lanes/lane-runner.ts';
import { findReadyLanes, fireDueTimers } from './lanes/sweep-lanes.ts';
import { createAcknowledger } from './outbox/acknowledger.ts';
import { createChannelAccounts } from './outbox/channel-accounts.ts';
import { createPacing, type Pacing } from './outbox/pacing.ts';
import { createSender } from './outbox/sender.ts';
import { sweepOutbox } from './outbox/sweep-outbox.ts';
import { createTurns } from './turn/take-turn.ts';
import { createWebhookCaller } from './webhooks/caller.ts';

const HOUR_MS = 3_600_000;

export interface InboxOptions {
  doors: Doors;
  doorbell: Doorbell;
  clock: Clock;
  logger: Logger;
}

/** The way in: what a webhook said becomes rows, and the lanes' bells ring. */
export function createInbox({ doors, doorbell, clock, logger }: InboxOptions) {
  const context = {
    findRoute: createChannelRoutes(doors.platform, 'whatsapp-cloud'),
    linkAliases: (lanes: readonly LaneRequest[]) => ensureLanes(doors.dispatch, lanes),
    storeWebhook: createBatcher(storeWebhooks(doors.dispatch, doorbell), { maxItems: 100, concurrency: 2 }),
    logger,
  };
  return { store: (batches: readonly InboundBatch[]) => storeInbound(context, batches, clock.now()) };
}

export interface ConversationsOptions extends InboxOptions {
  channels: ReadonlyMap<ChannelKind, Channel>;
  seal: Seal;
  /** calls the addresses that flows name */
  web: WebClient;
  /** another voice for words that we make nothing of; absent where there is none */
  model?: LanguageModel | undefined;
  burstWindowMs: number;
  /** where customers reach this installation, without a slash at its end; left out or undefined: they cannot */
  publicUrl?: (() => string | undefined) | undefined;
  turnConcurrency: number;
  sendConcurrency: number;
  /** left out: what WhatsApp allows */
  pacing?: Pacing | undefined;
  /** how long a lane pauses after a turn that failed; left out: what the lane runner finds right */
  retryTurnAfterMs?: number | undefined;
  onTurn(outcome: 'taken' | 'failed', durationMs: number): void;
  onSettled(state: string): void;
  onAdvice: AdviserOptions['onAdvice'];
}

/**
 * Brings outside calendars in, and tells staff what they are at odds with. It is no conversation, but staff are told of it
 * in theirs.
 */
export function createCalendars(options: InboxOptions & { seal: Seal; web: WebClient }): CalendarImporter {
  return createCalendarImporter({
    ...options,
    tellOfConflicts,
    wake: (tenantId, lanes) =>
      options.doorbell.ring(lanes.map((laneId) => ({ tenantId, laneId, for: 'turn' }))),
  });
}

/** What works on conversations: takes turns, sends what comes of them, and sweeps up what no bell told of. */
export function createConversations(options: ConversationsOptions) {
  const { doors, doorbell, clock, logger, channels } = options;

  const findAccount = createChannelAccounts(doors, options.seal);
  const acknowledger = createAcknowledger({ channels, findAccount, logger });
  const sender = createSender({
    doors,
    clock,
    logger,
    channels,
    findAccount,
    pacing: options.pacing ?? createPacing(),
    concurrency: options.sendConcurrency,
    onSettled: ({ state }) => options.onSettled(state),
  });
  const webhooks = createWebhookCaller({
    doors,
    doorbell,
    clock,
    logger,
    seal: options.seal,
    web: options.web,
  });
  const adviser =
    options.model &&
    createAdviser({ model: options.model, doors, doorbell, clock, logger, onAdvice: options.onAdvice });
  const runner = createLaneRunner({
    dispatch: doors.dispatch,
    logger,
    concurrency: options.turnConcurrency,
    retryTurnAfterMs: options.retryTurnAfterMs,
    onTurn: options.onTurn,
    work: createTurns({
      doors,
      clock,
      flows: createFlowVersions(),
      logger,
      burstWindowMs: options.burstWindowMs,
      publicUrl: options.publicUrl ?? (() => undefined),
      acknowledge: acknowledger.acknowledge,
      adviser,
      windowMs: (kind) => (channels.get(kind)?.capabilities.windowHours ?? Infinity) * HOUR_MS,
      committed({ lane, queued, woken, sends, webhookCalls }) {
        if (webhookCalls > 0) webhooks.wake();
        if (queued.length > 0) sender.wake(lane, queued);
        for (const other of sends) sender.wake(other);
        doorbell.ring(woken.map((other) => ({ ...other, for: 'turn' })));
      },
    }),
  });
  doorbell.onRing((rings) => {
    for (const ring of rings) (ring.for === 'turn' ? runner : sender).wake(ring);
  });

  return {
    /** Finds lanes whose bell was lost. */
    async sweepLanes() {
      for (const lane of await findReadyLanes(doors.dispatch)) runner.wake(lane);
    },
    /** Puts due timers into their lanes. */
    async sweepTimers() {
      for (const lane of await fireDueTimers(doors.dispatch, clock.now())) runner.wake(lane);
    },
    /** Finds messages that are due, and sends that nobody finished. */
    async sweepOutbox() {
      for (const lane of await sweepOutbox(doors.dispatch, clock.now())) sender.wake(lane);
    },
    /** Finds calls that are due. */
    async sweepWebhooks() {
      webhooks.wake();
    },
    /** lanes, messages, calls and questions to a model in hand */
    get load() {
      return runner.load + sender.load + webhooks.load + (adviser?.load ?? 0);
    },
    /** Finishes the turns and then the sends in hand. */
    async stop() {
      await webhooks.stop();
      await adviser?.stop();
      await runner.stop();
      acknowledger.stop();
      await sender.stop();
    },
  };
}

export type Conversations = ReturnType<typeof createConversations>;
