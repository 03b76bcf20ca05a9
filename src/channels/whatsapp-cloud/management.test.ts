import { startLocalGraph, type LocalGraph, type LocalNumber } from '../../../fakes/whatsapp/index.ts';
import { createWhatsAppManagement } from './management.ts';
import { templates } from './templates.ts';
import type { Template } from './translated-template.ts';
import { graphErrorBody, startRecordedGraph } from './testing/recorded-graph.ts';

const number: LocalNumber = {
  phoneNumberId: '800000000000001',
  businessAccountId: '900000000000001',
  displayPhoneNumber: '15550109999',
  verifiedName: 'Luna Salon',
  accessToken: 'token-of-luna',
};
const { businessAccountId, accessToken } = number;

describe('with the local Graph server', () => {
  let graph: LocalGraph;
  let management: ReturnType<typeof createWhatsAppManagement>;

  beforeEach(async () => {
    graph = await startLocalGraph({
      clock: { now: () => Date.now() },
      appSecret: 'app-secret',
      verifyToken: 'verify-token',
      numbers: [number],
    });
    management = createWhatsAppManagement({ graphUrl: graph.url, version: 'v26.0' });
  });

  afterEach(() => graph.close());

  it('the templates that are missing are submitted, and only those', async () => {
    const [first, ...others] = templates;
    const before = await management.ensureTemplates(businessAccountId, accessToken, first ? [first] : []);
    expect(before).toEqual([{ name: 'booking_reminder', language: 'en', status: 'PENDING', isNew: true }]);

    const after = await management.ensureTemplates(businessAccountId, accessToken, templates);
    expect(after.map(({ isNew }) => isNew)).toEqual([false, ...others.map(() => true)]);
    expect(graph.templates.list(businessAccountId)).toHaveLength(templates.length);

    const again = await management.ensureTemplates(businessAccountId, accessToken, templates);
    expect(again.some(({ isNew }) => isNew)).toBe(false);
  });

  it('the app is subscribed, again and again', async () => {
    await management.subscribeApp(businessAccountId, accessToken);
    await expect(management.subscribeApp(businessAccountId, accessToken)).resolves.toBeUndefined();
  });

  it('a wrong token and a wrong account are told apart', async () => {
    await expect(management.subscribeApp(businessAccountId, 'expired')).rejects.toThrow(
      /token is wrong or has expired.*code 190/s,
    );
    await expect(management.subscribeApp('900000000000009', accessToken)).rejects.toThrow(
      /Check the id, and that the token.*code 100/s,
    );
  });
});

describe('with recorded answers', () => {
  const numberPath = '/v26.0/800000000000001?fields=verified_name,display_phone_number,health_status';

  it('a phone number tells its name and the account it belongs to', async () => {
    const graph = await startRecordedGraph(() => ({
      status: 200,
      body: {
        verified_name: 'Luna Salon',
        display_phone_number: '+1 555-010-9999',
        health_status: {
          can_send_message: 'AVAILABLE',
          entities: [
            { entity_type: 'PHONE_NUMBER', id: '800000000000001', can_send_message: 'AVAILABLE' },
            { entity_type: 'WABA', id: '900000000000001', can_send_message: 'LIMITED' },
            { entity_type: 'BUSINESS', id: '700000000000001', can_send_message: 'AVAILABLE' },
          ],
        },
        id: '800000000000001',
      },
    }));
    const management = createWhatsAppManagement({ graphUrl: graph.url, version: 'v26.0' });
    expect(await management.readPhoneNumber('800000000000001', 'token')).toEqual({
      verifiedName: 'Luna Salon',
      displayPhoneNumber: '+1 555-010-9999',
      businessAccountId: '900000000000001',
    });
    expect(graph.requests[0]).toMatchObject({
      method: 'GET',
      url: numberPath,
      authorization: 'Bearer token',
    });
    await graph.close();
  });

  it('templates are looked for on every page, without the token in an address', async () => {
    const template = (name: string): Template => ({
      name,
      language: 'en',
      body: `Say ${name}.`,
      buttons: [],
      examples: {},
    });
    const page = (name: string, after?: string) => ({
      status: 200,
      body: {
        data: [{ name, language: 'en', status: 'APPROVED', id: '1' }],
        paging: {
          cursors: { before: 'x', after: after ?? 'end' },
          ...(after ? { next: 'https://graph.example/?access_token=secret' } : {}),
        },
      },
    });
    const graph = await startRecordedGraph(({ url }) =>
      url.includes('after=') ? page('b') : page('a', 'A&B=='),
    );
    const management = createWhatsAppManagement({ graphUrl: graph.url, version: 'v26.0' });
    const states = await management.ensureTemplates('900000000000001', 'token', [
      template('b'),
      template('a'),
    ]);
    expect(states.map(({ name, isNew }) => [name, isNew])).toEqual([
      ['b', false],
      ['a', false],
    ]);
    expect(graph.requests.map(({ url }) => new URL(url, graph.url).searchParams.get('after'))).toEqual([
      null,
      'A&B==',
    ]);
    await graph.close();
  });

  it.each([
    [
      'a server that is not the Graph API',
      { status: 200, body: '<html>' },
      /Is it the address of the Graph API/,
    ],
    ['a half answer', { status: 200, body: { verified_name: 'Luna' } }, /HTTP 200 in an unknown form/],
    [
      'a refusal',
      { status: 400, body: graphErrorBody(131009, 'no such field') },
      /no such field \(code 131009\)/,
    ],
    [
      'a number without an account',
      {
        status: 200,
        body: { verified_name: 'L', display_phone_number: '1', health_status: { entities: [] } },
      },
      /belongs to no WhatsApp account/,
    ],
  ])('%s is explained', async (_, answer, explanation) => {
    const graph = await startRecordedGraph(() => answer);
    const management = createWhatsAppManagement({ graphUrl: graph.url, version: 'v26.0' });
    await expect(management.readPhoneNumber('800000000000001', 'token')).rejects.toThrow(explanation);
    await graph.close();
    await expect(management.readPhoneNumber('800000000000001', 'token')).rejects.toThrow(
      /could not be reached/,
    );
  });
});
