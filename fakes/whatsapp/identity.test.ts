import { ANA, CLINIC, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const text = { type: 'text', text: { body: 'hola' } };

async function introduce(identity: 'phone' | 'phone+bsuid' | 'bsuid', number = SALON) {
  stage.graph.phones.send(ANA, number.phoneNumberId, {
    type: 'text',
    text: 'hola',
    identity,
    username: '@ana.r',
  });
  await stage.graph.settled();
  const value = stage.product.deliveries.at(-1)?.entries[0]?.changes[0]?.value;
  return { contact: value?.contacts?.[0], message: value?.messages?.[0] };
}

describe('a person known by the BSUID alone', () => {
  it('writes without from and wa_id: the keys are missing, and no id betrays the phone', async () => {
    const { contact, message } = await introduce('bsuid');
    expect(contact).toEqual({
      profile: { name: 'Customer 0001', username: '@ana.r' },
      user_id: expect.stringMatching(/^ES\.\d{20}$/),
    });
    expect(message).not.toHaveProperty('from');
    expect(message?.['from_user_id']).toBe(contact?.['user_id']);
    expect(Buffer.from(message?.id.slice('wamid.'.length) ?? '', 'base64').toString('latin1')).not.toContain(
      ANA,
    );
    expect(stage.product.deliveries[0]?.raw).not.toContain(ANA);
  });

  it('is reached by recipient, and statuses name the BSUID alone', async () => {
    const { contact } = await introduce('bsuid');
    const recipient = contact?.['user_id'];
    const { status, body } = await stage.send({ ...text, to: undefined, recipient });
    await stage.graph.settled();
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { contacts: [{ input: recipient, user_id: recipient }] },
    });
    expect(body).not.toHaveProperty('contacts.0.wa_id');
    const [sent, delivered] = stage.product.statuses();
    expect(sent).toMatchObject({ status: 'sent', recipient_user_id: recipient });
    expect(sent).not.toHaveProperty('recipient_id');
    expect(delivered).toMatchObject({ status: 'delivered', recipient_user_id: recipient });
    expect(stage.graph.phones.transcript(ANA, SALON.phoneNumberId)).toHaveLength(2);
  });

  it('cannot be reached by another business with that id', async () => {
    const { contact: ofSalon } = await introduce('bsuid');
    const { contact: ofClinic } = await introduce('bsuid', CLINIC);
    expect(ofClinic?.['user_id']).not.toBe(ofSalon?.['user_id']);
    expect(await stage.send({ ...text, to: undefined, recipient: ofClinic?.['user_id'] })).toMatchObject({
      status: 400,
      body: { error: { code: 131026 } },
    });
  });
});

describe('other people', () => {
  it('are known by both ids; the phone wins where a send names both', async () => {
    const { contact, message } = await introduce('phone+bsuid');
    expect(contact).toMatchObject({ wa_id: ANA, user_id: message?.['from_user_id'] });
    expect(message).toMatchObject({ from: ANA });
    expect(await stage.send({ ...text, recipient: contact?.['user_id'] })).toMatchObject({
      status: 200,
      body: { contacts: [{ input: ANA, wa_id: ANA, user_id: contact?.['user_id'] }] },
    });
  });

  it('are known by the phone alone, as before 2026', async () => {
    const { contact, message } = await introduce('phone');
    expect(contact).not.toHaveProperty('user_id');
    expect(message).not.toHaveProperty('from_user_id');
    await stage.send(text);
    await stage.graph.settled();
    const value = stage.product.deliveries.at(-1)?.entries[0]?.changes[0]?.value;
    expect(value).not.toHaveProperty('contacts');
    expect(value?.statuses?.[0]).not.toHaveProperty('recipient_user_id');
  });

  it('keep the mode and the name until they say otherwise', async () => {
    stage.graph.phones.send(ANA, SALON.phoneNumberId, {
      type: 'text',
      text: 'a',
      identity: 'phone',
      name: 'Ana R',
    });
    stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'b' });
    await stage.graph.settled();
    const last = stage.product.deliveries.at(-1)?.entries[0]?.changes[0]?.value;
    expect(last?.contacts).toEqual([{ profile: { name: 'Ana R' }, wa_id: ANA }]);
  });
});
