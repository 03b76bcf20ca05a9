import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedValue {
  metadata?: { phone_number_id: string };
  contacts?: Record<string, unknown>[];
  messages?: (Record<string, unknown> & { id: string; type: string })[];
  statuses?: (Record<string, unknown> & { id: string; status: string })[];
  [field: string]: unknown;
}

export interface Delivery {
  raw: string;
  headers: IncomingHttpHeaders;
  isSigned: boolean;
  entries: { id: string; time?: number; changes: { field: string; value: ReceivedValue }[] }[];
}

/** A product's webhook over real HTTP: checks the signature over the raw bytes, keeps everything, answers as told. */
export interface WebhookReceiver {
  url: string;
  deliveries: Delivery[];
  /** The statuses of the next answers; once they are used up: 200. */
  nextAnswers: number[];
  messages(): ReceivedValue['messages'] & object;
  statuses(messageId?: string): ReceivedValue['statuses'] & object;
  close(): Promise<void>;
}

export async function startWebhookReceiver(appSecret: string, verifyToken: string): Promise<WebhookReceiver> {
  const deliveries: Delivery[] = [];
  const nextAnswers: number[] = [];

  function shake(request: IncomingMessage, response: ServerResponse): void {
    const { searchParams } = new URL(request.url ?? '/', 'http://receiver');
    const isOurs = searchParams.get('hub.verify_token') === verifyToken;
    response.writeHead(isOurs ? 200 : 403).end(isOurs ? searchParams.get('hub.challenge') : '');
  }

  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      shake(request, response);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const signature = `sha256=${createHmac('sha256', appSecret).update(raw).digest('hex')}`;
      deliveries.push({
        raw: raw.toString('latin1'),
        headers: request.headers,
        isSigned: request.headers['x-hub-signature-256'] === signature,
        entries: JSON.parse(raw.toString('utf8')).entry,
      });
      response.writeHead(nextAnswers.shift() ?? 200).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const values = () =>
    deliveries.flatMap(({ entries }) => entries.flatMap(({ changes }) => changes.map(({ value }) => value)));
  return {
    url: `http://127.0.0.1:${port}/webhooks/whatsapp`,
    deliveries,
    nextAnswers,
    messages: () => values().flatMap(({ messages = [] }) => messages),
    statuses: (messageId) =>
      values()
        .flatMap(({ statuses = [] }) => statuses)
        .filter(({ id }) => messageId === undefined || id === messageId),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
