import { ANA, BEN, chatPath, CLINIC, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  stage.graph.policy.isPairLimited = false;
  await stage.openWindow();
});
afterEach(() => stage.close());

const buttons = {
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: 'Sure?' },
    action: { buttons: [{ type: 'reply', reply: { id: 'slot:1', title: '10:30' } }] },
  },
};

const list = {
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'Which?' },
    action: {
      button: 'Services',
      sections: [
        {
          rows: [
            { id: 'svc:7', title: 'Corte', description: '30 min' },
            { id: 'svc:8', title: 'Color' },
          ],
        },
      ],
    },
  },
};

const tap = (messageId: string, choiceId: string) =>
  stage.phone('POST', `${chatPath}/messages`, { type: 'tap', messageId, choiceId });

describe('a tap', () => {
  it('on a button comes as button_reply with the context of the message', async () => {
    const messageId = await stage.accepted(buttons);
    const { status, body } = await tap(messageId, 'slot:1');
    await stage.graph.settled();
    expect(status).toBe(201);
    expect(body).toMatchObject({ from: 'customer', replyTo: messageId });
    expect(stage.product.messages().at(-1)).toMatchObject({
      from: ANA,
      type: 'interactive',
      context: { from: '15550109999', id: messageId },
      interactive: { type: 'button_reply', button_reply: { id: 'slot:1', title: '10:30' } },
    });
  });

  it('on a row comes as list_reply, with the description where there is one', async () => {
    const messageId = await stage.accepted(list);
    await tap(messageId, 'svc:7');
    await tap(messageId, 'svc:8');
    await stage.graph.settled();
    expect(
      stage.product
        .messages()
        .slice(1)
        .map(({ interactive }) => interactive),
    ).toEqual([
      { type: 'list_reply', list_reply: { id: 'svc:7', title: 'Corte', description: '30 min' } },
      { type: 'list_reply', list_reply: { id: 'svc:8', title: 'Color' } },
    ]);
  });

  it('works on an old message, after many others and many days', async () => {
    const messageId = await stage.accepted(buttons);
    for (let count = 0; count < 300; count += 1) {
      stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: String(count) });
    }
    stage.clock.passHours(24 * 40);
    expect(await tap(messageId, 'slot:1')).toMatchObject({ status: 201 });
    await stage.graph.settled();
    expect(stage.product.messages().at(-1)).toMatchObject({
      timestamp: String(1772442000 + 40 * 86_400),
      interactive: { button_reply: { id: 'slot:1' } },
    });
  });

  it('needs a choice that is on that phone', async () => {
    const messageId = await stage.accepted(buttons);
    expect(await tap(messageId, 'slot:2')).toMatchObject({ status: 404 });
    expect(await tap('wamid.unknown', 'slot:1')).toMatchObject({ status: 404 });
    const elsewhere = [
      [BEN, SALON.phoneNumberId],
      [ANA, CLINIC.phoneNumberId],
    ] as const;
    for (const [phone, number] of elsewhere) {
      expect(() =>
        stage.graph.phones.send(phone, number, { type: 'tap', messageId, choiceId: 'slot:1' }),
      ).toThrow();
    }
    await stage.graph.settled();
    expect(stage.product.messages()).toHaveLength(1);
  });
});
