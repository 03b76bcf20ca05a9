import supertest from 'supertest';
import { withTestDatabase } from '../../../test/support/database.ts';
import type { TestTenant } from '../../../test/support/factories.ts';
import { openInstallation, type Installation } from '../../../test/support/installation.ts';
import { signatureOf } from '../../../test/support/signed.ts';

const { doors } = await withTestDatabase();
let installation: Installation;

beforeAll(async () => {
  installation = await openInstallation(doors);
});
afterAll(() => installation.close());

const PATH = '/webhooks/whatsapp';

function post(
  body: string | Buffer,
  signature: string | undefined = signatureOf(body, installation.appSecret),
) {
  const request = supertest(installation.url).post(PATH).set('Content-Type', 'application/json');
  if (signature !== '') void request.set('X-Hub-Signature-256', signature);
  // A Buffer would be serialised as JSON; these bytes are sent as they are.
  return request.serialize((bytes) => bytes as string).send(body);
}

let minted = 0;

function textMessage(text: string, from = '34611222333') {
  return { from, id: `wamid.${(minted += 1)}`, timestamp: '1772434800', type: 'text', text: { body: text } };
}

function change(tenant: Pick<TestTenant, 'address'>, messages: unknown[]) {
  return {
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata: { phone_number_id: tenant.address }, messages },
  };
}

function envelope(...changes: unknown[]): string {
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
}

async function storedMessages(tenant: TestTenant): Promise<{ text: string; raw: Buffer }[]> {
  return doors.tenantTransaction(tenant.tenantId, (tx) =>
    tx.query({
      text: `select payload -> 'content' ->> 'text' as text, raw from app.lane_event where kind = 'message' order by received_at, seq`,
    }),
  );
}

describe('Meta’s webhook', () => {
  it('answers the handshake with the bare challenge, and nobody else', async () => {
    const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444' };
    const server = supertest(installation.url);
    await server
      .get(PATH)
      .query({ ...asked, 'hub.verify_token': 'verify' })
      .expect(200, '1158201444');
    const refused = await server
      .get(PATH)
      .query({ ...asked, 'hub.verify_token': 'wrong' })
      .expect(401);
    expect(refused.body).toMatchObject({
      error_type: 'authentication_error',
      error_code: 'invalid_signature',
    });
  });

  it('refuses a wrong signature and a missing one, and stores nothing', async () => {
    const tenant = await installation.openTenant();
    const body = envelope(change(tenant, [textMessage('hi')]));
    await post(body, signatureOf(body, 'another secret')).expect(401);
    await post(body, '').expect(401);
    await post(body, signatureOf(`${body} `, installation.appSecret)).expect(401);
    expect(await storedMessages(tenant)).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    const { body } = await post('{"object":').expect(400);
    expect(body).toMatchObject({ error_code: 'invalid_json', status: 400 });
  });

  it.each([
    '{}',
    '[]',
    'null',
    '7',
    '"text"',
    '{"entry":{}}',
    '{"entry":[{"changes":[{"field":"from_the_future","value":{"a":1}}]}]}',
  ])('takes JSON of a shape nobody knows: %s', async (body) => {
    await post(body).expect(200);
  });

  it('takes 3 MB in one piece and refuses more than 4 MiB', async () => {
    const tenant = await installation.openTenant();
    const messages = Array.from({ length: 10 }, (_, place) => {
      const { text: _text, ...message } = textMessage('', `3461122200${place}`);
      return { ...message, type: 'hologram', hologram: 'x'.repeat(310_000) };
    });
    const large = envelope(change(tenant, messages));
    expect(large.length).toBeGreaterThan(3_000_000);
    await post(large).expect(200);
    expect(await storedMessages(tenant)).toHaveLength(10);
    await post('x'.repeat(4 * 1024 * 1024 + 1)).expect(413);
  });

  it('hands the messages of one batch to each tenant', async () => {
    const [one, other] = [await installation.openTenant(), await installation.openTenant()];
    await post(
      envelope(
        change(one, [textMessage('for one')]),
        change({ address: '999999' }, [textMessage('for nobody')]),
        change(other, [textMessage('for the other')]),
      ),
    ).expect(200);
    expect((await storedMessages(one)).map(({ text }) => text)).toEqual(['for one']);
    expect((await storedMessages(other)).map(({ text }) => text)).toEqual(['for the other']);
  });

  it('finds a number that was connected a moment ago', async () => {
    const tenant = await installation.openTenant();
    await doors.platform.query({
      text: `delete from platform.channel_route where address = $1`,
      values: [tenant.address],
    });
    await post(envelope(change(tenant, [textMessage('too early')]))).expect(200);
    await doors.platform.query({
      text: `insert into platform.channel_route (kind, address, tenant_id, channel_id) values ('whatsapp-cloud', $1, $2, $3)`,
      values: [tenant.address, tenant.tenantId, tenant.channelId],
    });
    await post(envelope(change(tenant, [textMessage('now')]))).expect(200);
    expect((await storedMessages(tenant)).map(({ text }) => text)).toEqual(['now']);
  });

  it('keeps what Postgres cannot hold as text, and the original bytes beside it', async () => {
    const tenant = await installation.openTenant();
    const strange = { ...textMessage(''), text: { body: 'a\u0000b\ud800c' } };
    await post(envelope(change(tenant, [strange]))).expect(200);
    const [stored] = await storedMessages(tenant);
    expect(stored?.text).toBe('a\ufffdb\ufffdc');
    expect(JSON.parse(stored?.raw.toString() ?? '')).toEqual(strange);
  });

  it('asks to be told again when nothing could be stored', async () => {
    const tenant = await installation.openTenant();
    const body = envelope(change(tenant, [textMessage('hi')]));
    const { createHttpApp } = await import('../app.ts');
    const { createMetrics } = await import('../metrics.ts');
    const { quietLogger } = await import('../../../test/support/quiet-logger.ts');
    const app = createHttpApp({
      logger: quietLogger,
      metrics: createMetrics(),
      checks: {},
      whatsapp: {
        appSecret: 'secret',
        verifyToken: 'verify',
        now: Date.now,
        storeInbound: () => Promise.reject(new Error('the database is away')),
      },
    });
    const { body: problem } = await supertest(app)
      .post(PATH)
      .set('X-Hub-Signature-256', signatureOf(body, 'secret'))
      .set('Content-Type', 'application/json')
      .send(body)
      .expect(503);
    expect(problem).toMatchObject({ error_code: 'not_stored', status: 503 });
    expect(JSON.stringify(problem)).not.toContain('database is away');
  });
});
