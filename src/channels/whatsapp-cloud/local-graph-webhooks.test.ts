import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLocalGraph, type LocalGraph, type PhoneMessage } from '../../../fakes/whatsapp/index.ts';
import type { InboundBatch } from '../../core/ports/channel.ts';
import { parseWebhook, type IgnoredEntry } from './parse-webhook.ts';
import { createWhatsAppCloud } from './send.ts';
import { isSignedBy } from './signature.ts';

/** What the local Graph server really posts, byte for byte: signed, escaped, from its own phones. */

const luna = {
  phoneNumberId: '800000000000001',
  businessAccountId: '900000000000001',
  displayPhoneNumber: '15550109999',
  verifiedName: 'Luna Salon',
  accessToken: 'token-of-luna',
};
const clinic = {
  ...luna,
  phoneNumberId: '800000000000002',
  displayPhoneNumber: '15550109998',
  accessToken: 'other',
};
const phone = '15550100001';

let graph: LocalGraph;
let receiver: Server;
let batches: InboundBatch[];
let ignored: IgnoredEntry[];
let badSignatures: number;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const challenge = new URL(request.url ?? '', 'http://receiver').searchParams.get('hub.challenge');
    if (request.method === 'GET') return void response.end(challenge);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const rawBody = Buffer.concat(chunks);
      const header = String(request.headers['x-hub-signature-256']);
      if (!isSignedBy(rawBody, header, ['old-secret', 'app-secret'])) badSignatures += 1;
      const parsed = parseWebhook(JSON.parse(rawBody.toString()), Date.now());
      batches.push(...parsed.batches);
      ignored.push(...parsed.ignored);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo; // a TCP server that listens has one of this kind
  graph = await startLocalGraph({
    clock: { now: () => Date.now() },
    appSecret: 'app-secret',
    verifyToken: 'verify-token',
    numbers: [luna, clinic],
    webhookUrl: `http://127.0.0.1:${port}`,
  });
});

afterAll(async () => {
  await graph.close();
  receiver.close();
  receiver.closeAllConnections();
});

beforeEach(() => {
  batches = [];
  ignored = [];
  badSignatures = 0;
});

async function write(...messages: PhoneMessage[]): Promise<void> {
  graph.phones.sendBatch(
    messages.map((message) => ({ ...message, phone, phoneNumberId: luna.phoneNumberId })),
  );
  await graph.settled();
}

describe('a webhook of the local Graph server', () => {
  it('is signed over its escaped bytes, and says what was written', async () => {
    await write({ type: 'text', text: 'ñandú / 💇', name: 'Ana María', identity: 'phone+bsuid' });
    expect(badSignatures).toBe(0);
    expect(batches).toMatchObject([
      {
        address: luna.phoneNumberId,
        messages: [
          {
            message: {
              from: [{ kind: 'phone', value: phone }, { kind: 'bsuid' }],
              profileName: 'Ana María',
              content: { kind: 'text', text: 'ñandú / 💇' },
            },
          },
        ],
      },
    ]);
  });

  it('withholds the phone of a person who is known by BSUID alone', async () => {
    await write({ type: 'text', text: 'hi', identity: 'bsuid' });
    expect(batches[0]?.messages[0]?.message.from).toEqual([{ kind: 'bsuid', value: expect.any(String) }]);
  });

  it('carries every kind of message in one batch', async () => {
    await write(
      { type: 'image', caption: 'like this' },
      { type: 'audio' },
      { type: 'sticker' },
      { type: 'location', place: 'Obelisco' },
      { type: 'contacts' },
      { type: 'unsupported', kind: 'poll_creation' },
      { type: 'request_welcome' },
      { type: 'raw', message: { type: 'hologram' } },
      { type: 'raw', message: { type: 'system', system: { type: 'user_changed_number' } } },
    );
    const content = batches.flatMap(({ messages }) => messages.map(({ message }) => message.content));
    expect(content).toEqual([
      { kind: 'media', media: 'image', caption: 'like this' },
      { kind: 'media', media: 'audio' },
      { kind: 'media', media: 'sticker' },
      { kind: 'location', latitude: expect.any(Number), longitude: expect.any(Number), name: 'Obelisco' },
      { kind: 'contacts' },
      { kind: 'unsupported', type: 'poll_creation' },
      { kind: 'unsupported', type: 'request_welcome' },
      { kind: 'unsupported', type: 'hologram' },
    ]);
    expect(ignored).toEqual([
      { reason: 'system message: user_changed_number', field: 'messages', address: luna.phoneNumberId },
    ]);
  });

  it('may be for several numbers at once', async () => {
    graph.phones.sendBatch(
      [luna, clinic].map(({ phoneNumberId }) => ({ type: 'text', text: 'hi', phone, phoneNumberId })),
    );
    await graph.settled();
    expect(batches.map(({ address, messages }) => [address, messages.length])).toEqual([
      [luna.phoneNumberId, 1],
      [clinic.phoneNumberId, 1],
    ]);
  });

  it('tells what became of a message that we sent, under our own id', async () => {
    const channel = createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0' });
    const account = { address: luna.phoneNumberId, token: luna.accessToken };
    const to = { kind: 'phone', value: phone } as const;
    const result = await channel.send(account, to, { text: 'x' }, { as: 'free', callbackData: 'outbox-7' });
    if (!result.ok) throw new Error(result.failure.detail);
    await graph.settled();
    const statuses = batches.flatMap((batch) => batch.statuses.map(({ status }) => status));
    expect(statuses.map(({ status, callbackData }) => [status, callbackData])).toEqual([
      ['sent', 'outbox-7'],
      ['delivered', 'outbox-7'],
    ]);
    expect(new Set(statuses.map(({ providerMessageId }) => providerMessageId))).toEqual(
      new Set([result.providerMessageId]),
    );
  });

  it('tells why a message failed after it was accepted', async () => {
    graph.phones.restart(phone, luna.phoneNumberId, true);
    const channel = createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0' });
    const account = { address: luna.phoneNumberId, token: luna.accessToken };
    const to = { kind: 'phone', value: phone } as const;
    await channel.send(account, to, { text: 'x' }, { as: 'free', callbackData: 'outbox-8' });
    await graph.settled();
    expect(batches[0]?.statuses[0]?.status).toMatchObject({
      status: 'failed',
      callbackData: 'outbox-8',
      error: { code: 131047, isWindowClosed: true, detail: expect.stringContaining('24 hours') },
    });
  });
});
