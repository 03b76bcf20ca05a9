import { openTenants, type SeedContext, type TenantSeed } from './open-tenants.ts';

const FIRST_ADDRESS = 200_000_000_000_000;
const BATCH = 100;

/**
 * Makes the load tenants 1 … count exist: one service, one resource that is open round the clock.
 * @param report told after each batch how many there are
 */
export async function seedLoad(
  context: SeedContext,
  count: number,
  report: (done: number) => void,
): Promise<void> {
  for (let first = 1; first <= count; first += BATCH) {
    const last = Math.min(first + BATCH - 1, count);
    await openTenants(
      context,
      Array.from({ length: last - first + 1 }, (_, offset) => loadTenant(first + offset)),
    );
    report(last);
  }
}

function loadTenant(number: number): TenantSeed {
  return {
    slug: `load-${number}`,
    channel: {
      address: String(FIRST_ADDRESS + number),
      businessAccountId: String(FIRST_ADDRESS),
      displayPhone: String(FIRST_ADDRESS + number),
      token: `load-token-${number}`,
    },
    business: {
      name: `Load ${number}`,
      industry: 'salon',
      zone: 'Europe/Madrid',
      currency: 'EUR',
      languages: ['en'],
      address: `${number} Load Street, Madrid`,
      staffContacts: [{ name: 'Lou', phone: '34600000900' }],
      services: [
        {
          slug: 'session',
          names: { en: 'Session' },
          durationMinutes: 15,
          priceMinor: 1000,
        },
      ],
      resources: [
        {
          slug: 'room',
          kind: 'room',
          name: 'Room',
          hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00' }],
        },
      ],
    },
  };
}
