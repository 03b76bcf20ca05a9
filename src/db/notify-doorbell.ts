import pg from 'pg';
import { createBroadcastDoorbell, type Broadcast } from '../core/broadcast-doorbell.ts';
import type { Logger } from '../core/logger.ts';
import { createOutageLog, type OutageLog } from '../core/outage-log.ts';
import type { Doorbell } from '../core/ports/doorbell.ts';

const CHANNEL = 'turno_ring';
const RECONNECT_AFTER_MS = 1_000;

export interface NotifyDoorbellOptions {
  /** any login role of the database; not through a pooler that shares sessions, where LISTEN is lost */
  url: string;
  logger: Logger;
}

/**
 * A doorbell across processes through PostgreSQL. It has a connection of its own, as a NOTIFY inside a turn's transaction
 * would make all turns commit one after the other. While the server cannot be reached, only this process hears the rings.
 */
export async function createNotifyDoorbell({ url, logger }: NotifyDoorbellOptions): Promise<Doorbell> {
  const outage = createOutageLog({
    logger,
    messages: {
      failing: 'rings do not reach other processes through PostgreSQL; sweeps stand in for them',
      over: 'rings reach other processes again',
    },
  });
  return createBroadcastDoorbell((hear) => openBroadcast(url, hear, outage), outage);
}

async function openBroadcast(
  url: string,
  hear: (text: string) => void,
  outage: OutageLog,
): Promise<Broadcast> {
  let connected: pg.Client | undefined;
  let reconnecting: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'turno doorbell',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client.on('error', outage.failed);
    client.on('notification', ({ payload }) => hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      outage.failed(error);
      await client.end().catch(() => undefined);
      return reconnectLater();
    }
    client.once('end', () => {
      connected = undefined;
      reconnectLater();
    });
    connected = client;
    outage.worked();
    if (isClosed) await client.end();
  }

  function reconnectLater(): void {
    if (!isClosed) reconnecting = setTimeout(() => void connect(), RECONNECT_AFTER_MS);
  }

  await connect();
  return {
    async publish(texts) {
      if (!connected) throw new Error('The connection is lost and not yet back.');
      await connected.query(`select pg_notify('${CHANNEL}', text) from unnest($1::text[]) as text`, [texts]);
    },
    async close() {
      isClosed = true;
      clearTimeout(reconnecting);
      await connected?.end();
    },
  };
}
