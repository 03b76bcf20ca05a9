import { ANA, BEN, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.openWindow();
});
afterEach(() => stage.close());

const text = { type: 'text', text: { body: 'hola' } };
const rules = (...list: unknown[]) => stage.phone('PUT', '/faults', { rules: list });
const sendWithin = (milliseconds: number) =>
  fetch(`${stage.graph.url}/v26.0/${SALON.phoneNumberId}/messages`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${SALON.accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      to: ANA,
      ...text,
      biz_opaque_callback_data: 'out_1',
    }),
    signal: AbortSignal.timeout(milliseconds),
  });
const arrived = () =>
  stage.graph.phones.transcript(ANA, SALON.phoneNumberId).filter(({ from }) => from === 'business').length;

describe('fault rules', () => {
  it('refuse with a code, as often as asked, for the person they name', async () => {
    await rules({
      match: { phone: ANA, phoneNumberId: SALON.phoneNumberId },
      times: 2,
      action: 'error',
      code: 131042,
    });
    expect(await stage.send({ ...text, to: BEN })).toMatchObject({ status: 200 });
    expect(await stage.send(text)).toMatchObject({ status: 400, body: { error: { code: 131042 } } });
    expect(await stage.phone('GET', '/faults')).toMatchObject({ body: { rules: [{ times: 1 }] } });
    expect(await stage.send(text)).toMatchObject({ status: 400 });
    expect(await stage.send(text)).toMatchObject({ status: 200 });
    expect(await stage.phone('GET', '/faults')).toMatchObject({ body: { rules: [] } });
  });

  it('accept and fail later by status', async () => {
    await rules({ action: 'accept-then-fail', code: 131049, times: 1 });
    const id = await stage.accepted(text);
    await stage.graph.settled();
    expect(stage.product.statuses(id)).toMatchObject([{ status: 'failed', errors: [{ code: 131049 }] }]);
    expect(arrived()).toBe(0);
  });

  it('accept and answer 500: the message arrives all the same', async () => {
    await rules({ action: 'accept-then-500', times: 1 });
    expect(await stage.send({ ...text, biz_opaque_callback_data: 'out_1' })).toMatchObject({
      status: 500,
      body: { error: { code: 131000 } },
    });
    await stage.graph.settled();
    expect(arrived()).toBe(1);
    expect(stage.product.statuses()).toMatchObject([
      { status: 'sent', biz_opaque_callback_data: 'out_1' },
      { status: 'delivered', biz_opaque_callback_data: 'out_1' },
    ]);
  });

  it('accept and never answer', async () => {
    await rules({ action: 'accept-then-hang', times: 1 });
    await expect(sendWithin(100)).rejects.toThrow('timeout');
    await stage.graph.settled();
    expect(arrived()).toBe(1);
    expect(stage.product.statuses()).toHaveLength(2);
  });

  it('hang without accepting', async () => {
    await rules({ action: 'hang', times: 1 });
    await expect(sendWithin(100)).rejects.toThrow('timeout');
    await stage.graph.settled();
    expect(arrived()).toBe(0);
    expect(stage.product.statuses()).toHaveLength(0);
  });

  it('cut the connection without accepting', async () => {
    await rules({ action: 'reset', times: 1 });
    await expect(sendWithin(5_000)).rejects.toThrow('fetch failed');
    expect(arrived()).toBe(0);
  });

  it('can name a kind of message', async () => {
    await rules({ match: { messageType: 'image' }, action: 'error', code: 131053 });
    expect(await stage.send({ type: 'image', image: { id: '1' } })).toMatchObject({
      body: { error: { code: 131053 } },
    });
    expect(await stage.send(text)).toMatchObject({ status: 200 });
  });
});
