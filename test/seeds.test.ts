import { fileURLToPath } from 'node:url';
import { demoTenants, openTenants, seedDemo, seededIds, seedLoad, type SeedContext } from '../seeds/index.ts';
import { publishDefaultFlow } from '../src/conversation/flows/default-flow.ts';
import { addDays, civilDateTime, weekdayOf, zonedInstant } from '../src/core/time/index.ts';
import { freeSlotsOn, listResources, listServices } from '../src/kernels/booking/index.ts';
import { withTestDatabase } from './support/database.ts';
import { monday } from './support/factories.ts';

const { doors } = await withTestDatabase();

const flowsFolder = fileURLToPath(new URL('../flows', import.meta.url));
const published: string[] = [];
const context: SeedContext = {
  doors,
  clock: { now: () => monday },
  sealToken: (tenantId, channelId, token) => Buffer.from(`${tenantId} ${channelId} ${token}`),
  async publishFlow(tx, industry) {
    await publishDefaultFlow(tx, industry, { flowsFolder, now: monday });
    published.push(industry);
  },
};

const routes = () =>
  doors.platform.query<{ address: string; slug: string }>({
    text: `select r.address, t.slug from platform.channel_route r join platform.tenant t on t.id = r.tenant_id
           order by r.address`,
  });

const demoRoutes = [
  { address: '100000000000001', slug: 'luna' },
  { address: '100000000000002', slug: 'harbour' },
  { address: '100000000000003', slug: 'nave' },
  { address: '100000000000004', slug: 'keystone' },
];

describe('the demo tenants', () => {
  it('get no route while they are incomplete, and are completed by the next run', async () => {
    const failing = { ...context, publishFlow: () => Promise.reject(new Error('no flow yet')) };
    await expect(seedDemo(failing)).rejects.toThrow('no flow yet');
    expect(await routes()).toEqual([]);

    await seedDemo(context);
    expect(await routes()).toEqual(demoRoutes);
    expect(published.sort()).toEqual(['clinic', 'coworking', 'salon', 'viewings']);
  });

  it('are left alone when they are there already', async () => {
    const { tenantId, channelId } = seededIds('luna');
    await doors.tenantTransaction(tenantId, (tx) =>
      tx.query({ text: `update app.service set price_minor = 3000 where slug = 'haircut'` }),
    );
    await seedDemo(context);
    expect(published).toHaveLength(4);
    const { services, channels } = await doors.tenantTransaction(tenantId, async (tx) => ({
      services: await listServices(tx),
      channels: await tx.query({ text: 'select id, address, sealed_token from app.channel' }),
    }));
    expect(services[0]?.price).toEqual({ amountMinor: 3000, currency: 'EUR' });
    expect(channels).toEqual([
      {
        id: channelId,
        address: '100000000000001',
        sealed_token: Buffer.from(`${tenantId} ${channelId} demo-token-luna`),
      },
    ]);
  });

  it('are made once by processes that start at the same time', async () => {
    const seeds = demoTenants.map((seed, place) => ({
      ...seed,
      slug: `again-${seed.slug}`,
      channel: { ...seed.channel, address: `30000000000000${place}` },
    }));
    await Promise.all(Array.from({ length: 3 }, () => openTenants(context, seeds)));
    expect(published).toHaveLength(2 * demoTenants.length);
  });

  it.each(demoTenants)('$slug speaks of its services in each of its languages', ({ business }) => {
    for (const { names, descriptions } of business.services) {
      for (const texts of [names, descriptions]) {
        expect(Object.keys(texts ?? {}).sort()).toEqual([...business.languages].sort());
      }
    }
    for (const { phone } of business.staffContacts) expect(phone).toMatch(/^\d{8,15}$/);
    expect(business.staffContacts.length).toBeGreaterThan(0);
  });

  it.each(demoTenants)(
    '$slug has free times for every service on the two business days after any day',
    async ({ slug, business: { zone } }) => {
      await doors.tenantTransaction(seededIds(slug).tenantId, async (tx) => {
        for (const service of await listServices(tx)) {
          for (let day = 0; day < 7; day += 1) {
            const today = addDays(civilDateTime(zone, monday).date, day);
            const now = zonedInstant(zone, today, 23 * 60);
            for (const date of nextBusinessDays(today)) {
              const slots = await freeSlotsOn(tx, { serviceId: service.id, date, now });
              expect({ service: service.slug, date, isFree: slots.length > 0 }).toMatchObject({
                isFree: true,
              });
            }
          }
        }
      });
    },
  );
});

function nextBusinessDays(today: string): string[] {
  const dates = [1, 2, 3, 4].map((days) => addDays(today, days));
  return dates.filter((date) => weekdayOf(date) <= 5).slice(0, 2);
}

describe('load tenants', () => {
  it('are as many as asked for, each bookable round the clock, with progress told', async () => {
    const progress: number[] = [];
    await seedLoad(context, 120, (done) => progress.push(done));
    await seedLoad(context, 130, (done) => progress.push(done));
    expect(progress).toEqual([100, 120, 100, 130]);

    const load = (await routes()).filter(({ slug }) => slug.startsWith('load-'));
    expect(load).toHaveLength(130);
    expect(load[0]).toEqual({ address: '200000000000001', slug: 'load-1' });
    expect(load.at(-1)).toEqual({ address: '200000000000130', slug: 'load-130' });

    await doors.tenantTransaction(seededIds('load-130').tenantId, async (tx) => {
      const [service] = await listServices(tx);
      if (!service) throw new Error('The load tenant has no service.');
      expect(await listResources(tx)).toHaveLength(1);
      const slots = await freeSlotsOn(tx, { serviceId: service.id, date: '2026-03-03', now: monday });
      expect(slots).toHaveLength(96);
    });
  });
});
