import { Socket } from 'node:net';
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
  let line = createLine(url);
  let isUp = false;
  let isClosed = false;
  let reconnecting: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const { client } = line;
    client.on('error', (error) => isClosed || outage.failed(error));
    client.on('notification', ({ payload }) => hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      if (isClosed) return;
      outage.failed(error);
      hangUp(line);
      return reconnectLater();
    }
    client.once('end', reconnectLater);
    isUp = true;
    outage.worked();
  }

  function reconnectLater(): void {
    isUp = false;
    if (isClosed) return;
    reconnecting = setTimeout(() => {
      line = createLine(url);
      void connect();
    }, RECONNECT_AFTER_MS);
  }

  await connect();
  return {
    async publish(texts) {
      if (!isUp) throw new Error('The connection to PostgreSQL is lost and not yet back.');
      const current = line;
      try {
        await current.client.query(`select pg_notify('${CHANNEL}', text) from unnest($1::text[]) as text`, [
          texts,
        ]);
      } catch (error) {
        // A line that went dead shows only here.
        hangUp(current);
        throw error;
      }
    },
    async close() {
      isClosed = true;
      clearTimeout(reconnecting);
      hangUp(line);
    },
  };
}

interface Line {
  client: pg.Client;
  socket: Socket;
}

function createLine(url: string): Line {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    application_name: 'turno doorbell',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    stream: () => socket,
  });
  return { client, socket };
}

/** Says goodbye without waiting for an answer, which may never come. */
function hangUp({ client, socket }: Line): void {
  void client.end();
  socket.destroySoon();
}
