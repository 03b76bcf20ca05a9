import { seededIds } from '../../seeds/index.ts';
import { newId, type ContactId, type TenantId } from '../../src/core/ids.ts';
import { openDoors, type Doors } from '../../src/db/doors.ts';
import { timestamp } from '../../src/db/statement.ts';
import { holdSlot, listServices } from '../../src/kernels/booking/index.ts';
import type { BenchDatabase } from '../postgres-server.ts';
import { CLIENTS, DURATIONS, NOW, ZONE, type Guard } from './flash.ts';
import { openSilentTenant } from './open-silent-tenant.ts';

const SLUG = 'flash';

/** The booking kernel, as the bot calls it: its list of reasons and its alternatives for the losers are included. */
export async function openKernelGuard(database: BenchDatabase): Promise<Guard> {
  const doors = openDoors({
    urls: database.urls,
    tenantConnections: CLIENTS, // each client is a process of its own, as far as PostgreSQL can tell
    onError: (error) => {
      throw error;
    },
  });
  await openBusiness(doors);
  const { tenantId } = seededIds(SLUG);
  const contacts = await createContacts(doors, tenantId);
  const services = await doors.tenantTransaction(tenantId, listServices);
  const serviceOf = new Map(services.map((service) => [service.durationMinutes, service.id]));

  return {
    async attempt(client, { durationMinutes, startsAt }) {
      const contactId = contacts[client];
      const serviceId = serviceOf.get(durationMinutes);
      if (!contactId || !serviceId)
        throw new Error(`No client ${client} or no service of ${durationMinutes} min.`);
      try {
        const result = await doors.tenantTransaction(tenantId, (tx) =>
          holdSlot(tx, { serviceId, startsAt, contactId, actor: `customer:${contactId}`, now: NOW }),
        );
        return result.ok ? 'won' : 'lost';
      } catch (error) {
        if ((error as { code?: unknown }).code === '40P01') return 'deadlock';
        throw error;
      }
    },
    close: doors.close,
  };
}

/** One room, open all day, and a service of each length. */
async function openBusiness(doors: Doors): Promise<void> {
  const services = DURATIONS.map((durationMinutes) => ({
    slug: `minutes-${durationMinutes}`,
    names: { en: `${durationMinutes} minutes` },
    durationMinutes,
    intervalMinutes: 15,
    priceMinor: 1000,
  }));
  const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00' }];
  const business = {
    name: 'Flash',
    industry: 'salon',
    zone: ZONE,
    currency: 'EUR',
    languages: ['en'] as [string],
    address: '1 Flash Street, Madrid',
    staffContacts: [],
    services,
    resources: [{ slug: 'room', kind: 'room' as const, name: 'Room', hours }],
  };
  await openSilentTenant(doors, { slug: SLUG, address: '1', business, now: NOW });
}

async function createContacts(doors: Doors, tenantId: TenantId): Promise<ContactId[]> {
  const ids = Array.from({ length: CLIENTS }, () => newId<ContactId>());
  await doors.tenantTransaction(tenantId, (tx) =>
    tx.query({
      text: `insert into app.contact (tenant_id, id, name, created_at)
             select $1, id, 'Client', $3 from unnest($2::uuid[]) as id`,
      values: [tenantId, ids, timestamp(NOW)],
    }),
  );
  return ids;
}
