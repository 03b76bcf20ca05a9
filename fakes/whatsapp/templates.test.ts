import { ANA, chatPath, openStage, SALON, until, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const path = `${SALON.businessAccountId}/message_templates`;

const reminder = {
  name: 'booking_reminder_v1',
  language: 'es_AR',
  category: 'UTILITY',
  components: [
    {
      type: 'BODY',
      text: 'Hola {{1}}, te esperamos el {{2}} en Luna.',
      example: { body_text: [['Ana', 'mar 10:30']] },
    },
    { type: 'FOOTER', text: 'Responde STOP para no recibir avisos' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Confirmar' },
        { type: 'QUICK_REPLY', text: 'Cancelar' },
        {
          type: 'URL',
          text: 'Ver',
          url: 'https://luna.example/b/{{1}}',
          example: ['https://luna.example/b/42'],
        },
      ],
    },
  ],
};

const text = (value: string) => ({ type: 'text', text: value });
const body = (...values: string[]) => ({ type: 'body', parameters: values.map(text) });
const quickReply = (index: string, payload: string) => ({
  type: 'button',
  sub_type: 'quick_reply',
  index,
  parameters: [{ type: 'payload', payload }],
});
const url = { type: 'button', sub_type: 'url', index: '2', parameters: [text('42')] };

const message = (components: unknown[], name = reminder.name, code = 'es_AR') => ({
  type: 'template',
  template: { name, language: { code }, components },
});

async function approve(template: unknown): Promise<void> {
  const before = stage.product.deliveries.length;
  await stage.call('POST', path, template);
  await until(() => stage.product.deliveries.length > before);
}

describe('a new template', () => {
  it('is pending, then approved, and the webhook says so', async () => {
    const { status, body: created } = await stage.call('POST', path, reminder);
    expect(status).toBe(200);
    expect(created).toEqual({
      id: expect.stringMatching(/^\d{15}$/),
      status: 'PENDING',
      category: 'UTILITY',
    });
    await until(() => stage.product.deliveries.length > 0);

    expect(stage.product.deliveries.map(({ entries }) => entries)).toEqual([
      [
        {
          id: SALON.businessAccountId,
          time: 1772442000,
          changes: [
            {
              field: 'message_template_status_update',
              value: {
                event: 'APPROVED',
                message_template_id: expect.any(Number),
                message_template_name: 'booking_reminder_v1',
                message_template_language: 'es_AR',
                message_template_category: 'UTILITY',
                reason: 'NONE',
              },
            },
          ],
        },
      ],
    ]);
    expect(await stage.call('GET', `${path}?name=booking_reminder_v1`)).toMatchObject({
      body: {
        data: [{ name: 'booking_reminder_v1', language: 'es_AR', status: 'APPROVED', category: 'UTILITY' }],
      },
    });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['the same name and language again', {}, { error_subcode: 2388024 }],
    ['a name with capitals', { name: 'Reminder' }, {}],
    ['an unknown category', { category: 'GOSSIP' }, {}],
    ['no body', { name: 'n', components: [{ type: 'FOOTER', text: 'x' }] }, { error_subcode: 2388043 }],
    [
      'no example',
      { name: 'n', components: [{ type: 'BODY', text: 'Hola {{1}}.' }] },
      { error_subcode: 2388043 },
    ],
    [
      'a variable at the end',
      { name: 'n', components: [{ type: 'BODY', text: 'Hola {{1}}', example: { body_text: [['Ana']] } }] },
      { error_subcode: 2388299 },
    ],
    [
      'a gap in the numbering',
      { name: 'n', components: [{ type: 'BODY', text: 'Hola {{2}}.', example: { body_text: [['Ana']] } }] },
      {},
    ],
    [
      'a footer of 61',
      {
        name: 'n',
        components: [
          { type: 'BODY', text: 'x' },
          { type: 'FOOTER', text: 'f'.repeat(61) },
        ],
      },
      { code: 131009 },
    ],
    [
      'a body of 1025',
      { name: 'n', components: [{ type: 'BODY', text: 'x'.repeat(1025) }] },
      { code: 131009 },
    ],
  ])('is refused with %s', async (_, change, error) => {
    await approve(reminder);
    expect(await stage.call('POST', path, { ...reminder, ...change })).toMatchObject({
      status: 400,
      body: { error: { code: 100, ...error } },
    });
  });

  it('counts against 100 creations an hour', async () => {
    const create = (index: number) => stage.call('POST', path, { ...reminder, name: `reminder_${index}` });
    for (let index = 0; index < 100; index += 1) expect((await create(index)).status).toBe(200);
    expect(await create(100)).toMatchObject({ status: 400, body: { error: { code: 80008 } } });
  });

  it('can be listed page by page and deleted', async () => {
    for (const language of ['en', 'es', 'pt_BR']) await stage.call('POST', path, { ...reminder, language });
    const { body: first } = await stage.call('GET', `${path}?limit=2`);
    expect(first).toMatchObject({ data: [{ language: 'en' }, { language: 'es' }] });
    const { next } = (first as { paging: { next: string } }).paging;
    const headers = { Authorization: `Bearer ${SALON.accessToken}` };
    const second = await (await fetch(next, { headers })).json();
    expect(second).toMatchObject({ data: [{ language: 'pt_BR' }] });
    expect(second).not.toHaveProperty('paging.next');

    expect(await stage.call('DELETE', `${path}?name=${reminder.name}`)).toEqual({
      status: 200,
      body: { success: true },
    });
    expect(await stage.call('GET', path)).toEqual({ status: 200, body: { data: [] } });
    expect(await stage.call('DELETE', `${path}?name=${reminder.name}`)).toMatchObject({ status: 400 });
  });
});

describe('a template message', () => {
  beforeEach(() => approve(reminder));

  it('reaches a person outside the window, filled in, and is priced as a template', async () => {
    const components = [body('Ana', 'mar 10:30'), quickReply('0', 'CONFIRM:bk_42'), url];
    expect(await stage.send(message(components))).toMatchObject({
      status: 200,
      body: { messages: [{ message_status: 'accepted' }] },
    });
    await stage.graph.settled();
    const [shown] = stage.graph.phones.transcript(ANA, SALON.phoneNumberId);
    expect(shown?.content['rendered']).toEqual({
      body: 'Hola Ana, te esperamos el mar 10:30 en Luna.',
      footer: 'Responde STOP para no recibir avisos',
      buttons: [
        { type: 'quick_reply', id: 'CONFIRM:bk_42', text: 'Confirmar' },
        { type: 'quick_reply', id: 'Cancelar', text: 'Cancelar' },
        { type: 'url', text: 'Ver', url: 'https://luna.example/b/42' },
      ],
    });
    expect(stage.product.statuses(shown?.id)[0]).toMatchObject({
      status: 'sent',
      pricing: { billable: true, type: 'regular', category: 'utility' },
    });
  });

  it('is free inside the window', async () => {
    await stage.openWindow();
    const id = await stage.accepted(message([body('Ana', 'mar'), url]));
    await stage.graph.settled();
    expect(stage.product.statuses(id)[0]).toMatchObject({
      pricing: { billable: false, type: 'free_customer_service', category: 'utility' },
    });
  });

  it('answers a tapped quick reply with type button', async () => {
    const messageId = await stage.accepted(
      message([body('Ana', 'mar'), quickReply('0', 'CONFIRM:bk_42'), url]),
    );
    await stage.phone('POST', `${chatPath}/messages`, { type: 'tap', messageId, choiceId: 'CONFIRM:bk_42' });
    await stage.graph.settled();
    expect(stage.product.messages()).toMatchObject([
      {
        type: 'button',
        context: { from: '15550109999', id: messageId },
        button: { payload: 'CONFIRM:bk_42', text: 'Confirmar' },
      },
    ]);
  });

  it.each<[string, unknown, number, number, string]>([
    ['an unknown name', message([], 'nobody'), 404, 132001, 'template name (nobody) does not exist in es_AR'],
    [
      'another language',
      message([], reminder.name, 'es'),
      404,
      132001,
      'template name (booking_reminder_v1) does not exist in es',
    ],
    [
      'a value too few',
      message([body('Ana'), url]),
      400,
      132000,
      'body: number of localizable_params (1) does not match the expected number of params (2)',
    ],
    [
      'no values',
      message([]),
      400,
      132000,
      'body: number of localizable_params (0) does not match the expected number of params (2)',
    ],
    [
      'an image for a text',
      message([{ type: 'body', parameters: [text('Ana'), { type: 'image', image: { id: '1' } }] }, url]),
      400,
      132012,
      'body: Format mismatch, expected TEXT, received IMAGE',
    ],
    [
      'a name where numbers are expected',
      message([{ type: 'body', parameters: [text('Ana'), { ...text('mar'), parameter_name: 'when' }] }, url]),
      400,
      132012,
      'body: Parameter name is not expected by a template with positional parameters',
    ],
    [
      'an empty value',
      message([body('Ana', ''), url]),
      400,
      131008,
      'Parameter of type text is missing text value',
    ],
    [
      'a line break in a value',
      message([body('Ana', 'mar\n10:30'), url]),
      400,
      132018,
      'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
    ],
    [
      'a text that becomes too long',
      message([body('Ana', 'x'.repeat(1024)), url]),
      400,
      132005,
      'body: translated text is longer than 1024 characters',
    ],
    [
      'no value for the link',
      message([body('Ana', 'mar')]),
      400,
      131008,
      'buttons: Button at index 2 of type Url requires a parameter',
    ],
    [
      'a payload for the link',
      message([body('Ana', 'mar'), quickReply('2', 'x')]),
      400,
      132018,
      'buttons: Button at index 2 is of type URL, not quick_reply',
    ],
    [
      'a button that is not there',
      message([body('Ana', 'mar'), url, quickReply('3', 'x')]),
      400,
      132018,
      'buttons: The template has no button at index 3',
    ],
    [
      'a header that is not there',
      message([body('Ana', 'mar'), url, { type: 'header', parameters: [text('x')] }]),
      400,
      132018,
      'header: The template has no header',
    ],
  ])('is refused with %s', async (_, template, status, code, details) => {
    expect(await stage.send(template as Record<string, unknown>)).toMatchObject({
      status,
      body: { error: { code, error_data: { details } } },
    });
  });

  it.each([
    ['PAUSED', 132015],
    ['DISABLED', 132016],
    ['REJECTED', 132001],
  ])('is refused once the template is %s', async (status, code) => {
    await stage.phone('PUT', `/templates/${SALON.businessAccountId}/${reminder.name}`, {
      status,
      reason: 'QUALITY',
    });
    await stage.graph.settled();
    expect(stage.product.deliveries.at(-1)?.entries[0]?.changes[0]?.value).toMatchObject({
      event: status,
      reason: 'QUALITY',
    });
    expect(await stage.send(message([body('Ana', 'mar'), url]))).toMatchObject({ body: { error: { code } } });
  });

  it('is refused while the template is pending', async () => {
    await stage.phone('PUT', '/policy', { templateReviewMs: 60_000 });
    await stage.call('POST', path, { ...reminder, language: 'es' });
    expect(await stage.send(message([body('Ana', 'mar'), url], reminder.name, 'es'))).toMatchObject({
      status: 404,
      body: { error: { code: 132001 } },
    });
  });

  it('takes named values by their names', async () => {
    const named = {
      ...reminder,
      name: 'named',
      parameter_format: 'named',
      components: [
        {
          type: 'body',
          text: 'Hola {{who}}, {{when}}. Chau {{who}}!',
          example: {
            body_text_named_params: [
              { param_name: 'who', example: 'Ana' },
              { param_name: 'when', example: 'mar' },
            ],
          },
        },
      ],
    };
    await approve(named);
    const when = { ...text('mar'), parameter_name: 'when' };
    const who = { ...text('Ana'), parameter_name: 'who' };
    const send = (...parameters: unknown[]) => stage.send(message([{ type: 'body', parameters }], 'named'));
    expect(await send(when, who)).toMatchObject({ status: 200 });
    const rendered = stage.graph.phones.transcript(ANA, SALON.phoneNumberId).at(-1)?.content['rendered'];
    expect(rendered).toEqual({ body: 'Hola Ana, mar. Chau Ana!', buttons: [] });

    const refusal = (details: string) => ({ body: { error: { code: 132012, error_data: { details } } } });
    expect(await send(when, text('Ana'))).toMatchObject(refusal('body: Parameter name is missing or empty'));
    expect(await send(when, when)).toMatchObject(refusal('body: Parameter name given twice'));
    expect(await send(when, { ...who, parameter_name: 'whom' })).toMatchObject(
      refusal('body: Parameter name whom is unknown'),
    );
  });

  it('needs the media of a media header', async () => {
    const header = { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::a'] } };
    await approve({ ...reminder, name: 'pictured', components: [header, { type: 'BODY', text: 'Hola.' }] });
    const image = {
      type: 'header',
      parameters: [{ type: 'image', image: { link: 'https://example.com/a.jpg' } }],
    };
    expect(await stage.send(message([image], 'pictured'))).toMatchObject({ status: 200 });
    expect(await stage.send(message([], 'pictured'))).toMatchObject({
      body: {
        error: {
          code: 132012,
          error_data: { details: 'header: Format mismatch, expected IMAGE, received UNKNOWN' },
        },
      },
    });
  });
});
