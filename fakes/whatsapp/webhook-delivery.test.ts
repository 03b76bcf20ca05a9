import { ANA, BEN, CLINIC, openStage, SALON, until, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const say = (phone: string, text: string) =>
  stage.graph.phones.send(phone, SALON.phoneNumberId, { type: 'text', text, name: 'Ana R' });
const bodies = () => stage.product.messages().map(({ text }) => (text as { body: string }).body);

describe('an inbound message', () => {
  it('arrives in Meta’s envelope', async () => {
    const { id } = say(ANA, 'Quiero un turno');
    await stage.graph.settled();
    const userId = expect.stringMatching(/^ES\.\d{20}$/);
    expect(JSON.parse(stage.product.deliveries[0]?.raw ?? '')).toEqual({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: SALON.businessAccountId,
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '15550109999', phone_number_id: SALON.phoneNumberId },
                contacts: [{ profile: { name: 'Ana R' }, wa_id: ANA, user_id: userId }],
                messages: [
                  {
                    from: ANA,
                    from_user_id: userId,
                    id,
                    timestamp: '1772442000',
                    type: 'text',
                    text: { body: 'Quiero un turno' },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it('is escaped to ASCII and signed over exactly those bytes', async () => {
    say(ANA, 'Mañana 💇 a las 5/6');
    await stage.graph.settled();
    const [delivery] = stage.product.deliveries;
    expect(delivery?.raw).toContain('"Ma\\u00f1ana \\ud83d\\udc87 a las 5/6"');
    expect(delivery?.isSigned).toBe(true);
    expect(delivery?.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(delivery?.raw.length),
      'user-agent': 'facebookexternalua',
    });
  });

  it('can have its slashes escaped as well', async () => {
    await stage.phone('PUT', '/delivery', { isSlashEscaped: true });
    say(ANA, '5/6');
    await stage.graph.settled();
    expect(stage.product.deliveries[0]?.raw).toContain('"5\\/6"');
    expect(stage.product.deliveries[0]?.isSigned).toBe(true);
    expect(bodies()).toEqual(['5/6']);
  });

  it('carries NUL and lone surrogates without breaking', async () => {
    say(ANA, 'a\u0000b\ud800');
    await stage.graph.settled();
    expect(bodies()).toEqual(['a\u0000b\ud800']);
  });
});

describe('delivery', () => {
  it('repeats until the product answers 200, and keeps the order of the chat meanwhile', async () => {
    stage.product.nextAnswers.push(500, 204, 503);
    say(ANA, 'one');
    say(ANA, 'two');
    await stage.graph.settled();
    expect(bodies()).toEqual(['one', 'one', 'one', 'one', 'two']);
    const sameBytes = new Set(stage.product.deliveries.slice(0, 4).map(({ raw }) => raw));
    expect(sameBytes.size).toBe(1);
    expect(stage.graph.webhooks.counters()).toEqual({
      waiting: 0,
      acknowledged: 2,
      failed: 3,
      lastStatus: 200,
    });
  });

  it('waits longer after each failure', async () => {
    stage.product.nextAnswers.push(500, 500, 500, 500);
    const startedAt = performance.now();
    say(ANA, 'one');
    await stage.graph.settled();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(10 + 20 + 40 + 80 - 10);
  });

  it('does not let one chat wait for another', async () => {
    stage.graph.delivery.retryMs = 60_000;
    stage.product.nextAnswers.push(500);
    say(ANA, 'stuck');
    say(BEN, 'free');
    await until(() => stage.graph.webhooks.counters().waiting === 1);
    expect(bodies()).toEqual(['stuck', 'free']);
  });

  it('survives a product that is not there yet', async () => {
    const { url } = stage.product;
    stage.graph.setWebhookUrl('http://127.0.0.1:9/nobody');
    say(ANA, 'anyone?');
    await until(() => stage.graph.webhooks.counters().failed > 0);
    expect(stage.graph.webhooks.counters().lastStatus).toBe(0);
    stage.graph.setWebhookUrl(url);
    await stage.graph.settled();
    expect(bodies()).toEqual(['anyone?']);
  });

  it('sends every webhook as often as asked, and repeats only the copies that failed', async () => {
    await stage.phone('PUT', '/delivery', { duplicates: 5 });
    stage.product.nextAnswers.push(500, 500);
    say(ANA, 'five times');
    await stage.graph.settled();
    expect(bodies()).toEqual(Array(7).fill('five times'));
    expect(new Set(stage.product.messages().map(({ id }) => id)).size).toBe(1);
  });

  it('keeps the order within each chat by default', async () => {
    const sequence = Array.from({ length: 20 }, (_, index) => String(index));
    for (const number of sequence) for (const phone of [ANA, BEN]) say(phone, number);
    await stage.graph.settled();
    for (const phone of [ANA, BEN]) {
      const inOrder = stage.product.messages().filter(({ from }) => from === phone);
      expect(inOrder.map(({ text }) => (text as { body: string }).body)).toEqual(sequence);
    }
  });

  it('can lose the order', async () => {
    await stage.phone('PUT', '/delivery', { isReordered: true });
    const sequence = Array.from({ length: 30 }, (_, index) => String(index));
    for (const number of sequence) say(ANA, number);
    await stage.graph.settled();
    expect(bodies()).not.toEqual(sequence);
    expect(bodies().sort()).toEqual(sequence.sort());
  });

  it('can hold webhooks back', async () => {
    await stage.phone('PUT', '/delivery', { delayMs: 80 });
    const startedAt = performance.now();
    say(ANA, 'late');
    await stage.graph.settled();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(79);
  });

  it('can gather what waits into one POST', async () => {
    await stage.phone('PUT', '/delivery', { batchSize: 100, concurrency: 1 });
    for (let phone = 34600000100; phone < 34600000150; phone += 1) say(String(phone), 'hola');
    await stage.graph.settled();
    expect(bodies()).toHaveLength(50);
    // The first goes alone because nothing else waits yet.
    expect(stage.product.deliveries).toHaveLength(2);
  });

  it('refuses knobs that do not exist', async () => {
    expect(await stage.phone('PUT', '/delivery', { duplicate: 5 })).toMatchObject({ status: 400 });
    expect(await stage.phone('PUT', '/delivery', { duplicates: 0 })).toMatchObject({ status: 400 });
    expect(stage.graph.delivery.duplicates).toBe(1);
  });
});

describe('a batch', () => {
  it('brings messages to several numbers in one POST', async () => {
    const messages = [
      { phone: ANA, phoneNumberId: SALON.phoneNumberId, type: 'text', text: 'one' },
      { phone: BEN, phoneNumberId: CLINIC.phoneNumberId, type: 'text', text: 'two' },
      { phone: BEN, phoneNumberId: SALON.phoneNumberId, type: 'sticker' },
      { phone: ANA, phoneNumberId: SALON.phoneNumberId, type: 'text', text: 'three' },
    ];
    const { status } = await stage.phone('POST', '/webhooks/batch', { messages });
    await stage.graph.settled();
    expect(status).toBe(201);
    expect(stage.product.deliveries).toHaveLength(1);
    const [delivery] = stage.product.deliveries;
    expect(delivery?.isSigned).toBe(true);
    expect(delivery?.entries).toMatchObject([
      {
        id: SALON.businessAccountId,
        changes: [
          {
            value: {
              metadata: { phone_number_id: SALON.phoneNumberId },
              contacts: [{ wa_id: ANA }, { wa_id: BEN }],
              messages: [
                { from: ANA, text: { body: 'one' } },
                { from: BEN, type: 'sticker' },
                { from: ANA, text: { body: 'three' } },
              ],
            },
          },
        ],
      },
      {
        id: CLINIC.businessAccountId,
        changes: [
          { value: { metadata: { phone_number_id: CLINIC.phoneNumberId }, messages: [{ from: BEN }] } },
        ],
      },
    ]);
  });

  it('takes 1000 messages and stands in the order of its chats', async () => {
    say(ANA, 'before');
    const messages = Array.from({ length: 1_000 }, (_, index) => ({
      phone: index === 0 ? ANA : String(34600010000 + index),
      phoneNumberId: SALON.phoneNumberId,
      type: 'text',
      text: 'x'.repeat(1_500),
    }));
    await stage.phone('POST', '/webhooks/batch', { messages });
    say(ANA, 'after');
    await stage.graph.settled();
    const ofAna = stage.product.messages().filter(({ from }) => from === ANA);
    expect(ofAna.map(({ text }) => (text as { body: string }).body.slice(0, 6))).toEqual([
      'before',
      'xxxxxx',
      'after',
    ]);
    expect(stage.product.deliveries.map(({ raw }) => raw.length > 1_500_000)).toEqual([false, true, false]);
  });

  it('is written whole or not at all', async () => {
    const good = { phone: ANA, phoneNumberId: SALON.phoneNumberId, type: 'text', text: 'one' };
    const tap = { ...good, type: 'tap', text: undefined, messageId: 'wamid.x', choiceId: 'a' };
    expect(await stage.phone('POST', '/webhooks/batch', { messages: [good, tap] })).toMatchObject({
      status: 404,
    });
    expect(stage.graph.phones.transcript(ANA, SALON.phoneNumberId)).toEqual([]);
  });
});

describe('the GET handshake', () => {
  it('passes with the token that both sides know', async () => {
    expect(await stage.phone('POST', '/webhooks/verify')).toEqual({
      status: 200,
      body: { isVerified: true },
    });
  });

  it('fails where the tokens differ', async () => {
    const stranger = await openStage({ verifyToken: 'another', webhookUrl: stage.product.url });
    expect(await stranger.graph.webhooks.verify()).toBe(false);
    await stranger.close();
  });
});
