import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a program and its server, and breaks the line on demand. */
export interface FaultProxy {
  /** the server's address, by way of the proxy */
  url: string;
  /** Cuts all connections; new ones are taken. */
  cut(): void;
  /** Cuts all connections and refuses new ones. */
  goAway(): Promise<void>;
  /** Swallows what is sent, both ways, and keeps connections open. */
  hang(): void;
  /** Ends `goAway` and `hang`. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export async function createFaultProxy(url: string, defaultPort: number): Promise<FaultProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isHanging = false;
  let port = 0;
  let server: Server;

  function join(near: Socket): void {
    const far = connect(Number(target.port || defaultPort), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => isHanging || to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  }
  async function listen(): Promise<void> {
    server = createServer(join).listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port; // a TCP server's address is none of the other kinds
  }
  function cut(): void {
    for (const socket of sockets) socket.destroy();
  }
  async function goAway(): Promise<void> {
    const closed = server.listening && once(server, 'close');
    server.close();
    cut();
    await closed;
  }

  await listen();
  const near = new URL(url);
  near.hostname = '127.0.0.1';
  near.port = String(port);
  return {
    url: near.href,
    cut,
    goAway,
    hang: () => void (isHanging = true),
    async comeBack() {
      // What was swallowed is missing from these lines for ever.
      if (isHanging) cut();
      isHanging = false;
      if (!server.listening) await listen();
    },
    close: goAway,
  };
}
