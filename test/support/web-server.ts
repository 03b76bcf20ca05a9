import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a call brought. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** sent as JSON where it is no text */
  body?: unknown;
}

/** Somebody's web server on this machine. */
export interface WebServer {
  url: string;
  port: number;
  received: Received[];
  /** What it answers from now on; a promise holds the answer back. */
  reply: (received: Received) => Reply | Promise<Reply>;
  close(): Promise<void>;
}

export async function openWebServer(options: { host?: string; port?: number } = {}): Promise<WebServer> {
  const { host = '127.0.0.1', port = 0 } = options;
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const received = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      web.received.push(received);
      const { status = 200, headers = {}, body = '' } = await web.reply(received);
      response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    })();
  }).listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo; // a TCP server that listens has a port
  const web: WebServer = {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    received: [],
    reply: () => ({}),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return web;
}
