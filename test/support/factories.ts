import { randomBytes, randomInt } from 'node:crypto';
import { newId, type ContactId, type LaneId, type ResourceId, type ServiceId } from '../../src/core/ids.ts';
import { zonedInstant, type Instant } from '../../src/core/time/index.ts';
import type { Doors } from '../../src/db/doors.ts';
import { timestamp } from '../../src/db/statement.ts';
import { listResources, listServices, type BusinessDefinition } from '../../src/kernels/booking/index.ts';
import { openTenants, seededIds, type SeedContext, type SeededIds } from '../../seeds/index.ts';

/** Monday, 2 March 2026, nine o'clock in Madrid: when factories make things, and the `now` that stories start from. */
export const monday: Instant = zonedInstant('Europe/Madrid', '2026-03-02', 9 * 60);

export interface TestTenant extends SeededIds {
  slug: string;
  /** the phone_number_id of its number */
  address: string;
  languages: readonly string[];
  /** id of a service by its slug */
  service(slug: string): ServiceId;
  /** id of a resource by its slug */
  resource(slug: string): ResourceId;
}

/** What a test may want different; the rest of the business is a small salon with one hairdresser. */
export type TenantOverrides = Partial<Pick<SeedContext, 'sealToken' | 'publishFlow'>> & {
  business?: Partial<BusinessDefinition>;
};

/** A tenant of the test's own, complete with business, number and route. */
export async function createTenant(doors: Doors, overrides: TenantOverrides = {}): Promise<TestTenant> {
  const slug = `test-${randomBytes(6).toString('hex')}`;
  const address = randomDigits();
  const context: SeedContext = {
    doors,
    clock: { now: () => monday },
    sealToken: overrides.sealToken ?? ((_tenantId, _channelId, token) => Buffer.from(token)),
    publishFlow: overrides.publishFlow ?? (async () => undefined),
  };
  const channel = {
    address,
    businessAccountId: randomDigits(),
    displayPhone: '34600000001',
    token: 'test-token',
  };
  const business = { ...smallSalon, ...overrides.business };
  await openTenants(context, [{ slug, channel, business }]);

  const ids = seededIds(slug);
  const { services, resources } = await doors.tenantTransaction(ids.tenantId, async (tx) => ({
    services: await listServices(tx),
    resources: await listResources(tx),
  }));
  return {
    ...ids,
    slug,
    address,
    languages: business.languages,
    service: (wanted) => bySlug(services, wanted).id,
    resource: (wanted) => bySlug(resources, wanted).id,
  };
}

const smallSalon: BusinessDefinition = {
  name: 'Test Salon',
  industry: 'salon',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  languages: ['en', 'es'],
  address: '1 Test Street, Madrid',
  staffContacts: [{ name: 'Sam', phone: '34600000200' }],
  services: [
    { slug: 'haircut', names: { en: 'Haircut', es: 'Corte' }, durationMinutes: 30, priceMinor: 2500 },
    {
      slug: 'color',
      names: { en: 'Color', es: 'Color' },
      durationMinutes: 90,
      intervalMinutes: 30,
      priceMinor: 7000,
    },
  ],
  resources: [
    {
      slug: 'ana',
      kind: 'staff',
      name: 'Ana',
      hours: [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '18:00' }],
    },
  ],
};

export interface TestContact {
  contactId: ContactId;
  laneId: LaneId;
  /** digits */
  phone: string;
}

/** A customer of that tenant with a phone on its number. The lane's id is free: nothing is in it yet. */
export async function createContact(doors: Doors, tenant: TestTenant): Promise<TestContact> {
  const contact = {
    contactId: newId<ContactId>(),
    laneId: newId<LaneId>(),
    phone: `346${randomInt(1e7, 1e8)}`,
  };
  await doors.tenantTransaction(tenant.tenantId, async (tx) => {
    await tx.query({
      text: `with created as (
               insert into app.contact (tenant_id, id, name, created_at) values ($1, $2, 'Test Customer', $3)
             )
             insert into app.contact_identity (tenant_id, channel_id, kind, value, contact_id)
             values ($1, $4, 'phone', $5, $2)`,
      values: [tenant.tenantId, contact.contactId, timestamp(monday), tenant.channelId, contact.phone],
    });
  });
  return contact;
}

function bySlug<Item extends { slug: string }>(items: readonly Item[], slug: string): Item {
  const found = items.find((item) => item.slug === slug);
  if (!found) throw new Error(`The test's tenant has no "${slug}".`);
  return found;
}

/** Like a phone_number_id, and no demo tenant's. */
function randomDigits(): string {
  return String(randomInt(1e9, 1e10)).padStart(15, '9');
}
