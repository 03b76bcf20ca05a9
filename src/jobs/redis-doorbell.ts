import { Redis } from 'ioredis';
import { createBroadcastDoorbell, type Broadcast } from '../core/broadcast-doorbell.ts';
import type { Logger } from '../core/logger.ts';
import { createOutageLog, type OutageLog } from '../core/outage-log.ts';
import type { Doorbell } from '../core/ports/doorbell.ts';

export interface RedisDoorbellOptions {
  url: string;
  logger: Logger;
  /** Installations on one Redis may share it, whatever their database number: a ring for a strange lane wakes nobody. */
  channel?: string;
}

/** A doorbell across processes through Redis. While Redis cannot be reached, only this process hears the rings. */
export async function createRedisDoorbell({
  url,
  logger,
  channel = 'turno:ring',
}: RedisDoorbellOptions): Promise<Doorbell> {
  const outage = createOutageLog({
    logger,
    messages: {
      failing: 'rings do not reach other processes through Redis; sweeps stand in for them',
      over: 'rings reach other processes again',
    },
  });
  return createBroadcastDoorbell((hear) => openBroadcast({ url, channel, hear, outage }), outage);
}

interface BroadcastOptions {
  url: string;
  channel: string;
  hear: (text: string) => void;
  outage: OutageLog;
}

async function openBroadcast({ url, channel, hear, outage }: BroadcastOptions): Promise<Broadcast> {
  const options = {
    connectionName: channel,
    lazyConnect: true,
    connectTimeout: 5_000,
    disconnectTimeout: 200,
    retryStrategy: () => 1_000,
  };
  // A ring is of no use later, so none waits for Redis to come back.
  const publisher = new Redis(url, {
    ...options,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    socketTimeout: 5_000,
  });
  const subscriber = new Redis(url, { ...options, maxRetriesPerRequest: null });
  for (const client of [publisher, subscriber]) {
    client.on('error', outage.failed);
    client.on('ready', outage.worked);
  }
  subscriber.on('message', (_channel, text) => hear(text));

  // Both go on trying by themselves, and the subscription waits for its connection.
  await Promise.allSettled([publisher.connect(), subscriber.connect()]);
  const subscribed = subscriber.subscribe(channel).catch(outage.failed);
  if (subscriber.status === 'ready') await subscribed;
  return {
    async publish(texts) {
      await Promise.all(texts.map((text) => publisher.publish(channel, text)));
    },
    async close() {
      for (const client of [publisher, subscriber]) client.disconnect();
    },
  };
}
