import { parseWebhook } from './parse-webhook.ts';
import { ana, change, message, parseOne, receivedAt, status, webhook } from './testing/webhooks.ts';

describe('text that Postgres cannot store', () => {
  const broken = 'a\0b\ud83dc\udc87d💇';
  const storable = 'a\ufffdb\ufffdc\ufffdd💇';

  it('is repaired wherever text is kept, and left alone in the original', () => {
    const raw = message({
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: 'svc:7', title: broken } },
    });
    const contacts = [{ wa_id: ana.phone, profile: { name: broken } }];
    const { batches } = parseWebhook(webhook([change({ contacts, messages: [raw] })]), receivedAt);
    const entry = batches[0]?.messages[0];
    expect(entry?.message).toMatchObject({ profileName: storable, content: { title: storable } });
    expect(JSON.stringify(entry?.raw)).toContain('\\u0000');
  });

  it.each([
    ['a text', { type: 'text', text: { body: broken } }, { text: storable }],
    ['a caption', { type: 'image', image: { caption: broken } }, { caption: storable }],
    [
      'a place',
      { type: 'location', location: { latitude: 1, longitude: 2, name: broken } },
      { name: storable },
    ],
    ['an emoji', { type: 'reaction', reaction: { emoji: '\ud83d' } }, { emoji: '\ufffd' }],
    ['the name of a type', { type: 'x\0' }, { type: 'x\ufffd' }],
    ['a long name of a type', { type: `${'x'.repeat(39)}💇` }, { type: `${'x'.repeat(39)}\ufffd` }],
  ])('in %s', (_, fields, content) => {
    expect(parseOne(fields).content).toMatchObject(content);
  });

  it('is never repaired in a key, so that two people cannot become one', () => {
    const { from } = parseOne({ type: 'text', text: { body: 'hi' }, from: '1555\0' }, []);
    expect(from).toEqual([{ kind: 'bsuid', value: ana.bsuid }]);
  });

  it('leaves nothing that Postgres would refuse', () => {
    const { batches } = parseWebhook(
      webhook([
        change({
          contacts: [{ wa_id: ana.phone, profile: { name: broken } }],
          messages: [message({ type: broken }), message({ type: 'text', text: { body: broken } })],
          statuses: [status({ status: 'failed', errors: [{ code: 1, message: broken }] })],
        }),
      ]),
      receivedAt,
    );
    const kept = batches.flatMap(({ messages, statuses }) => [
      ...messages.map((entry) => entry.message),
      ...statuses.map((entry) => entry.status),
    ]);
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toMatch(/\\u0000|\\ud[89a-f]/);
  });
});
