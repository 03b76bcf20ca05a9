import type { InboundContent } from '../../core/ports/channel.ts';
import { parseOne } from './testing/webhooks.ts';

describe('what is not a text', () => {
  const cases: [string, Record<string, unknown>, InboundContent][] = [
    [
      'a reply button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'slot:1', title: '10:30' } },
      },
      { kind: 'tap', id: 'slot:1', title: '10:30' },
    ],
    [
      'a list row',
      {
        type: 'interactive',
        interactive: {
          type: 'list_reply',
          list_reply: { id: 'svc:7', title: 'Corte', description: '30 min' },
        },
      },
      { kind: 'tap', id: 'svc:7', title: 'Corte' },
    ],
    [
      'a quick reply of a template',
      { type: 'button', button: { payload: 'CONFIRM:bk_42', text: 'Confirmar' } },
      { kind: 'tap', id: 'CONFIRM:bk_42', title: 'Confirmar' },
    ],
    [
      'a quick reply that lost its payload: what the person saw counts as typed',
      { type: 'button', button: { text: 'Confirmar' } },
      { kind: 'text', text: 'Confirmar' },
    ],
    [
      'a form result',
      {
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{}', body: 'Sent' } },
      },
      { kind: 'unsupported', type: 'nfm_reply' },
    ],
    [
      'an interactive reply of a future kind',
      { type: 'interactive', interactive: { type: 'wheel_reply', wheel_reply: { id: '1' } } },
      { kind: 'unsupported', type: 'wheel_reply' },
    ],
    [
      'a picture with a caption',
      { type: 'image', image: { id: '700', mime_type: 'image/jpeg', caption: 'like this' } },
      { kind: 'media', media: 'image', caption: 'like this' },
    ],
    ['a voice note', { type: 'audio', audio: { id: '700', voice: true } }, { kind: 'media', media: 'audio' }],
    ['a video', { type: 'video', video: { id: '700' } }, { kind: 'media', media: 'video' }],
    [
      'a document',
      { type: 'document', document: { id: '700', filename: 'x.pdf' } },
      { kind: 'media', media: 'document' },
    ],
    ['a sticker', { type: 'sticker', sticker: { id: '700' } }, { kind: 'media', media: 'sticker' }],
    ['a picture of which nothing is told', { type: 'image' }, { kind: 'media', media: 'image' }],
    [
      'a place',
      {
        type: 'location',
        location: { latitude: -34.6, longitude: -58.4, name: 'Obelisco', address: 'Av. 9' },
      },
      { kind: 'location', latitude: -34.6, longitude: -58.4, name: 'Obelisco' },
    ],
    [
      'a plain pin',
      { type: 'location', location: { latitude: 0, longitude: 0 } },
      { kind: 'location', latitude: 0, longitude: 0 },
    ],
    [
      'a pin without coordinates',
      { type: 'location', location: {} },
      { kind: 'unsupported', type: 'location' },
    ],
    [
      'contact cards',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Leo P' } }] },
      { kind: 'contacts' },
    ],
    ['an order', { type: 'order', order: { product_items: [] } }, { kind: 'unsupported', type: 'order' }],
    [
      'a first opening of the chat',
      { type: 'request_welcome' },
      { kind: 'unsupported', type: 'request_welcome' },
    ],
    [
      'an edit',
      {
        type: 'edit',
        edit: { original_message_id: 'wamid.X', message: { type: 'text', text: { body: 'new' } } },
      },
      { kind: 'unsupported', type: 'edit' },
    ],
    [
      'a message taken back',
      { type: 'revoke', revoke: { original_message_id: 'wamid.X' } },
      { kind: 'unsupported', type: 'revoke' },
    ],
    [
      'what the API does not pass on, under its own name',
      { type: 'unsupported', unsupported: { type: 'poll_creation' }, errors: [{ code: 131051 }] },
      { kind: 'unsupported', type: 'poll_creation' },
    ],
    ['the same without a name', { type: 'unsupported' }, { kind: 'unsupported', type: 'unknown' }],
    ['the older word for it', { type: 'unknown' }, { kind: 'unsupported', type: 'unknown' }],
    ['a type from the future', { type: 'hologram', hologram: {} }, { kind: 'unsupported', type: 'hologram' }],
    ['a type that every object has', { type: 'constructor' }, { kind: 'unsupported', type: 'constructor' }],
    ['a message without a type', { type: undefined }, { kind: 'unsupported', type: 'unknown' }],
  ];
  it.each(cases)('%s', (_, fields, content) => {
    expect(parseOne(fields).content).toEqual(content);
  });

  it('a reaction answers the message it is put on, and can be taken back', () => {
    const put = parseOne({ type: 'reaction', reaction: { message_id: 'wamid.TARGET', emoji: '👍' } });
    expect(put).toMatchObject({ replyTo: 'wamid.TARGET', content: { kind: 'reaction', emoji: '👍' } });
    for (const emoji of ['', undefined]) {
      const taken = parseOne({ type: 'reaction', reaction: { message_id: 'wamid.TARGET', emoji } });
      expect(taken.content).toEqual({ kind: 'reaction' });
    }
  });
});
