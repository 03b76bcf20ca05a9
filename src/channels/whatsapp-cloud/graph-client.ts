import { setMaxListeners } from 'node:events';
import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';

export interface GraphOptions {
  /** `https://graph.facebook.com`, or a server that speaks like it */
  graphUrl: string;
  /** `v26.0` */
  version: string;
  /** how long one request may take from its first to its last byte */
  timeoutMs?: number;
}

export interface GraphRequest {
  method: 'GET' | 'POST';
  /** below the version: `100000000000001/messages` */
  path: string;
  token: string;
  body?: object;
  signal?: AbortSignal;
}

export interface GraphAnswer {
  kind: 'answer';
  status: number;
  headers: IncomingHttpHeaders;
  /** the parsed JSON; `undefined` where the answer was something else */
  body: unknown;
}

export type GraphReply =
  | GraphAnswer
  /** no complete answer came; a request that has left may have been acted on all the same */
  | { kind: 'no-answer'; hasLeft: boolean; detail: string };

export type GraphClient = (request: GraphRequest) => Promise<GraphReply>;

const DEFAULT_TIMEOUT_MS = 10_000;
/** Below the 5 s after which a Node server closes an idle connection: a request must not meet the closing. */
const IDLE_SOCKET_MS = 4_000;
const MAX_SOCKETS = 256;

/**
 * Speaks HTTP to the Graph API over kept-alive connections. It uses `node:http` and not `fetch`, which took more than
 * five times the CPU per send (340 µs against 60 µs, Node 20).
 */
export function createGraphClient({
  graphUrl,
  version,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: GraphOptions): GraphClient {
  const base = new URL(graphUrl);
  const isSecure = base.protocol === 'https:';
  const transport = isSecure ? https : http;
  const agent = new transport.Agent({ keepAlive: true, timeout: IDLE_SOCKET_MS, maxSockets: MAX_SOCKETS });
  const hostname = base.hostname.replace(/^\[|\]$/g, '');
  const port = base.port || (isSecure ? 443 : 80);
  const prefix = `${base.pathname.replace(/\/$/, '')}/${version}`;

  return ({ method, path, token, body, signal }) =>
    new Promise((resolve) => {
      // A request waits for its connection; once that stands, bytes leave and may be acted on.
      let hasLeft = false;
      // Many sends under way share one stop signal: that is no leak, of which Node would warn.
      if (signal) setMaxListeners(Infinity, signal);
      const request = transport.request({
        agent,
        hostname,
        port,
        method,
        path: `${prefix}/${path}`,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(signal ? { signal } : {}),
      });
      const timer = setTimeout(
        () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
      const settle = (reply: GraphReply): void => {
        clearTimeout(timer);
        resolve(reply);
      };
      const fail = (error: Error): void => settle({ kind: 'no-answer', hasLeft, detail: error.message });

      request.once('socket', (socket) => {
        // not `reusedSocket`: it is false for a request that waited until another one gave its connection back
        if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', () => (hasLeft = true));
        else hasLeft = true;
      });
      request.once('error', fail);
      request.once('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.once('error', fail);
        response.once('end', () =>
          settle({
            kind: 'answer',
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: parseJson(text),
          }),
        );
      });
      request.end(body && JSON.stringify(body));
    });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
