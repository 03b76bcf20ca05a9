import { ANA, chatPath, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const media = { sha256: expect.stringMatching(/^[\w+/]{43}=$/), id: expect.stringMatching(/^\d{15}$/) };

describe('what a person can send', () => {
  it.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ type: 'image', caption: 'look' }, { image: { mime_type: 'image/jpeg', caption: 'look', ...media } }],
    [{ type: 'video' }, { video: { mime_type: 'video/mp4', ...media } }],
    [{ type: 'audio' }, { audio: { mime_type: 'audio/ogg; codecs=opus', voice: true, ...media } }],
    [
      { type: 'document' },
      { document: { mime_type: 'application/pdf', filename: 'document.pdf', ...media } },
    ],
    [{ type: 'sticker' }, { sticker: { mime_type: 'image/webp', animated: false, ...media } }],
    [{ type: 'location', latitude: 1.5, longitude: 2 }, { location: { latitude: 1.5, longitude: 2 } }],
    [
      { type: 'contacts' },
      { contacts: [{ name: { formatted_name: 'Leo P', first_name: 'Leo' }, phones: [expect.anything()] }] },
    ],
    [
      { type: 'reaction', messageId: 'wamid.x', emoji: '👍' },
      { reaction: { message_id: 'wamid.x', emoji: '👍' } },
    ],
    [{ type: 'reaction', messageId: 'wamid.x' }, { reaction: { message_id: 'wamid.x' } }],
    [
      { type: 'edit', messageId: 'wamid.x', text: 'new' },
      { edit: { original_message_id: 'wamid.x', message: { type: 'text', text: { body: 'new' } } } },
    ],
    [{ type: 'revoke', messageId: 'wamid.x' }, { revoke: { original_message_id: 'wamid.x' } }],
    [{ type: 'request_welcome' }, {}],
    [
      { type: 'unsupported' },
      { errors: [expect.objectContaining({ code: 131051 })], unsupported: { type: 'poll_creation' } },
    ],
  ])('%j', async (request, fields) => {
    expect((await stage.phone('POST', `${chatPath}/messages`, request)).status).toBe(201);
    await stage.graph.settled();
    expect(stage.product.messages().at(-1)).toEqual({
      from: ANA,
      from_user_id: expect.any(String),
      id: expect.stringMatching(/^wamid\./),
      timestamp: '1772442000',
      type: request['type'],
      ...fields,
    });
  });

  it('anything else, as given: a type of the future, and system messages, which name no contact', async () => {
    const raw = (message: Record<string, unknown>) =>
      stage.phone('POST', `${chatPath}/messages`, { type: 'raw', message });
    await raw({ type: 'hologram', hologram: { depth: 3 } });
    await stage.graph.settled();
    expect(stage.product.messages().at(-1)).toMatchObject({
      type: 'hologram',
      hologram: { depth: 3 },
      from: ANA,
    });
    await raw({ type: 'system', system: { type: 'user_changed_number', wa_id: '34600000009' } });
    await stage.graph.settled();
    const value = stage.product.deliveries.at(-1)?.entries[0]?.changes[0]?.value;
    expect(value).not.toHaveProperty('contacts');
    expect(value?.messages).toMatchObject([{ type: 'system' }]);
  });

  it('a quote of a message of the business or of their own', async () => {
    const question = await stage.accepted({ type: 'text', text: { body: 'When?' } });
    const reply = stage.graph.phones.send(ANA, SALON.phoneNumberId, {
      type: 'text',
      text: 'at 5',
      replyTo: question,
    });
    stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'pm', replyTo: reply.id });
    await stage.graph.settled();
    expect(stage.product.messages().slice(-2)).toMatchObject([
      { context: { from: '15550109999', id: question } },
      { context: { from: ANA, id: reply.id } },
    ]);
  });

  it('an id of Meta’s making: `wamid.`, the phone and the direction inside', async () => {
    const { id } = stage.graph.phones.send(ANA, SALON.phoneNumberId, { type: 'text', text: 'x' });
    const bytes = Buffer.from(id.slice('wamid.'.length), 'base64').toString('latin1');
    expect(bytes).toMatch(/^\x1c\x18\x0b34600000001\x15\x02\x00\x12\x18\x143A[0-9A-F]{18}\x00$/);
    const answer = await stage.accepted({ type: 'text', text: { body: 'y' } });
    const answerBytes = Buffer.from(answer.slice('wamid.'.length), 'base64').toString('latin1');
    expect(answerBytes).toMatch(/^\x1c\x18\x0b34600000001\x15\x02\x00\x11\x18\x12[0-9A-F]{18}\x00$/);
  });
});
