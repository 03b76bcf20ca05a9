import { CLINIC, openStage, SALON, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const unknownObject = { error: { type: 'OAuthException', code: 100, error_subcode: 33 } };

describe('access to the Graph API', () => {
  it('refuses a token nobody was given, and the lack of one', async () => {
    for (const token of ['guessed', '']) {
      const { status, body } = await stage.call('GET', SALON.phoneNumberId, undefined, token);
      expect(status).toBe(401);
      expect(body).toMatchObject({ error: { code: 190, fbtrace_id: expect.stringMatching(/^A/) } });
    }
  });

  it('tells nothing about objects of someone else: the same answer as for unknown ones', async () => {
    for (const path of [CLINIC.phoneNumberId, '123456', `${CLINIC.businessAccountId}/phone_numbers`]) {
      const { status, body } = await stage.call('GET', path);
      expect(status).toBe(400);
      expect(body).toMatchObject(unknownObject);
    }
    const message = { messaging_product: 'whatsapp', to: '34600000001', text: { body: 'x' } };
    expect(await stage.call('POST', `${CLINIC.phoneNumberId}/messages`, message)).toMatchObject({
      status: 400,
      body: unknownObject,
    });
  });

  it('speaks under any version prefix', async () => {
    const headers = { Authorization: `Bearer ${SALON.accessToken}` };
    for (const version of ['v21.0', 'v26.0', 'v101.3']) {
      const response = await fetch(`${stage.graph.url}/${version}/${SALON.phoneNumberId}`, { headers });
      expect(await response.json()).toMatchObject({ id: SALON.phoneNumberId });
    }
  });

  it('shows the fields that are asked for and refuses those that do not exist', async () => {
    expect(await stage.call('GET', `${SALON.phoneNumberId}?fields=verified_name,status`)).toEqual({
      status: 200,
      body: { verified_name: 'Salon', status: 'CONNECTED', id: SALON.phoneNumberId },
    });
    expect(await stage.call('GET', `${SALON.phoneNumberId}?fields=shoe_size`)).toMatchObject({
      status: 400,
      body: { error: { code: 100, message: expect.stringContaining('nonexisting field (shoe_size)') } },
    });
  });

  it('lists the numbers of an account, also one that joined later', async () => {
    stage.graph.addNumber({ ...SALON, phoneNumberId: '800000000000003', verifiedName: 'Salon two' });
    expect(
      await stage.call('GET', `${SALON.businessAccountId}/phone_numbers?fields=verified_name`),
    ).toMatchObject({
      body: {
        data: [
          { verified_name: 'Salon', id: SALON.phoneNumberId },
          { verified_name: 'Salon two', id: '800000000000003' },
        ],
      },
    });
  });

  it('names the path that does not exist', async () => {
    const { status, body } = await stage.call('POST', `${SALON.phoneNumberId}/horoscopes`, {});
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 2500, message: expect.stringContaining('/horoscopes') } });
  });

  it('sends webhooks only for accounts that are subscribed', async () => {
    const path = `${SALON.businessAccountId}/subscribed_apps`;
    expect(await stage.call('GET', path)).toMatchObject({ body: { data: [expect.anything()] } });
    await stage.call('DELETE', path);
    expect(await stage.call('GET', path)).toEqual({ status: 200, body: { data: [] } });

    await stage.openWindow();
    expect(stage.product.deliveries).toEqual([]);

    expect(await stage.call('POST', path)).toEqual({ status: 200, body: { success: true } });
    await stage.openWindow();
    expect(stage.product.messages()).toHaveLength(1);
  });
});
