import { mintMessageId } from './minting.ts';
import { ANA, chatPath, CLINIC, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.openWindow();
});
afterEach(() => stage.close());

const text = { type: 'text', text: { body: 'hola' } };
const steps = (id: string) => stage.product.statuses(id).map(({ status }) => status);

describe('statuses of a message', () => {
  it('go from sent to delivered to read, each with our callback data', async () => {
    const id = await stage.accepted({ ...text, biz_opaque_callback_data: 'out_9f3' });
    await stage.graph.settled();
    await stage.phone('POST', `${chatPath}/read`);
    await stage.phone('POST', `${chatPath}/read`);
    await stage.graph.settled();

    const common = {
      id,
      timestamp: '1772442000',
      recipient_id: ANA,
      recipient_user_id: expect.stringMatching(/^ES\./),
      biz_opaque_callback_data: 'out_9f3',
    };
    const pricing = {
      billable: false,
      pricing_model: 'PMP',
      type: 'free_customer_service',
      category: 'service',
    };
    expect(stage.product.statuses(id)).toEqual([
      { ...common, status: 'sent', pricing },
      { ...common, status: 'delivered', pricing },
      { ...common, status: 'read' },
    ]);
    expect(stage.graph.phones.transcript(ANA, SALON.phoneNumberId).at(-1)?.status).toBe('read');
  });

  it('skip delivered when the chat is open on the phone', async () => {
    const endWatch = stage.graph.events.watch(ANA, () => undefined, SALON.phoneNumberId);
    const id = await stage.accepted(text);
    await stage.graph.settled();
    expect(steps(id)).toEqual(['sent', 'read']);
    expect(stage.product.statuses(id)[1]).toHaveProperty('pricing');
    endWatch();
    const later = await stage.accepted(text);
    await stage.graph.settled();
    expect(steps(later)).toEqual(['sent', 'delivered']);
  });

  it('can arrive before the answer to the send', async () => {
    await stage.phone('PUT', '/delivery', { isSentBeforeResponse: true });
    const id = await stage.accepted(text);
    // Not settled: the status is there as soon as the send is answered.
    expect(steps(id)).toContain('sent');
  });

  it('do not come without callback data when none was given', async () => {
    const id = await stage.accepted(text);
    await stage.graph.settled();
    expect(stage.product.statuses(id)[0]).not.toHaveProperty('biz_opaque_callback_data');
  });
});

describe('read receipts of the business', () => {
  it('mark the message and the earlier ones, and show the typing indicator', async () => {
    const earlier = stage.graph.phones.transcript(ANA, SALON.phoneNumberId)[0];
    const marked = stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'two' });
    const later = stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'three' });
    const noticed: unknown[] = [];
    stage.graph.events.watch(ANA, (event) => noticed.push(event));
    const answer = await stage.call('POST', `${SALON.phoneNumberId}/messages`, {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: marked.id,
      typing_indicator: { type: 'text' },
    });
    expect(answer).toEqual({ status: 200, body: { success: true } });
    expect([earlier?.status, marked.status, later.status]).toEqual(['read', 'read', undefined]);
    const { phoneNumberId } = SALON;
    expect(noticed).toEqual([
      { type: 'status', phoneNumberId, id: earlier?.id, status: 'read' },
      { type: 'status', phoneNumberId, id: marked.id, status: 'read' },
      { type: 'typing', phoneNumberId, forMs: 25_000 },
    ]);
  });

  it('are refused for what was not received, or longer than 30 days ago', async () => {
    const read = (messageId: string) =>
      stage.call('POST', `${SALON.phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: messageId,
      });
    const refused = { status: 400, body: { error: { code: 131009 } } };
    const outbound = await stage.accepted(text);
    expect(await read(outbound)).toMatchObject(refused);
    expect(await read('wamid.nonsense')).toMatchObject(refused);
    expect(await read(mintMessageId(ANA, 'inbound'))).toMatchObject(refused);
    const { id } = stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'old' });
    stage.clock.passHours(24 * 30 + 1);
    expect(await read(id)).toMatchObject(refused);
  });

  it('may come for a message that the person has cleared from the phone', async () => {
    const { id } = stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'gone' });
    stage.graph.phones.restart(ANA, SALON.phoneNumberId);
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: id };
    expect(await stage.call('POST', `${SALON.phoneNumberId}/messages`, body)).toMatchObject({ status: 200 });
  });

  it('of another business are refused, and tell the product nothing', async () => {
    const { id } = stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'mine' });
    await stage.graph.settled();
    const before = stage.product.deliveries.length;
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: id };
    expect(
      await stage.call('POST', `${CLINIC.phoneNumberId}/messages`, body, CLINIC.accessToken),
    ).toMatchObject({ status: 400, body: { error: { code: 131009 } } });
    await stage.call('POST', `${SALON.phoneNumberId}/messages`, body);
    await stage.graph.settled();
    expect(stage.product.deliveries).toHaveLength(before);
  });

  it('meet only trouble that is meant for them', async () => {
    const { id } = stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'one' });
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: id };
    const read = () => stage.call('POST', `${SALON.phoneNumberId}/messages`, body);
    stage.graph.faults.set([{ action: 'error', code: 131000, times: 1 }]);
    expect((await read()).status).toBe(200);
    expect((await stage.send(text)).status).toBe(500);
    stage.graph.faults.set([{ match: { messageType: 'read' }, action: 'error', code: 130429 }]);
    expect(await read()).toMatchObject({ body: { error: { code: 130429 } } });
    expect((await stage.send(text)).status).toBe(200);
  });
});
