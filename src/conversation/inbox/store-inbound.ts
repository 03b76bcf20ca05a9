import type { Batcher } from '../../core/batcher.ts';
import type { Logger } from '../../core/logger.ts';
import type { Doorbell } from '../../core/ports/doorbell.ts';
import type { InboundBatch } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import type { Queryable } from '../../db/statement.ts';
import type { ChannelRoute, FindRoute } from './channel-routes.ts';
import { ensureLanes, type LaneRequest } from './ensure-lanes.ts';
import { laneAlias, statusesAlias } from './lane-alias.ts';
import { storeEvents, type IncomingEvent, type StoredEvents } from './store-events.ts';

/**
 * One webhook's worth of events goes in as a whole. Webhooks that arrive while another is being stored share the next
 * commit; if that commit fails, each is tried alone.
 */
export type StoreWebhook = Batcher<IncomingEvent[], undefined>;

/** Stores whole webhooks through the dispatch door and wakes their lanes. */
export function storeWebhooks(dispatch: Queryable, doorbell: Doorbell) {
  return async function store(webhooks: readonly IncomingEvent[][]): Promise<undefined[]> {
    let waiting = webhooks.flat();
    while (waiting.length > 0) {
      const { lanes, unplaced } = await storeEvents(dispatch, waiting);
      ring(doorbell, lanes);
      waiting = unplaced.map((place) => waiting[place]).filter((event) => event !== undefined);
      await ensureLanes(
        dispatch,
        waiting.map((event) => ({ ...event, kind: event.laneKind })),
      );
    }
    return webhooks.map(() => undefined);
  };
}

/** Statuses of one message come one after the other and nobody waits for them: they are taken together. */
const STATUSES_GATHER_MS = 250;

function ring(doorbell: Doorbell, lanes: StoredEvents['lanes']): void {
  const ringsOf = (kind: 'message' | 'statuses') =>
    lanes
      .filter((lane) => lane.kind === kind)
      .map(({ tenantId, laneId }) => ({ tenantId, laneId, for: 'turn' as const }));
  doorbell.ring(ringsOf('message'));
  const statuses = ringsOf('statuses');
  if (statuses.length > 0) setTimeout(() => doorbell.ring(statuses), STATUSES_GATHER_MS).unref();
}

export interface InboundContext {
  findRoute: FindRoute;
  storeWebhook: StoreWebhook;
  /** makes all aliases of each request lead to one lane */
  linkAliases(lanes: readonly LaneRequest[]): Promise<unknown>;
  logger: Logger;
}

/**
 * Accepts what a webhook said: when this resolves, every message of every known number is in Postgres, once.
 * A number that belongs to nobody is logged and stored nowhere.
 */
export async function storeInbound(
  context: InboundContext,
  batches: readonly InboundBatch[],
  now: Instant,
): Promise<void> {
  const events: IncomingEvent[] = [];
  for (const batch of batches) {
    const route = await context.findRoute(batch.address);
    if (!route) {
      context.logger.warn(
        { address: batch.address, messages: batch.messages.length },
        'webhook for an unknown number',
      );
      continue;
    }
    events.push(...toEvents(route, batch, now));
    await linkNewIdentities(context, route, batch);
  }
  if (events.length > 0) await context.storeWebhook(events);
}

/** Before anything comes from a person's new number, it leads to the lane of the old one. */
async function linkNewIdentities(
  { linkAliases }: InboundContext,
  route: ChannelRoute,
  { messages }: InboundBatch,
): Promise<void> {
  const changes = messages.flatMap(({ message: { from, content } }) =>
    content.kind === 'identity-change' ? [[...from, ...content.to]] : [],
  );
  if (changes.length === 0) return;
  await linkAliases(
    changes.map((aliases) => ({ ...route, kind: 'conversation', aliases: aliases.map(laneAlias) })),
  );
}

/** What a batch of one number's messages and statuses is in its lanes. */
export function toEvents(route: ChannelRoute, batch: InboundBatch, now: Instant): IncomingEvent[] {
  const events = batch.messages.map(({ message, raw }): IncomingEvent => ({
    ...route,
    laneKind: 'conversation',
    aliases: message.from.map(laneAlias),
    providerMessageId: message.providerMessageId,
    kind: 'message',
    payload: JSON.stringify(message),
    raw: Buffer.from(JSON.stringify(raw)),
    receivedAt: now,
  }));
  if (batch.statuses.length === 0) return events;
  // A provider never says a status twice with another meaning, and taking one twice changes nothing: no key needed.
  return [
    ...events,
    {
      ...route,
      laneKind: 'statuses',
      aliases: [statusesAlias],
      providerMessageId: undefined,
      kind: 'statuses',
      payload: JSON.stringify(batch.statuses.map(({ status }) => status)),
      raw: Buffer.from(JSON.stringify(batch.statuses.map(({ raw }) => raw))),
      receivedAt: now,
    },
  ];
}
