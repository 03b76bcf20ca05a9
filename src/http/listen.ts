import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TurnoError } from '../core/errors.ts';

const PORTS_TRIED = 20;
const ANSWER_WITHIN_MS = 5_000;

export interface ListenOptions {
  host: string;
  port: number;
  isPortGiven: boolean;
}

export interface Listening {
  url: string;
  port: number;
  /**
   * Takes no more requests and lets those in hand be answered, for a few seconds at most. Answers that have begun and go
   * on, as streams of events do, end at once: nothing would end them otherwise.
   */
  close(): Promise<void>;
}

/**
 * Starts listening. A busy port moves to the next free one only where nobody asked for that port.
 * @throws TurnoError invalid_configuration
 */
export async function listen(server: Server, { host, port, isPortGiven }: ListenOptions): Promise<Listening> {
  const last = isPortGiven ? port : port + PORTS_TRIED;
  const close = closer(server);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      const address = server.address() as AddressInfo; // a TCP server that listens has one
      return { port: address.port, url: `http://${nameOf(host)}:${address.port}`, close };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  const range = isPortGiven ? `Port ${port} is` : `Ports ${port} to ${last} are`;
  throw new TurnoError(
    'invalid_configuration',
    `${range} in use on ${host}. Stop what listens there, or set PORT to another.`,
  );
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function closer(server: Server): () => Promise<void> {
  const inHand = new Set<ServerResponse>();
  let isClosing = false;
  server.on('request', (_request, response) => {
    inHand.add(response);
    response.once('close', () => {
      inHand.delete(response);
      // A connection that is kept alive would hold the server open until its client lets go.
      if (isClosing) server.closeIdleConnections();
    });
  });

  return async () => {
    isClosing = true;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const response of inHand) if (response.headersSent && !response.writableEnded) response.destroy();
    const impatience = setTimeout(() => server.closeAllConnections(), ANSWER_WITHIN_MS);
    await closed;
    clearTimeout(impatience);
  };
}
