import { getEventListeners, getMaxListeners, once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Channel, SendResult } from '../../core/ports/channel.ts';
import { createWhatsAppCloud } from './send.ts';
import { startRecordedGraph, type RecordedGraph } from './testing/recorded-graph.ts';

/** What the wire does to a send: whether it may have been taken decides whether it may be sent again. */

const accepted = { status: 200, body: { messages: [{ id: 'wamid.OUT' }] } };

const openServers: (RecordedGraph | Server)[] = [];

afterEach(async () => {
  for (const server of openServers.splice(0)) await server.close();
});

async function recorded(...given: Parameters<typeof startRecordedGraph>): Promise<RecordedGraph> {
  const graph = await startRecordedGraph(...given);
  openServers.push(graph);
  return graph;
}

function sendTo(
  graphUrl: string,
  { timeoutMs = 5_000, signal }: { timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<SendResult> {
  return sendThrough(createWhatsAppCloud({ graphUrl, version: 'v26.0', timeoutMs }), signal);
}

function sendThrough(channel: Channel, signal?: AbortSignal): Promise<SendResult> {
  return channel.send(
    { address: '800000000000001', token: 'secret-token' },
    { kind: 'phone', value: '15550100001' },
    { text: 'Hello 💇' },
    { as: 'free', callbackData: 'outbox-1', ...(signal ? { signal } : {}) },
  );
}

describe('a send on the wire', () => {
  it('is one POST with the token and our own id', async () => {
    const graph = await recorded(() => accepted);
    expect(await sendTo(graph.url)).toEqual({ ok: true, providerMessageId: 'wamid.OUT' });
    expect(graph.requests).toHaveLength(1);
    const [request] = graph.requests;
    expect(request).toMatchObject({
      method: 'POST',
      url: '/v26.0/800000000000001/messages',
      authorization: 'Bearer secret-token',
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '15550100001',
      type: 'text',
      text: { body: 'Hello 💇' },
      biz_opaque_callback_data: 'outbox-1',
    });
  });

  it('may go through a server that has the Graph API below a path', async () => {
    const graph = await recorded(() => accepted);
    await sendTo(`${graph.url}/meta/`);
    expect(graph.requests[0]?.url).toBe('/meta/v26.0/800000000000001/messages');
  });

  it('reuses its connection', async () => {
    const graph = await recorded(() => accepted);
    const channel = createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0' });
    for (let count = 0; count < 5; count += 1) await sendThrough(channel);
    expect(graph.connections()).toBe(1);
  });

  it('leaves no timer behind that would keep the process alive', async () => {
    const graph = await recorded(() => accepted);
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    const before = timers();
    await sendTo(graph.url);
    expect(timers()).toBe(before);
  });

  it('takes part in a stop signal of many sends, and leaves nothing behind in it', async () => {
    const graph = await recorded(() => accepted);
    const { signal } = new AbortController();
    const results = await Promise.all(Array.from({ length: 20 }, () => sendTo(graph.url, { signal })));
    expect(results.every(({ ok }) => ok)).toBe(true);
    // with a limit, Node would warn of a leak from the eleventh send under way
    expect(getMaxListeners(signal)).toBe(Infinity);
    await new Promise(setImmediate);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('a send that never left may be sent again', () => {
  const notTaken = { ok: false, failure: { kind: 'transient', code: -1 } };

  it('where nobody listens', async () => {
    const graph = await startRecordedGraph(() => accepted);
    await graph.close();
    expect(await sendTo(graph.url)).toMatchObject(notTaken);
  });

  it('where the host has no address', async () => {
    expect(await sendTo('http://graph.invalid')).toMatchObject(notTaken);
  });

  it('where the other side does not speak TLS', async () => {
    const graph = await recorded(() => accepted);
    expect(await sendTo(graph.url.replace('http:', 'https:'))).toMatchObject(notTaken);
  });

  it('where the handshake takes longer than the send may', async () => {
    const silent = createServer();
    openServers.push(silent);
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    silent.unref();
    const { port } = silent.address() as AddressInfo; // a TCP server that listens has one of this kind
    expect(await sendTo(`https://127.0.0.1:${port}`, { timeoutMs: 100 })).toMatchObject(notTaken);
  });

  it('where we had stopped before', async () => {
    const graph = await recorded(() => accepted);
    expect(await sendTo(graph.url, { signal: AbortSignal.abort() })).toMatchObject(notTaken);
    expect(graph.requests).toEqual([]);
  });
});

describe('a send that left without an answer is unknown', () => {
  const unknown = { ok: false, failure: { kind: 'unknown', code: -1 } };

  it('where the answer takes too long', async () => {
    const graph = await recorded(() => () => undefined);
    expect(await sendTo(graph.url, { timeoutMs: 100 })).toMatchObject(unknown);
  });

  it('where the answer begins in time and does not end', async () => {
    const graph = await recorded(
      () => (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"messages":[{"id"'),
    );
    expect(await sendTo(graph.url, { timeoutMs: 100 })).toMatchObject(unknown);
  });

  it('where the connection is cut before the answer', async () => {
    const graph = await recorded(() => (socket) => socket.destroy());
    expect(await sendTo(graph.url)).toMatchObject(unknown);
  });

  it('where the connection is cut within the answer', async () => {
    const graph = await recorded(
      () => (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"messages":[{"id"'),
    );
    expect(await sendTo(graph.url)).toMatchObject(unknown);
  });

  it('where the answer is no HTTP', async () => {
    const graph = await recorded(() => (socket) => socket.end('nonsense\r\n\r\n'));
    expect(await sendTo(graph.url)).toMatchObject(unknown);
  });

  it('where it is cut on a connection that served before', async () => {
    const graph = await recorded((_, index) =>
      index === 0 ? accepted : (socket) => socket.resetAndDestroy(),
    );
    const channel = createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0' });
    expect(await sendThrough(channel)).toMatchObject({ ok: true });
    expect(await sendThrough(channel)).toMatchObject(unknown);
    expect(graph.connections()).toBe(1);
  });

  it('where it is cut on a connection that it had to wait for', async () => {
    const connections = 256;
    const held: Socket[] = [];
    const body = JSON.stringify(accepted.body);
    const answer = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const graph = await recorded((_, index) => (socket) => {
      if (index >= connections) return socket.destroy();
      if (held.push(socket) === connections) for (const waiting of held) waiting.write(answer);
    });
    const channel = createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0' });
    const sends = Array.from({ length: connections + 1 }, () => sendThrough(channel));
    const failures = (await Promise.all(sends)).filter(({ ok }) => !ok);
    expect(failures).toMatchObject([unknown]);
    expect(graph.connections()).toBe(connections);
  });

  it('where we stopped in the meantime', async () => {
    const stop = new AbortController();
    const graph = await recorded(() => () => stop.abort());
    expect(await sendTo(graph.url, { signal: stop.signal })).toMatchObject(unknown);
  });

  it.each([
    ['a gateway error', { status: 502, body: '<html>Bad gateway</html>' }],
    ['an empty 503', { status: 503, body: '' }],
    ['a success that names no message', { status: 200, body: { messages: [] } }],
    ['a success in no form', { status: 200, body: 'OK' }],
  ])('where the answer is %s', async (_, answer) => {
    const graph = await recorded(() => answer);
    expect(await sendTo(graph.url)).toMatchObject(unknown);
  });
});
