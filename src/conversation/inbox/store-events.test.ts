import { createBatcher } from '../../core/batcher.ts';
import { createInProcessDoorbell } from '../../core/in-process-doorbell.ts';
import { createContact, createTenant, monday, type TestTenant } from '../../../test/support/factories.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { laneAlias } from './lane-alias.ts';
import { storeWebhooks } from './store-inbound.ts';
import type { IncomingEvent } from './store-events.ts';

const { doors } = await withTestDatabase();

function storer() {
  return createBatcher(storeWebhooks(doors.dispatch, createInProcessDoorbell()), {
    maxItems: 100,
    concurrency: 4,
  });
}

function incoming(tenant: TestTenant, phone: string, id: string, text = 'hi'): IncomingEvent {
  return {
    tenantId: tenant.tenantId,
    channelId: tenant.channelId,
    laneKind: 'conversation',
    aliases: [laneAlias({ kind: 'phone', value: phone })],
    providerMessageId: id,
    kind: 'message',
    payload: JSON.stringify({ text }),
    raw: Buffer.from('{}'),
    receivedAt: monday,
  };
}

async function storedTexts(tenant: TestTenant): Promise<{ lane: string; seq: number; text: string }[]> {
  return doors.tenantTransaction(tenant.tenantId, (tx) =>
    tx.query({
      text: `select lane_id as lane, seq, payload ->> 'text' as text from app.lane_event order by lane_id, seq`,
    }),
  );
}

describe('storing what a webhook said', () => {
  it('gives a person one lane and numbers in the order of arrival', async () => {
    const tenant = await createTenant(doors);
    const store = storer();
    await store([incoming(tenant, '34611', 'a', 'one'), incoming(tenant, '34611', 'b', 'two')]);
    await store([incoming(tenant, '34611', 'c', 'three')]);
    const events = await storedTexts(tenant);
    expect(events.map(({ seq, text }) => [seq, text])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
    expect(new Set(events.map(({ lane }) => lane)).size).toBe(1);
  });

  it('absorbs the same message told five times at once', async () => {
    const tenant = await createTenant(doors);
    const stores = Array.from({ length: 5 }, storer);
    await Promise.all(stores.map((store) => store([incoming(tenant, '34622', 'same')])));
    expect(await storedTexts(tenant)).toHaveLength(1);
  });

  it('absorbs a duplicate inside one webhook and keeps what is new beside it', async () => {
    const tenant = await createTenant(doors);
    await storer()([
      incoming(tenant, '34633', 'x', 'first'),
      incoming(tenant, '34633', 'x', 'again'),
      incoming(tenant, '34633', 'y', 'next'),
    ]);
    expect((await storedTexts(tenant)).map(({ text }) => text)).toEqual(['first', 'next']);
  });

  it('loses nothing and repeats nothing when many webhooks of the same people arrive at once', async () => {
    const tenants = await Promise.all([createTenant(doors), createTenant(doors)]);
    const webhooks = Array.from({ length: 60 }, (_, place) =>
      tenants.flatMap((tenant) =>
        ['1', '2', '3'].map((person) =>
          incoming(tenant, `3464${person}`, `m${place}-${person}`, `${person}:${place}`),
        ),
      ),
    );
    const stores = Array.from({ length: 6 }, storer);
    // each is told twice, in another order, through another process's storer
    await Promise.all([
      ...webhooks.map((webhook, place) => stores[place % 3]?.(webhook)),
      ...webhooks.map((webhook, place) => stores[3 + (place % 3)]?.([...webhook].reverse())),
    ]);
    for (const tenant of tenants) {
      const events = await storedTexts(tenant);
      expect(events).toHaveLength(180);
      for (const person of ['1', '2', '3']) {
        const own = events.filter(({ text }) => text.startsWith(`${person}:`));
        expect(new Set(own.map(({ lane }) => lane)).size).toBe(1);
        expect(new Set(own.map(({ seq }) => seq)).size).toBe(60);
      }
    }
  });

  it('finds a known person by any of their keys', async () => {
    const tenant = await createTenant(doors);
    const phone = laneAlias({ kind: 'phone', value: '34655' });
    const userId = laneAlias({ kind: 'bsuid', value: 'ES.900' });
    const store = storer();
    await store([{ ...incoming(tenant, '34655', 'a'), aliases: [userId, phone] }]);
    await store([{ ...incoming(tenant, '34655', 'b'), aliases: [userId] }]);
    await store([{ ...incoming(tenant, '34655', 'c'), aliases: [phone] }]);
    const events = await storedTexts(tenant);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('fails only the webhook that cannot be stored', async () => {
    const tenant = await createTenant(doors);
    const { phone } = await createContact(doors, tenant);
    const store = storer();
    const results = await Promise.allSettled([
      store([incoming(tenant, phone, 'blocker')]),
      store([incoming(tenant, phone, 'good')]),
      store([{ ...incoming(tenant, phone, 'bad'), payload: '{not json' }]),
      store([incoming(tenant, phone, 'fine')]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await storedTexts(tenant)).toHaveLength(3);
  });
});
