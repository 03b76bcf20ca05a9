import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface SeenRequest {
  method: string;
  url: string;
  authorization: string | undefined;
  body: string;
}

export interface RecordedAnswer {
  status: number;
  headers?: Record<string, string>;
  /** sent as it is where it is a string, else as JSON */
  body?: unknown;
}

export interface RecordedGraph {
  url: string;
  requests: SeenRequest[];
  /** how many connections were opened so far */
  connections(): number;
  close(): Promise<void>;
}

/** What becomes of a request: an answer, or whatever the function does to the connection. */
type Reaction = RecordedAnswer | ((socket: Socket) => void);

/** A real HTTP server that reacts to every request as it is told. */
export async function startRecordedGraph(
  react: (request: SeenRequest, index: number) => Reaction,
): Promise<RecordedGraph> {
  const requests: SeenRequest[] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    void readBody(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const seen = { method, url, authorization: headers.authorization, body };
      const reaction = react(seen, requests.push(seen) - 1);
      if (typeof reaction === 'function') return reaction(request.socket);
      response.writeHead(reaction.status, reaction.headers);
      response.end(typeof reaction.body === 'string' ? reaction.body : JSON.stringify(reaction.body));
    });
  };
  const server = createServer(listener);
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one of this kind
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** A Graph error as Meta words it. */
export function graphErrorBody(code: number, details: string, fields: Record<string, unknown> = {}): unknown {
  return {
    error: {
      message: `(#${code}) a title that may change`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details },
      fbtrace_id: 'AbcDefGhiJkl',
      ...fields,
    },
  };
}
