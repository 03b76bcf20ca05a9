import { parseWebhook } from './parse-webhook.ts';
import {
  address,
  ana,
  change,
  message,
  parseOne,
  receivedAt,
  sentAtSeconds,
  status,
  webhook,
} from './testing/webhooks.ts';

describe('a text message', () => {
  it('arrives with its sender, time and words, and the untouched original', () => {
    const raw = message({ type: 'text', text: { body: 'Quiero un turno 💇' }, context: { id: 'wamid.OUT' } });
    const { batches } = parseWebhook(
      webhook([change({ contacts: [ana.contact], messages: [raw] })]),
      receivedAt,
    );
    expect(batches).toEqual([
      {
        address,
        messages: [
          {
            message: {
              providerMessageId: 'wamid.IN',
              from: [
                { kind: 'phone', value: ana.phone },
                { kind: 'bsuid', value: ana.bsuid },
              ],
              profileName: 'Ana R',
              sentAt: sentAtSeconds * 1000,
              replyTo: 'wamid.OUT',
              content: { kind: 'text', text: 'Quiero un turno 💇' },
            },
            raw,
          },
        ],
        statuses: [],
      },
    ]);
    expect(batches[0]?.messages[0]?.raw).toBe(raw);
  });

  it.each([
    ['empty', ''],
    ['of 4096 characters', 'x'.repeat(4096)],
    ['right-to-left with marks', '‏مرحبا 10:30‏'],
    ['a family emoji', '👩‍👩‍👧‍👦 e\u0301'],
  ])('may be %s', (_, body) => {
    expect(parseOne({ type: 'text', text: { body } }).content).toEqual({ kind: 'text', text: body });
  });

  it('without its body is an empty text', () => {
    expect(parseOne({ type: 'text' }).content).toEqual({ kind: 'text', text: '' });
  });
});

describe('a status', () => {
  it('says what became of a message, with our own id', () => {
    const raw = status({ biz_opaque_callback_data: 'out_9f3' });
    const { batches } = parseWebhook(webhook([change({ statuses: [raw] })]), receivedAt);
    expect(batches).toEqual([
      {
        address,
        messages: [],
        statuses: [
          {
            status: {
              providerMessageId: 'wamid.OUT',
              status: 'sent',
              at: sentAtSeconds * 1000,
              callbackData: 'out_9f3',
            },
            raw,
          },
        ],
      },
    ]);
  });

  it.each([
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['played', 'read'],
    ['failed', 'failed'],
  ])('%s counts as %s', (theirs, ours) => {
    const { batches } = parseWebhook(
      webhook([change({ statuses: [status({ status: theirs })] })]),
      receivedAt,
    );
    expect(batches[0]?.statuses[0]?.status.status).toBe(ours);
  });

  it('gives the details of a failure, and the message or title only without them', () => {
    const errors = [
      { code: 131026, title: 'Title', message: 'Message', error_data: { details: 'Not on WhatsApp' } },
      { code: 131026, title: 'Title', message: 'Message' },
      { code: 131026, title: 'Title' },
      { code: 131026 },
    ];
    const statuses = errors.map((error) => status({ status: 'failed', errors: [error] }));
    const { batches } = parseWebhook(webhook([change({ statuses })]), receivedAt);
    expect(batches[0]?.statuses.map((entry) => entry.status.error?.detail)).toEqual([
      'Not on WhatsApp',
      'Message',
      'Title',
      '',
    ]);
  });

  it.each([
    [131047, true],
    [131026, false],
  ])('that failed with %i says whether free text was no longer allowed: %s', (code, isWindowClosed) => {
    const statuses = [status({ status: 'failed', errors: [{ code, title: 'Title' }] })];
    const { batches } = parseWebhook(webhook([change({ statuses })]), receivedAt);
    expect(batches[0]?.statuses[0]?.status.error).toEqual({ code, detail: 'Title', isWindowClosed });
  });

  it('that nobody knows yet is ignored by name', () => {
    const statuses = [status({ status: 'deleted' }), status({ id: undefined }), 'nonsense'];
    const { batches, ignored } = parseWebhook(webhook([change({ statuses })]), receivedAt);
    expect(batches).toEqual([]);
    expect(ignored.map(({ reason }) => reason)).toEqual([
      'status without id or unknown: deleted',
      'status without id or unknown: sent',
      'status without id or unknown: unknown',
    ]);
  });
});

describe('a batch', () => {
  it('is read at every level, and gathered by number', () => {
    const text = (id: string) => message({ id, type: 'text', text: { body: id } });
    const { batches, ignored } = parseWebhook(
      webhook(
        [change({ messages: [text('a'), text('b')] }), change({ messages: [text('c')] }, '800000000000002')],
        [change({ statuses: [status({})] }), change({ messages: [text('d')], statuses: [status({})] })],
      ),
      receivedAt,
    );
    expect(
      batches.map((batch) => [
        batch.address,
        batch.messages.map(({ message: { providerMessageId } }) => providerMessageId).join(''),
        batch.statuses.length,
      ]),
    ).toEqual([
      [address, 'abd', 2],
      ['800000000000002', 'c', 0],
    ]);
    expect(ignored).toEqual([]);
  });

  it('of 1000 messages and 3 MB is read whole', () => {
    const people = Array.from({ length: 1000 }, (_, index) => String(15550100000 + index));
    const body = webhook([
      change({
        contacts: people.map((phone) => ({ profile: { name: 'Ana R' }, wa_id: phone })),
        messages: people.map((phone) =>
          message({
            id: `wamid.${phone}`,
            from: phone,
            type: 'text',
            text: { body: 'ñandú 💇 '.repeat(300) },
          }),
        ),
      }),
    ]);
    expect(Buffer.byteLength(JSON.stringify(body))).toBeGreaterThan(3_000_000);
    const { batches } = parseWebhook(body, receivedAt);
    expect(batches[0]?.messages).toHaveLength(1000);
  });
});

describe('what starts nothing is ignored with a reason', () => {
  const text = { type: 'text', text: { body: 'hi' } };

  it.each([
    ['message without id', message({ ...text, id: undefined })],
    ['message without id', message({ ...text, id: '' })],
    ['message without id', message({ ...text, id: 'x'.repeat(3000) })],
    ['message without id', null],
    ['message without id', 'nonsense'],
    ['message without sender', message({ ...text, from: undefined, from_user_id: undefined })],
    ['message without sender', message({ ...text, from: 15550100001, from_user_id: undefined })],
    ['group message', message({ ...text, group_id: 'Y2FwaV9ncm91cA' })],
    [
      'system message: customer_identity_changed',
      message({ type: 'system', system: { type: 'customer_identity_changed', wa_id: ana.phone } }),
    ],
    [
      'system message: user_changed_number',
      message({ type: 'system', system: { type: 'user_changed_number' } }),
    ],
    ['system message: unknown', message({ type: 'system' })],
    ['incomplete: edit', message({ type: 'edit', edit: { message: text } })],
    ['incomplete: edit', message({ type: 'edit' })],
    ['incomplete: revoke', message({ type: 'revoke', revoke: { original_message_id: 7 } })],
  ])('%s', (reason, entry) => {
    const { batches, ignored } = parseWebhook(
      webhook([change({ contacts: [ana.contact], messages: [entry] })]),
      receivedAt,
    );
    expect(batches).toEqual([]);
    expect(ignored).toEqual([{ reason, field: 'messages', address }]);
  });

  it('and does not take the rest of its change along', () => {
    const messages = [message({ ...text, id: undefined }), message(text)];
    const { batches, ignored } = parseWebhook(webhook([change({ messages })]), receivedAt);
    expect([batches[0]?.messages.length, ignored.length]).toEqual([1, 1]);
  });

  it('a field that we make no use of', () => {
    const history = { ...change({ history: [] }), field: 'history' };
    const template = { field: 'message_template_status_update', value: { event: 'APPROVED' } };
    expect(parseWebhook(webhook([history], [template]), receivedAt)).toEqual({
      batches: [],
      ignored: [
        { reason: 'field is not used', field: 'history', address },
        { reason: 'field is not used', field: 'message_template_status_update' },
      ],
    });
  });

  it('an error of the number itself, by its code', () => {
    const { ignored } = parseWebhook(
      webhook([change({ errors: [{ code: 130429, title: 'Rate' }] })]),
      receivedAt,
    );
    expect(ignored).toEqual([{ reason: 'errors: 130429', field: 'messages', address }]);
  });

  it('a change that does not say for which number it is', () => {
    const value = { messages: [message(text)] };
    const { batches, ignored } = parseWebhook(webhook([{ field: 'messages', value }]), receivedAt);
    expect(batches).toEqual([]);
    expect(ignored).toEqual([{ reason: 'no phone_number_id', field: 'messages' }]);
  });
});

describe('what the business itself wrote in the phone app', () => {
  const echoes = (field: string, ...message_echoes: unknown[]) =>
    parseWebhook(webhook([{ ...change({ message_echoes }), field }]), receivedAt);
  const echo = {
    from: '15550109999',
    to: ana.phone,
    id: 'wamid.ECHO',
    timestamp: String(sentAtSeconds),
    type: 'text',
    text: { body: 'I will see to it' },
  };

  it.each(['smb_message_echoes', 'message_echoes'])('belongs to the chat it was written in (%s)', (field) => {
    expect(echoes(field, echo).batches[0]?.messages.map(({ message }) => message)).toEqual([
      {
        providerMessageId: 'wamid.ECHO',
        from: [{ kind: 'phone', value: ana.phone }],
        sentAt: sentAtSeconds * 1000,
        content: { kind: 'echo', text: 'I will see to it' },
      },
    ]);
  });

  it('is an echo without words, too', () => {
    const { batches } = echoes('smb_message_echoes', { ...echo, type: 'audio', audio: { id: '7' } });
    expect(batches[0]?.messages[0]?.message.content).toEqual({ kind: 'echo' });
  });

  it.each([
    ['echo: reaction', { ...echo, type: 'reaction' }],
    ['echo: revoke', { ...echo, type: 'revoke' }],
    ['message without sender', { ...echo, to: undefined }],
    ['message without id', { ...echo, id: undefined }],
  ])('is ignored where nothing was said to anybody: %s', (reason, entry) => {
    const { batches, ignored } = echoes('smb_message_echoes', entry);
    expect([batches, ignored[0]?.reason]).toEqual([[], reason]);
  });
});
