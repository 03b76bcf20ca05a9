import { ANA, chatPath, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const text = { type: 'text', text: { body: 'hola' } };

describe('the 24-hour window', () => {
  it('is closed to someone who never wrote: accepted, then failed with 131047 and our callback data', async () => {
    const id = await stage.accepted({ ...text, biz_opaque_callback_data: 'out_1' });
    await stage.graph.settled();

    expect(stage.product.statuses()).toEqual([
      {
        id,
        status: 'failed',
        timestamp: '1772442000',
        recipient_id: ANA,
        recipient_user_id: expect.stringMatching(/^ES\.\d{20}$/),
        biz_opaque_callback_data: 'out_1',
        errors: [
          {
            code: 131047,
            title: 'Re-engagement message',
            message: 'Re-engagement message',
            error_data: { details: expect.stringContaining('more than 24 hours have passed') },
            href: expect.any(String),
          },
        ],
      },
    ]);
    expect(stage.product.deliveries[0]?.entries[0]?.changes[0]?.value).not.toHaveProperty('contacts');
    expect(stage.graph.phones.transcript(ANA, SALON.phoneNumberId)).toEqual([]);
  });

  it('can refuse at once instead', async () => {
    await stage.phone('PUT', '/policy', { closedWindow: 'sync' });
    expect(await stage.send(text)).toMatchObject({ status: 400, body: { error: { code: 131047 } } });
    await stage.graph.settled();
    expect(stage.product.statuses()).toEqual([]);
  });

  it('opens with a message, stays open for 24 hours of the business clock, and closes', async () => {
    await stage.openWindow();
    stage.clock.passHours(23.99);
    const inTime = await stage.accepted(text);
    stage.clock.passHours(0.01);
    const late = await stage.accepted(text);
    await stage.graph.settled();
    expect(stage.product.statuses(inTime).map(({ status }) => status)).toEqual(['sent', 'delivered']);
    expect(stage.product.statuses(late).map(({ status }) => status)).toEqual(['failed']);
  });

  it('is renewed by a message, but not by a reaction', async () => {
    await stage.openWindow();
    stage.clock.passHours(23);
    await stage.openWindow();
    stage.clock.passHours(23);
    const [first] = stage.graph.phones.transcript(ANA, SALON.phoneNumberId);
    await stage.phone('POST', `${chatPath}/messages`, {
      type: 'reaction',
      messageId: first?.id,
      emoji: '👍',
    });
    expect(stage.graph.phones.isWindowOpen(ANA, SALON.phoneNumberId)).toBe(true);
    stage.clock.passHours(2);
    expect(stage.graph.phones.isWindowOpen(ANA, SALON.phoneNumberId)).toBe(false);
  });

  it('survives a restart of the chat unless it is to be closed too', async () => {
    await stage.openWindow();
    await stage.phone('DELETE', chatPath);
    expect(stage.graph.phones.transcript(ANA, SALON.phoneNumberId)).toEqual([]);
    expect(stage.graph.phones.isWindowOpen(ANA, SALON.phoneNumberId)).toBe(true);
    await stage.phone('DELETE', `${chatPath}?window=close`);
    expect(stage.graph.phones.isWindowOpen(ANA, SALON.phoneNumberId)).toBe(false);
  });
});
