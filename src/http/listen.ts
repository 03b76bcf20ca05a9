import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TurnoError } from '../core/errors.ts';

const PORTS_TRIED = 20;

/**
 * Starts listening. A busy port moves to the next free one only where nobody asked for that port.
 * @throws TurnoError invalid_configuration
 */
export async function listen(
  server: Server,
  { host, port, isPortGiven }: { host: string; port: number; isPortGiven: boolean },
): Promise<{ url: string; port: number }> {
  const last = isPortGiven ? port : port + PORTS_TRIED;
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      const address = server.address() as AddressInfo; // a TCP server that listens has one
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      return { port: address.port, url: `http://${name.includes(':') ? `[${name}]` : name}:${address.port}` };
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
