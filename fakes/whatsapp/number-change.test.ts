import { ANA, BEN, chatPath, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.openWindow();
});
afterEach(() => stage.close());

const { phoneNumberId } = SALON;

function lastChange() {
  return stage.product.deliveries.at(-1)?.entries[0]?.changes[0];
}

describe('a person who changes the number', () => {
  it('takes the chat and its window along; the business is told by a system message without contacts', async () => {
    const { status } = await stage.phone('POST', `${chatPath}/number`, { phone: BEN });
    await stage.graph.settled();
    expect(status).toBe(204);
    expect(stage.graph.phones.transcript(ANA, phoneNumberId)).toEqual([]);
    expect(stage.graph.phones.transcript(BEN, phoneNumberId)).toHaveLength(1);
    expect(stage.graph.phones.isWindowOpen(BEN, phoneNumberId)).toBe(true);
    expect(stage.graph.phones.isWindowOpen(ANA, phoneNumberId)).toBe(false);
    const value = lastChange()?.value;
    expect(value).not.toHaveProperty('contacts');
    expect(value?.messages).toMatchObject([
      {
        from: ANA,
        type: 'system',
        system: { type: 'user_changed_number', wa_id: BEN, user_id: expect.stringMatching(/^ES\./) },
      },
    ]);
  });

  it('and is known by the BSUID alone gets another one, and no phone is told', async () => {
    stage.graph.phones.send(ANA, phoneNumberId, { type: 'text', text: 'hi', identity: 'bsuid' });
    stage.graph.phones.changeNumber(ANA, phoneNumberId, BEN);
    await stage.graph.settled();
    const [system] = lastChange()?.value.messages ?? [];
    expect(system).toMatchObject({ type: 'system', system: { type: 'user_changed_user_id' } });
    expect(system).not.toHaveProperty('system.wa_id');
  });
});

describe('the owner who writes in the phone app', () => {
  it('is seen by the person, and the product is told by an echo', async () => {
    const { status } = await stage.phone('POST', `${chatPath}/owner-messages`, { text: 'I will see to it' });
    await stage.graph.settled();
    expect(status).toBe(201);
    expect(stage.graph.phones.transcript(ANA, phoneNumberId).at(-1)).toMatchObject({
      from: 'business',
      content: { type: 'text', text: { body: 'I will see to it' } },
    });
    expect(lastChange()).toMatchObject({
      field: 'smb_message_echoes',
      value: { message_echoes: [{ from: SALON.displayPhoneNumber, to: ANA, type: 'text' }] },
    });
  });
});

describe('an advertisement', () => {
  it('rides on the message it led to', async () => {
    const referral = { source_type: 'ad', source_id: '1', ctwa_clid: 'click' };
    stage.graph.phones.send(ANA, phoneNumberId, { type: 'text', text: 'hi', referral });
    await stage.graph.settled();
    expect(lastChange()?.value.messages?.[0]).toMatchObject({ type: 'text', referral });
  });
});
