import { openStage, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  stage.graph.policy.isPairLimited = false;
  await stage.openWindow();
});
afterAll(() => stage.close());

const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const row = (id: string, title: string, description?: string) => ({ id, title, description });
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => row(`r${from + index}`, 'Cut'));

function buttons(list: unknown[], more: Record<string, unknown> = {}) {
  return {
    type: 'interactive',
    interactive: { type: 'button', body: { text: 'Choose' }, action: { buttons: list }, ...more },
  };
}

function list(sections: unknown[], more: Record<string, unknown> = {}, label = 'Services') {
  return {
    type: 'interactive',
    interactive: { type: 'list', body: { text: 'Choose' }, action: { button: label, sections }, ...more },
  };
}

function link(label: string, url = 'https://example.com/pay') {
  const parameters = { display_text: label, url };
  return {
    type: 'interactive',
    interactive: { type: 'cta_url', body: { text: 'Pay' }, action: { name: 'cta_url', parameters } },
  };
}

const text = (length: number) => ({ type: 'text', text: { body: 'x'.repeat(length) } });

describe('messages within every limit are accepted', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a text of 4096', text(4096)],
    ['a text without a type', { text: { body: 'hola' } }],
    ['a recipient with a plus sign and spaces', { ...text(1), to: '+34 600 000 001' }],
    ['callback data of 512', { ...text(1), biz_opaque_callback_data: 'x'.repeat(512) }],
    ['3 buttons with titles of 20', buttons(['a', 'b', 'c'].map((id) => button(id, id.repeat(20))))],
    ['a button id of 256', buttons([button('i'.repeat(256), 'Yes')])],
    ['a button body of 1024', buttons([button('a', 'Yes')], { body: { text: 'x'.repeat(1024) } })],
    [
      'header and footer of 60',
      buttons([button('a', 'Yes')], {
        header: { type: 'text', text: 'h'.repeat(60) },
        footer: { text: 'f'.repeat(60) },
      }),
    ],
    [
      'an image header on buttons',
      buttons([button('a', 'Yes')], {
        header: { type: 'image', image: { link: 'https://example.com/a.jpg' } },
      }),
    ],
    [
      '10 rows at their longest',
      list([
        {
          rows: Array.from({ length: 10 }, (_, index) =>
            row(`${index}${'i'.repeat(199)}`, 't'.repeat(24), 'd'.repeat(72)),
          ),
        },
      ]),
    ],
    [
      '2 titled sections and a body of 4096',
      list(
        [
          { title: 't'.repeat(24), rows: rows(5) },
          { title: 'B', rows: rows(5, 5) },
        ],
        { body: { text: 'x'.repeat(4096) } },
      ),
    ],
    ['a link of 20', link('p'.repeat(20))],
    [
      'a location request',
      {
        type: 'interactive',
        interactive: {
          type: 'location_request_message',
          body: { text: 'Where?' },
          action: { name: 'send_location' },
        },
      },
    ],
    ['an image with a caption of 1024', { type: 'image', image: { id: '7000', caption: 'c'.repeat(1024) } }],
    ['a document', { type: 'document', document: { link: 'https://example.com/a.pdf', filename: 'a.pdf' } }],
    ['an audio', { type: 'audio', audio: { id: '7001' } }],
    ['a video', { type: 'video', video: { id: '7002' } }],
    [
      'a place with coordinates as strings',
      { type: 'location', location: { latitude: '-34.6', longitude: '-58.4', name: 'Shop' } },
    ],
    [
      'a contact card',
      {
        type: 'contacts',
        contacts: [
          { name: { formatted_name: 'Leo P', first_name: 'Leo' }, phones: [{ phone: '+15550100002' }] },
        ],
      },
    ],
    ['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } }],
  ])('%s', async (_, message) => {
    const { status, body } = await stage.send(message);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [expect.objectContaining({ wa_id: '34600000001' })],
        messages: [{ id: expect.stringMatching(/^wamid\./) }],
      },
    });
  });
});

describe('a message beyond a limit is refused with Meta’s error body', () => {
  it.each<[string, Record<string, unknown>, number, string]>([
    [
      'no messaging_product',
      { ...text(1), messaging_product: undefined },
      100,
      'The parameter messaging_product is required.',
    ],
    ['no recipient', { ...text(1), to: undefined }, 100, 'The parameter to is required.'],
    ['no number at all in the recipient', { ...text(1), to: 'ana' }, 131009, 'The phone number is malformed'],
    ['itself as the recipient', { ...text(1), to: '15550109999' }, 131021, 'Recipient cannot be sender'],
    [
      'an unknown type',
      { type: 'hologram', hologram: {} },
      100,
      'Param type must be one of {TEXT, INTERACTIVE, TEMPLATE, IMAGE, VIDEO, AUDIO, STICKER, DOCUMENT, LOCATION, CONTACTS, REACTION} - got "hologram".',
    ],
    [
      'a misspelt key',
      { type: 'text', text: { body: 'x', preview: true } },
      100,
      'Unexpected key "preview" on param "text".',
    ],
    ['a key that belongs elsewhere', { ...text(1), tenant: 'luna' }, 100, 'Unexpected key "tenant".'],
    ['a text of 4097', text(4097), 100, "Param text['body'] must be at most 4096 characters long."],
    ['an empty text', text(0), 100, "The parameter text['body'] is required."],
    ['no text body', { type: 'text', text: {} }, 100, "The parameter text['body'] is required."],
    [
      'callback data of 513',
      { ...text(1), biz_opaque_callback_data: 'x'.repeat(513) },
      100,
      'Param biz_opaque_callback_data must be at most 512 characters long.',
    ],
    ['a quoted id that is none', { ...text(1), context: { message_id: 'x' } }, 131009, 'Invalid message id'],
    [
      'no buttons',
      buttons([]),
      131009,
      'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3',
    ],
    [
      '4 buttons',
      buttons(['a', 'b', 'c', 'd'].map((id) => button(id, id))),
      131009,
      'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3',
    ],
    [
      'a button title of 21',
      buttons([button('a', 't'.repeat(21))]),
      131009,
      'Button title length invalid. Min length: 1, Max length: 20',
    ],
    [
      'an emoji that makes 21 UTF-16 units',
      buttons([button('a', `${'t'.repeat(19)}💇`)]),
      131009,
      'Button title length invalid. Min length: 1, Max length: 20',
    ],
    [
      'a blank button title',
      buttons([button('a', '  ')]),
      131009,
      'Button title length invalid. Min length: 1, Max length: 20',
    ],
    [
      'a button without a title',
      buttons([{ type: 'reply', reply: { id: 'a' } }]),
      131008,
      "The parameter interactive['action']['buttons'][0]['reply']['title'] is required.",
    ],
    [
      'a button id of 257',
      buttons([button('i'.repeat(257), 'Yes')]),
      131009,
      'Button id length invalid. Min length: 1, Max length: 256',
    ],
    [
      'a button id with a space behind',
      buttons([button('a ', 'Yes')]),
      131009,
      'Button id cannot have leading or trailing spaces',
    ],
    [
      'two buttons with one id',
      buttons([button('a', 'Yes'), button('a', 'No')]),
      131009,
      'Duplicated button id',
    ],
    [
      'two buttons with one title',
      buttons([button('a', 'Yes'), button('b', 'Yes')]),
      131009,
      'Duplicated button title',
    ],
    [
      'a button body of 1025',
      buttons([button('a', 'Yes')], { body: { text: 'x'.repeat(1025) } }),
      131009,
      'Body text length invalid. Min length: 1, Max length: 1024',
    ],
    [
      'a header of 61',
      buttons([button('a', 'Yes')], { header: { type: 'text', text: 'h'.repeat(61) } }),
      131009,
      'Header text length invalid. Min length: 1, Max length: 60',
    ],
    [
      'a footer of 61',
      buttons([button('a', 'Yes')], { footer: { text: 'f'.repeat(61) } }),
      131009,
      'Footer text length invalid. Min length: 1, Max length: 60',
    ],
    [
      '11 rows in two sections',
      list([
        { title: 'A', rows: rows(6) },
        { title: 'B', rows: rows(5, 6) },
      ]),
      131009,
      'Total row count exceed max allowed count: 10',
    ],
    ['a section without rows', list([{ rows: [] }]), 131009, 'Section must have at least one row'],
    [
      '11 sections',
      list(Array.from({ length: 11 }, (_, index) => ({ title: 'S', rows: rows(1, index) }))),
      131009,
      'Invalid sections count. Min allowed sections: 1, Max allowed sections: 10',
    ],
    [
      'two sections, one untitled',
      list([{ title: 'A', rows: rows(1) }, { rows: rows(1, 1) }]),
      131009,
      'Section title is required when there is more than one section',
    ],
    [
      'a section title of 25',
      list([{ title: 't'.repeat(25), rows: rows(1) }]),
      131009,
      'Section title length invalid. Min length: 1, Max length: 24',
    ],
    [
      'two rows with one id',
      list([{ rows: [row('a', 'Cut'), row('a', 'Colour')] }]),
      131009,
      'Duplicated row id',
    ],
    [
      'a row title of 25',
      list([{ rows: [row('a', 't'.repeat(25))] }]),
      131009,
      'Row title length invalid. Min length: 1, Max length: 24',
    ],
    [
      'a row description of 73',
      list([{ rows: [row('a', 'Cut', 'd'.repeat(73))] }]),
      131009,
      'Row description length invalid. Min length: 1, Max length: 72',
    ],
    [
      'a row id of 201',
      list([{ rows: [row('i'.repeat(201), 'Cut')] }]),
      131009,
      'Row id length invalid. Min length: 1, Max length: 200',
    ],
    [
      'a list label of 21',
      list([{ rows: rows(1) }], {}, 'l'.repeat(21)),
      131009,
      'Button label length invalid. Min length: 1, Max length: 20',
    ],
    [
      'a list body of 4097',
      list([{ rows: rows(1) }], { body: { text: 'x'.repeat(4097) } }),
      131009,
      'Body text length invalid. Min length: 1, Max length: 4096',
    ],
    [
      'a list without a body',
      list([{ rows: rows(1) }], { body: undefined }),
      131008,
      "The parameter interactive['body'] is required.",
    ],
    [
      'a link label of 21',
      link('p'.repeat(21)),
      131009,
      'Button label length invalid. Min length: 1, Max length: 20',
    ],
    [
      'a link that is none',
      link('Pay', 'javascript:alert(1)'),
      131009,
      "interactive['action']['parameters']['url']: Invalid button URL",
    ],
    [
      'an interactive type nobody knows',
      { type: 'interactive', interactive: { type: 'wheel' } },
      131009,
      "interactive['type']: Interactive type must be one of button, list, cta_url, location_request_message, request_contact_info",
    ],
    [
      'a caption of 1025',
      { type: 'image', image: { id: '7000', caption: 'c'.repeat(1025) } },
      131009,
      'Caption length invalid. Min length: 1, Max length: 1024',
    ],
    [
      'an image with neither id nor link',
      { type: 'image', image: {} },
      100,
      'Media needs either an id or a link',
    ],
    [
      'a latitude of 91',
      { type: 'location', location: { latitude: 91, longitude: 0 } },
      131009,
      'Too big: expected number to be <=90',
    ],
    [
      'a contact with nothing but its display name',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Leo' } }] },
      131009,
      'A contact name needs formatted_name and at least one other name field',
    ],
  ])('%s', async (_, message, code, details) => {
    const { status, body } = await stage.send(message);
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        error: {
          message: expect.stringContaining(`(#${code}) `),
          type: 'OAuthException',
          code,
          error_data: { messaging_product: 'whatsapp', details },
          fbtrace_id: expect.stringMatching(/^A[\w-]{20,}$/),
        },
      },
    });
  });

  it('a list with an image header', async () => {
    const header = { type: 'image', image: { id: '1' } };
    const { body } = await stage.send(list([{ rows: rows(1) }], { header }));
    const details = expect.stringContaining("interactive['header']['type']");
    expect(body).toMatchObject({ error: { code: 131009, error_data: { details } } });
  });

  it('a body that is not JSON', async () => {
    const response = await fetch(`${stage.graph.url}/v26.0/800000000000001/messages`, {
      method: 'POST',
      headers: { Authorization: 'Bearer token-of-the-salon', 'Content-Type': 'application/json' },
      body: '{"messaging_product":',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 100, error_data: { details: 'The request body is not valid JSON' } },
    });
  });
});
