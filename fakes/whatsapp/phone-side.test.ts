import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANA, BEN, chatPath, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const text = (body: string) => ({ type: 'text', text: { body } });

/** Collects server-sent events until so many have come. */
async function events(url: string, count: number, whileOpen: () => Promise<void>): Promise<unknown[]> {
  const controller = new AbortController();
  const response = await fetch(url, { signal: controller.signal });
  const collected: unknown[] = [];
  const acted = whileOpen();
  let buffered = '';
  for await (const chunk of response.body ?? []) {
    buffered += Buffer.from(chunk).toString();
    const blocks = buffered.split('\n\n');
    buffered = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event, data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (event !== undefined) collected.push({ event, ...JSON.parse(data) });
    }
    if (collected.length >= count) break;
  }
  await acted;
  controller.abort();
  return collected;
}

describe('the phone side', () => {
  it('names the business numbers without their tokens', async () => {
    expect(await stage.phone('GET', '/numbers')).toEqual({
      status: 200,
      body: [
        { phoneNumberId: '800000000000001', name: 'Salon', displayPhoneNumber: '15550109999' },
        { phoneNumberId: '800000000000002', name: 'Clinic', displayPhoneNumber: '15550108888' },
      ],
    });
  });

  it('answers a message with its wamid, without waiting for the product', async () => {
    stage.graph.setWebhookUrl('http://127.0.0.1:9/nobody');
    const { status, body } = await stage.phone('POST', `${chatPath}/messages`, {
      type: 'text',
      text: 'hola',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^wamid\./),
      from: 'customer',
      at: 1772442000000,
    });
  });

  it('shows both sides of a chat, and each phone its own', async () => {
    await stage.openWindow();
    const inbound = stage.graph.phones.transcript(ANA, SALON.phoneNumberId)[0];
    await stage.accepted({ ...text('buenas'), context: { message_id: inbound?.id } });
    await stage.graph.settled();
    expect(await stage.phone('GET', chatPath)).toMatchObject({
      status: 200,
      body: [
        { from: 'customer', content: { type: 'text', text: { body: 'hola' } } },
        { from: 'business', content: text('buenas'), status: 'delivered', replyTo: inbound?.id },
      ],
    });
    const other = `/phones/${BEN}/chats/${SALON.phoneNumberId}`;
    expect(await stage.phone('GET', other)).toEqual({ status: 200, body: [] });
  });

  it('keeps the last 500 messages of a chat', async () => {
    for (let count = 1; count <= 501; count += 1) {
      stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: String(count) });
    }
    const transcript = stage.graph.phones.transcript(ANA, SALON.phoneNumberId);
    expect(transcript).toHaveLength(500);
    expect(transcript[0]?.content).toMatchObject(text('2'));
  });

  it('streams messages, statuses and typing; an open chat reads as it goes', async () => {
    await stage.openWindow();
    const inbound = stage.graph.phones.transcript(ANA, SALON.phoneNumberId)[0];
    const { phoneNumberId } = SALON;
    const url = `${stage.graph.url}/phone-side/phones/${ANA}/events?open=${phoneNumberId}`;
    const seen = await events(url, 5, async () => {
      await stage.call('POST', `${phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: inbound?.id,
        typing_indicator: { type: 'text' },
      });
      await stage.accepted(text('buenas'));
    });
    expect(seen).toMatchObject([
      { event: 'status', phoneNumberId, id: inbound?.id, status: 'read' },
      { event: 'typing', phoneNumberId, forMs: 25_000 },
      { event: 'message', phoneNumberId, message: { from: 'business', content: text('buenas') } },
      { event: 'status', phoneNumberId, status: 'sent' },
      { event: 'status', phoneNumberId, status: 'read' },
    ]);
  });

  it('says what is wrong with a request', async () => {
    const post = (body: unknown) => stage.phone('POST', `${chatPath}/messages`, body);
    expect(await post({ type: 'text' })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('text') },
    });
    expect(await post({ type: 'smell' })).toMatchObject({ status: 400 });
    expect(await stage.phone('GET', '/phones/ana/chats/800000000000001')).toMatchObject({ status: 400 });
    expect(await stage.phone('GET', `/phones/${ANA}/chats/1`)).toMatchObject({ status: 404 });
    const response = await fetch(`${stage.graph.url}/phone-side${chatPath}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ message: expect.any(String) });
  });

  it('works under any other path as well', async () => {
    const app = express().use('/simulator/api', stage.graph.phoneRouter);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/simulator/api${chatPath}`;
    const headers = { 'Content-Type': 'application/json' };
    await fetch(`${url}/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ type: 'text', text: 'hola' }),
    });
    expect(await (await fetch(url)).json()).toHaveLength(1);
    server.close();
    server.closeAllConnections();
  });
});
