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
      { kind: 'edit', messageId: 'wamid.X', text: 'new' },
    ],
    [
      'an edited caption',
      {
        type: 'edit',
        edit: { original_message_id: 'wamid.X', message: { type: 'image', image: { caption: 'new' } } },
      },
      { kind: 'edit', messageId: 'wamid.X', text: 'new' },
    ],
    [
      'an edit into something without words',
      { type: 'edit', edit: { original_message_id: 'wamid.X', message: { type: 'hologram' } } },
      { kind: 'edit', messageId: 'wamid.X' },
    ],
    [
      'a message taken back',
      { type: 'revoke', revoke: { original_message_id: 'wamid.X' } },
      { kind: 'deletion', messageId: 'wamid.X' },
    ],
    [
      'another number of the same person',
      {
        type: 'system',
        system: { type: 'user_changed_number', wa_id: '15550100003', user_id: 'US.3', body: 'User Ana…' },
      },
      {
        kind: 'identity-change',
        to: [
          { kind: 'phone', value: '15550100003' },
          { kind: 'bsuid', value: 'US.3' },
        ],
      },
    ],
    [
      'another number, as it was told before 2022',
      { type: 'system', system: { type: 'user_changed_number', new_wa_id: '15550100003' } },
      { kind: 'identity-change', to: [{ kind: 'phone', value: '15550100003' }] },
    ],
    [
      'another business-scoped user id',
      { type: 'system', system: { type: 'user_changed_user_id', user_id: 'US.3', wa_id: 7 } },
      { kind: 'identity-change', to: [{ kind: 'bsuid', value: 'US.3' }] },
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

describe('the advertisement that a message came from', () => {
  it('stays with the message', () => {
    const parsed = parseOne({
      type: 'text',
      text: { body: 'Is this still on?' },
      referral: {
        source_type: 'ad',
        source_id: '120200000000001',
        source_url: 'https://fb.example/ad',
        headline: 'Cuts for 20 €',
        body: 'This week\u0000 only',
        media_type: 'image',
        ctwa_clid: 'click-1',
      },
    });
    expect(parsed.referral).toEqual({
      source: 'ad',
      sourceId: '120200000000001',
      url: 'https://fb.example/ad',
      headline: 'Cuts for 20 €',
      body: 'This week\uFFFD only',
      clickId: 'click-1',
    });
  });

  it.each([
    ['with odd fields keeps the others', { source_type: 'post', headline: 7 }, { source: 'post' }],
    ['without a type is of an unknown one', {}, { source: 'unknown' }],
    ['of another shape is none', 'an ad', undefined],
  ])('%s', (_, referral, kept) => {
    expect(parseOne({ type: 'text', text: { body: 'hi' }, referral }).referral).toEqual(kept);
  });
});
