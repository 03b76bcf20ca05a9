import { startLocalGraph, type LocalGraph, type LocalNumber } from '../../../fakes/whatsapp/index.ts';
import type { Alias, Channel, OutboundMessage, SendResult } from '../../core/ports/channel.ts';
import { createWhatsAppManagement } from './management.ts';
import { createWhatsAppCloud } from './send.ts';
import { templates } from './templates.ts';

/** Against the local Graph server, which applies Meta's rules to what it gets. */

const number: LocalNumber = {
  phoneNumberId: '800000000000001',
  businessAccountId: '900000000000001',
  displayPhoneNumber: '15550109999',
  verifiedName: 'Luna Salon',
  accessToken: 'token-of-luna',
};
const account = { address: number.phoneNumberId, token: number.accessToken };
const phone = '15550100001';
const ana: Alias = { kind: 'phone', value: phone };

let graph: LocalGraph;
let channel: Channel;

beforeAll(async () => {
  graph = await startLocalGraph({
    clock: { now: () => Date.now() },
    appSecret: 'app-secret',
    verifyToken: 'verify-token',
    numbers: [number],
  });
  graph.policy.isPairLimited = false; // one person gets every message of this file within seconds
  channel = createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0', timeoutMs: 300 });
});

afterAll(() => graph.close());

beforeEach(() => {
  graph.faults.set([]);
  graph.phones.restart(phone, number.phoneNumberId);
  graph.phones.send(phone, number.phoneNumberId, { type: 'text', text: 'hi' });
});

function send(
  message: OutboundMessage,
  to: Alias = ana,
  as: 'free' | 'template' = 'free',
): Promise<SendResult> {
  return channel.send(account, to, message, { as, callbackData: 'outbox-1' });
}

/** What the customer has on the phone from the business, newest last. */
function received(): unknown[] {
  return graph.phones
    .transcript(phone, number.phoneNumberId)
    .filter(({ from }) => from === 'business')
    .map(({ content }) => content);
}

describe('a message through the local Graph server', () => {
  it('arrives as text, and its id is told', async () => {
    const result = await send({ text: 'See you on Tuesday 💇' });
    expect(result).toEqual({ ok: true, providerMessageId: expect.stringMatching(/^wamid\./) });
    expect(received()).toEqual([{ type: 'text', text: { body: 'See you on Tuesday 💇' } }]);
  });

  it('arrives with buttons that can be tapped', async () => {
    const options = [
      { id: 'yes:1', label: 'Yes' },
      { id: 'no:1', label: 'No' },
    ];
    const result = await send({ text: 'Confirm?', choices: { open: 'Choose', options } });
    if (!result.ok) throw new Error(result.failure.detail);
    const messageId = result.providerMessageId;
    const tap = graph.phones.send(phone, number.phoneNumberId, { type: 'tap', messageId, choiceId: 'no:1' });
    expect(tap.content).toMatchObject({ interactive: { button_reply: { id: 'no:1', title: 'No' } } });
  });

  it('arrives to a person who is known by BSUID alone', async () => {
    const { content } = graph.phones.send(phone, number.phoneNumberId, {
      type: 'text',
      text: 'hi',
      identity: 'bsuid',
    });
    const result = await send({ text: 'Hello' }, { kind: 'bsuid', value: String(content['from_user_id']) });
    expect(result.ok).toBe(true);
    expect(received()).toEqual([{ type: 'text', text: { body: 'Hello' } }]);
  });

  it.each<[string, OutboundMessage]>([
    ['the longest text', { text: 'x'.repeat(5000), footer: 'f'.repeat(100) }],
    [
      'ten long rows that look alike under a long text',
      {
        text: '💇'.repeat(2000),
        footer: 'f'.repeat(100),
        choices: {
          open: 'Show me everything you have',
          options: Array.from({ length: 10 }, (_, index) => ({
            id: `slot:${index}`,
            label: 'Saturday 28 November at half past ten 👩‍👩‍👧‍👦'.repeat(2),
          })),
        },
      },
    ],
    [
      'three buttons that look alike',
      {
        text: 'مرحبا',
        choices: {
          open: 'Open',
          options: ['1', '2', '3'].map((id) => ({ id, label: 'Ana María Fernández' })),
        },
      },
    ],
  ])('is accepted at the edge of the limits: %s', async (_, message) => {
    expect(await send(message)).toMatchObject({ ok: true });
  });

  it('that cannot be rendered fails for good, without a request', async () => {
    expect(await send({ text: ' ' })).toEqual({
      ok: false,
      failure: { kind: 'permanent', code: -1, detail: 'TurnoError: A message needs a text.' },
    });
    expect(received()).toEqual([]);
  });
});

describe('every template of the product', () => {
  beforeAll(async () => {
    const management = createWhatsAppManagement({ graphUrl: graph.url, version: 'v26.0' });
    graph.policy.templateReviewMs = 0;
    await management.ensureTemplates(number.businessAccountId, number.accessToken, templates);
    while (graph.templates.all().some(({ status }) => status === 'PENDING')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });

  it.each(templates.map((template) => [template.name, template.language, template] as const))(
    '%s is filled in %s',
    async (name, language, { examples, buttons }) => {
      const payloads = buttons.map((_, index) => `booking:42:${index}`);
      const template = { name, language, parameters: { ...examples }, buttons: payloads };
      expect(await send({ text: 'x', template }, ana, 'template')).toMatchObject({ ok: true });
      const rendered = JSON.stringify(received());
      for (const example of Object.values(examples)) expect(rendered).toContain(example);
      for (const payload of payloads) expect(rendered).toContain(`"id":"${payload}"`);
    },
  );

  it('holds parameters of any length', async () => {
    const parameters = {
      business: 'x'.repeat(5000),
      service: 'y\n'.repeat(5000),
      when: 'z '.repeat(5000),
      place: '💇'.repeat(5000),
    };
    const template = { name: 'booking_reminder', language: 'pt', parameters, buttons: ['a', 'b', 'c'] };
    expect(await send({ text: 'x', template }, ana, 'template')).toMatchObject({ ok: true });
  });

  it('reaches a person whose window is closed, where free text does not', async () => {
    graph.phones.restart(phone, number.phoneNumberId, true);
    graph.policy.closedWindow = 'sync';
    const template = {
      name: 'booking_update',
      language: 'en',
      parameters: { business: 'Luna', text: 'moved' },
    };
    const message = { text: 'Your booking has moved.', template };
    expect(await send(message)).toMatchObject({ failure: { kind: 'window-closed', code: 131047 } });
    expect(await send(message, ana, 'template')).toMatchObject({ ok: true });
  });

  it('is refused for good where it does not exist or gets the wrong parameters', async () => {
    const unknown = { name: 'no_such_template', language: 'en', parameters: {} };
    expect(await send({ text: 'x', template: unknown }, ana, 'template')).toMatchObject({
      failure: { kind: 'permanent', code: 132001 },
    });
    const incomplete = { name: 'booking_update', language: 'en', parameters: { business: 'Luna' } };
    expect(await send({ text: 'x', template: incomplete }, ana, 'template')).toMatchObject({
      failure: { kind: 'permanent', code: 132000 },
    });
  });
});

describe('trouble on the Graph side', () => {
  it('blocks the channel where the token is not valid, or not for this number', async () => {
    const options = { as: 'free', callbackData: 'outbox-1' } as const;
    const wrongToken = { ...account, token: 'expired' };
    expect(await channel.send(wrongToken, ana, { text: 'x' }, options)).toMatchObject({
      failure: { kind: 'channel-blocked', code: 190 },
    });
    const wrongNumber = { ...account, address: '800000000000009' };
    expect(await channel.send(wrongNumber, ana, { text: 'x' }, options)).toMatchObject({
      failure: { kind: 'channel-blocked', code: 100 },
    });
  });

  it.each([
    [131056, 'recipient-limited'],
    [130429, 'transient'],
    [131000, 'transient'],
    [2, 'transient'],
    [131026, 'permanent'],
    [131042, 'channel-blocked'],
  ])('answers %i, which is %s', async (code, kind) => {
    graph.faults.set([{ action: 'error', code, times: 1 }]);
    expect(await send({ text: 'x' })).toMatchObject({ ok: false, failure: { kind, code } });
    expect(await send({ text: 'x' })).toMatchObject({ ok: true });
  });

  it('leaves the outcome unknown where no answer comes, whether the message was taken or not', async () => {
    for (const action of ['hang', 'reset', 'accept-then-hang'] as const) {
      graph.faults.set([{ action, times: 1 }]);
      expect(await send({ text: action })).toMatchObject({ ok: false, failure: { kind: 'unknown' } });
    }
    expect(received()).toEqual([{ type: 'text', text: { body: 'accept-then-hang' } }]);
  });
});

describe('a read receipt', () => {
  const ids = () => graph.phones.transcript(phone, number.phoneNumberId).map(({ id }) => id);
  const typingSeen: string[] = [];
  const acknowledge = (id: string, isAnswering = true) => channel.acknowledge(account, id, { isAnswering });

  beforeEach(() => void (typingSeen.length = 0));
  beforeAll(
    () => void graph.events.watch(phone, ({ type }) => void (type === 'typing' && typingSeen.push(type))),
  );

  it('colours the ticks and shows "typing…"', async () => {
    expect(await acknowledge(ids()[0] ?? '')).toBeUndefined();
    expect(graph.phones.transcript(phone, number.phoneNumberId)[0]?.status).toBe('read');
    expect(typingSeen).toHaveLength(1);
  });

  it('shows no "typing…" where nobody answers', async () => {
    expect(await acknowledge(ids()[0] ?? '', false)).toBeUndefined();
    expect(typingSeen).toEqual([]);
  });

  it('for a message that does not exist tells what Meta says', async () => {
    expect(await acknowledge('wamid.HBgLMTU1NTAxMDAwMDEVAgASGBQzQTAwMDAwMDAwMDAwMDAwMDBDMQA=')).toMatchObject(
      {
        kind: 'permanent',
        code: 131009,
      },
    );
  });

  it('that is not answered in time is given up', async () => {
    graph.faults.set([{ match: { messageType: 'read' }, action: 'hang' }]);
    expect(await acknowledge(ids()[0] ?? '')).toMatchObject({ kind: 'unknown' });
  });
});
