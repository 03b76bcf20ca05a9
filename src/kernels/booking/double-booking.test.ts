import pg from 'pg';
import { booked, createDesk, holdRequest } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import {
  createContact,
  createTenant,
  monday,
  type TestContact,
  type TestTenant,
} from '../../../test/support/factories.ts';
import { newId, type BookingId } from '../../core/ids.ts';
import { MINUTE_MS, zonedInstant } from '../../core/time/index.ts';
import type { ObservedStatement } from '../../db/statement.ts';
import type { BusinessDefinition } from './business-definition.ts';
import { expireHolds, holdSlot, type Booking, type ClaimResult } from './index.ts';

const statements: ObservedStatement[] = [];
const { doors, ownerUrl } = await withTestDatabase({
  tenantConnections: 24,
  observe: (statement) => statements.push(statement),
});

const tuesday = (minuteOfDay: number) => zonedInstant('Europe/Madrid', '2026-03-03', minuteOfDay);
const HOUR = 60;

const everyDay = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '06:00', until: '23:00' }];
const service = (slug: string, durationMinutes: number, more = {}) => ({
  slug,
  names: { en: slug },
  durationMinutes,
  intervalMinutes: 15,
  priceMinor: 1000,
  ...more,
});
const staff = (slug: string, more = {}) => ({
  slug,
  name: slug,
  kind: 'staff' as const,
  hours: everyDay,
  ...more,
});

async function openSalon(business: Partial<BusinessDefinition>) {
  const tenant = await createTenant(doors, { business });
  return { tenant, ...createDesk(doors, tenant) };
}

function createContacts(tenant: TestTenant, count: number): Promise<TestContact[]> {
  return Promise.all(Array.from({ length: count }, () => createContact(doors, tenant)));
}

function winnersOf(results: readonly ClaimResult[]): Booking[] {
  return results.flatMap((result) => (result.ok ? [result.booking] : []));
}

/** Asks the rows themselves, past every door: pairs of active claims on one unit that overlap, buffers included. */
async function overlapsIn(tenant: TestTenant): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select count(*)::integer as count from app.allocation a join app.allocation b using (tenant_id, resource_id, unit)
       where tenant_id = $1 and a.booking_id < b.booking_id and a.is_active and b.is_active
         and a.occupied_from < b.occupied_until and b.occupied_from < a.occupied_until`,
      [tenant.tenantId],
    );
    return rows[0].count;
  } finally {
    await client.end();
  }
}

describe('forty customers who want overlapping times at once', () => {
  it('leave exactly one winner for each group that overlaps, and nobody sees an error', async () => {
    const durations = [30, 60, 90];
    const salon = await openSalon({
      services: durations.map((minutes) => service(`minutes-${minutes}`, minutes)),
      resources: [staff('ana')],
    });
    const customers = await createContacts(salon.tenant, 40);
    // All wishes of a group cover the quarter of an hour from its middle on; the groups lie too far apart to touch.
    const middles = [8, 11, 14, 17].map((hour) => hour * HOUR);
    const wishes = customers.map((customer, number) => {
      const middle = middles[number % middles.length] ?? 0;
      const duration = durations[number % durations.length] ?? 0;
      const start = middle - 15 * (number % (duration / 15));
      return { customer, middle, service: `minutes-${duration}`, startsAt: tuesday(start) };
    });
    statements.length = 0;

    const results = await Promise.all(
      wishes.map(async ({ customer, ...wanted }) => {
        const held = await salon.hold(customer, wanted);
        return held.ok ? salon.confirm(held.booking) : held;
      }),
    );

    for (const middle of middles) {
      const group = results.filter((_, number) => wishes[number]?.middle === middle);
      expect(winnersOf(group)).toHaveLength(1);
      const losers = group.filter((result) => !result.ok);
      expect(losers).toHaveLength(9);
      for (const loser of losers) expect(loser).toMatchObject({ reason: 'taken' });
    }
    expect(await overlapsIn(salon.tenant)).toBe(0);
    // They waited for each other in line: no deadlock was retried, and the constraint was never needed.
    expect(statements.filter(({ statement }) => statement.text.startsWith('rollback'))).toEqual([]);
  });

  it('over two staff, one of whom two services share, never get anyone twice', async () => {
    const salon = await openSalon({
      services: [service('cut', 30), service('massage', 60)],
      resources: [staff('ana'), staff('ben', { serves: ['cut'] })],
    });
    const customers = await createContacts(salon.tenant, 40);
    const results = await Promise.all(
      customers.map((customer, number) =>
        salon.hold(customer, {
          service: number % 2 ? 'cut' : 'massage',
          startsAt: tuesday(9 * HOUR + (number % 2 ? 15 : 0)),
        }),
      ),
    );
    const winners = winnersOf(results);
    expect(await overlapsIn(salon.tenant)).toBe(0);
    // Ben serves one cut. Ana has a massage or a cut: whoever came first.
    expect(new Set(winners.map(({ resourceId }) => resourceId)).size).toBe(2);
    expect(winners).toHaveLength(2);
  });
});

describe('a resource of several units', () => {
  it('takes exactly as many at one time as it has units, each on one of its own', async () => {
    const salon = await openSalon({
      services: [service('desk', 8 * HOUR)],
      resources: [{ slug: 'desks', name: 'Desks', kind: 'desk', units: 8, hours: everyDay }],
    });
    const customers = await createContacts(salon.tenant, 30);
    const results = await Promise.all(
      customers.map((customer) => salon.hold(customer, { service: 'desk', startsAt: tuesday(9 * HOUR) })),
    );
    const units = winnersOf(results).map(({ unit }) => unit);
    expect(units.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('buffers', () => {
  it('keep the time around a booking free, on both sides and for every service', async () => {
    const salon = await openSalon({
      services: [
        service('viewing', 30, { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 }),
        service('call', 15),
      ],
      resources: [staff('ana')],
    });
    const [owner, other] = await createContacts(salon.tenant, 2);
    if (!owner || !other) throw new Error('unreachable');
    await salon.book(owner, { service: 'viewing', startsAt: tuesday(12 * HOUR) });

    const isFree = async (minuteOfDay: number, wanted: string) => {
      const result = await salon.hold(other, { service: wanted, startsAt: tuesday(minuteOfDay) });
      return result.ok;
    };
    // The viewing occupies 11:45 to 13:00.
    expect(await isFree(11 * HOUR + 30, 'call')).toBe(true);
    expect(await isFree(11 * HOUR + 45, 'call')).toBe(false);
    expect(await isFree(12 * HOUR + 45, 'call')).toBe(false);
    expect(await isFree(13 * HOUR, 'call')).toBe(true);
    // Another viewing brings buffers of its own.
    expect(await isFree(10 * HOUR + 45, 'viewing')).toBe(true);
    expect(await isFree(11 * HOUR, 'viewing')).toBe(false);
    expect(await isFree(13 * HOUR, 'viewing')).toBe(false);
    expect(await isFree(13 * HOUR + 15, 'viewing')).toBe(true);
  });
});

describe('several bookings that move to one time', () => {
  it('let one of them have it, and the others keep theirs', async () => {
    const salon = await openSalon({ services: [service('haircut', 30)], resources: [staff('ana')] });
    const customers = await createContacts(salon.tenant, 10);
    const bookings = await Promise.all(
      customers.map((customer, number) => salon.book(customer, { startsAt: tuesday((8 + number) * HOUR) })),
    );
    const target = tuesday(20 * HOUR);
    const results = await Promise.all(bookings.map((booking) => salon.reschedule(booking, target)));

    expect(winnersOf(results)).toHaveLength(1);
    const after = await Promise.all(bookings.map((booking) => salon.find(booking)));
    const unmoved = after.filter((_, number) => !results[number]?.ok);
    expect(unmoved).toEqual(bookings.filter((_, number) => !results[number]?.ok));
    expect(await overlapsIn(salon.tenant)).toBe(0);
    // Their old times are still theirs.
    const [late] = await createContacts(salon.tenant, 1);
    if (!late) throw new Error('unreachable');
    for (const { startsAt } of unmoved) {
      expect(await salon.hold(late, { startsAt })).toMatchObject({ ok: false, reason: 'taken' });
    }
  });
});

describe('one booking that is cancelled and moved at once', () => {
  it('is one or the other', async () => {
    const salon = await openSalon({ services: [service('haircut', 30)], resources: [staff('ana')] });
    const customers = await createContacts(salon.tenant, 8);
    for (const [round, customer] of customers.entries()) {
      const booking = await salon.book(customer, { startsAt: tuesday((8 + round) * HOUR) });
      const [cancelled, moved] = await Promise.all([
        salon.cancel(booking),
        salon.reschedule(booking, tuesday((8 + round) * HOUR + 30)),
      ]);
      expect([cancelled.ok, moved.ok].filter(Boolean)).toHaveLength(1);
      expect(cancelled.ok ? moved : cancelled).toMatchObject({ reason: 'changed' });
    }
  });
});

describe('a hold that has run out', () => {
  it('while its customer confirms and another takes the time, gets one owner', async () => {
    const salon = await openSalon({ services: [service('haircut', 30)], resources: [staff('ana')] });
    const later = monday + 11 * MINUTE_MS;
    for (let round = 0; round < 10; round += 1) {
      const [slow, quick] = await createContacts(salon.tenant, 2);
      if (!slow || !quick) throw new Error('unreachable');
      const wanted = { startsAt: tuesday(8 * HOUR + round * 30) };
      const held = booked(await salon.hold(slow, wanted));
      const [confirmed, taken] = await Promise.all([
        salon.confirm(held, later),
        salon.hold(quick, { ...wanted, now: later }),
        salon.run((tx) => expireHolds(tx, later)),
      ]);
      expect([confirmed.ok, taken.ok].filter(Boolean)).toHaveLength(1);
      expect(confirmed.ok ? taken : confirmed).toMatchObject({ reason: 'taken' });
    }
    expect(await overlapsIn(salon.tenant)).toBe(0);
  });

  it('is written down by the sweep, and only then', async () => {
    const salon = await openSalon({ services: [service('haircut', 30)], resources: [staff('ana')] });
    const customers = await createContacts(salon.tenant, 3);
    const holds = await Promise.all(
      customers.map(async (customer, number) =>
        booked(await salon.hold(customer, { startsAt: tuesday((9 + number) * HOUR) })),
      ),
    );
    const endsAt = monday + 10 * MINUTE_MS;
    expect(await salon.run((tx) => expireHolds(tx, endsAt - 1))).toBe(0);
    expect(await salon.run((tx) => expireHolds(tx, endsAt, 2))).toBe(2);
    expect(await salon.run((tx) => expireHolds(tx, endsAt, 2))).toBe(1);
    const statuses = await Promise.all(holds.map(async (hold) => (await salon.find(hold)).status));
    expect(statuses).toEqual(['expired', 'expired', 'expired']);
  });
});

describe('a writer who takes no lock', () => {
  it('is caught by the constraint, and the customer is told that the time is taken', async () => {
    const salon = await openSalon({ services: [service('haircut', 30)], resources: [staff('ana')] });
    const [first, second] = await createContacts(salon.tenant, 2);
    if (!first || !second) throw new Error('unreachable');
    const model = booked(await salon.hold(first, { startsAt: tuesday(9 * HOUR) }));
    const importer = new pg.Client({ connectionString: ownerUrl });
    await importer.connect();
    try {
      // Not committed yet, so no predicate can see it.
      await importer.query('begin');
      await copyBooking(importer, model, tuesday(12 * HOUR));
      const held = salon.hold(second, { startsAt: tuesday(12 * HOUR) });
      await waitForBlocked('insert into app.allocation');
      await importer.query('commit');
      const result = await held;
      expect(result).toMatchObject({ ok: false, reason: 'taken' });
      const offered = 'alternatives' in result ? result.alternatives : [];
      expect(offered).toHaveLength(3);
    } finally {
      await importer.end();
    }
    expect(await overlapsIn(salon.tenant)).toBe(0);
  });

  it('cannot write an overlap either', async () => {
    const salon = await openSalon({ services: [service('haircut', 30)], resources: [staff('ana')] });
    const [customer] = await createContacts(salon.tenant, 1);
    if (!customer) throw new Error('unreachable');
    const booking = await salon.book(customer, { startsAt: tuesday(9 * HOUR) });
    const importer = new pg.Client({ connectionString: ownerUrl });
    await importer.connect();
    try {
      await expect(copyBooking(importer, booking, tuesday(9 * HOUR + 15))).rejects.toMatchObject({
        constraint: 'allocation_no_overlap',
      });
    } finally {
      await importer.end();
    }
  });

  it('and changes a booking meanwhile is noticed: nothing is overwritten', async () => {
    const salon = await openSalon({ services: [service('haircut', 30)], resources: [staff('ana')] });
    const [customer] = await createContacts(salon.tenant, 1);
    if (!customer) throw new Error('unreachable');
    const booking = await salon.book(customer, { startsAt: tuesday(9 * HOUR) });
    const importer = new pg.Client({ connectionString: ownerUrl });
    await importer.connect();
    try {
      await importer.query('begin');
      await importer.query('update app.booking set version = version + 1 where id = $1', [booking.id]);
      const moved = salon.reschedule(booking, tuesday(12 * HOUR));
      const noticed = expect(moved).rejects.toMatchObject({ code: 'state_changed' });
      await waitForBlocked('update app.booking');
      await importer.query('commit');
      await noticed;
    } finally {
      await importer.end();
    }
    expect(await salon.find(booking)).toEqual({ ...booking, version: 3 });
  });

  /** Writes the same booking again at another time, as no door would. */
  async function copyBooking(client: pg.Client, model: Booking, startsAt: number): Promise<void> {
    const id = newId<BookingId>();
    await client.query(
      `with copied as (
         insert into app.booking (tenant_id, id, code, service_id, contact_id, status, starts_at, ends_at, terms, created_at)
         select tenant_id, $2, 'COPY1', service_id, contact_id, 'confirmed', to_timestamp($3 / 1000.0),
           to_timestamp($3 / 1000.0) + (ends_at - starts_at), terms, created_at
         from app.booking where id = $1
         returning tenant_id, id, starts_at, ends_at
       )
       insert into app.allocation (tenant_id, booking_id, resource_id, unit, occupied_from, occupied_until)
       select tenant_id, id, $4, 1, starts_at, ends_at from copied`,
      [model.id, id, startsAt, model.resourceId],
    );
  }

  /** Returns once one of the doors waits for a lock with such a statement. */
  async function waitForBlocked(statement: string): Promise<void> {
    const watcher = new pg.Client({ connectionString: ownerUrl });
    await watcher.connect();
    try {
      for (;;) {
        const { rowCount } = await watcher.query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and position($1 in query) > 0`,
          [statement],
        );
        if (rowCount) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    } finally {
      await watcher.end();
    }
  }
});

describe('another tenant', () => {
  it('finds nothing under the id of a booking, a service or a resource that is not its own', async () => {
    const [ours, theirs] = [await openSalon({}), await openSalon({})];
    const customer = await createContact(doors, theirs.tenant);
    const booking = await theirs.book(customer, { startsAt: tuesday(10 * HOUR) });

    expect(await ours.confirm(booking)).toEqual({ ok: false, reason: 'not_found', alternatives: [] });
    expect(await ours.cancel(booking)).toEqual({ ok: false, reason: 'not_found' });
    const moved = await ours.reschedule(booking, tuesday(12 * HOUR));
    expect(moved).toEqual({ ok: false, reason: 'not_found', alternatives: [] });
    await expect(ours.find(booking)).rejects.toThrow('gone');
    expect(await theirs.find(booking)).toEqual(booking);

    const guest = await createContact(doors, ours.tenant);
    const request = { ...holdRequest(ours.tenant, guest, { startsAt: tuesday(10 * HOUR) }) };
    const refused = { ok: false, reason: 'not_offered', alternatives: [] };
    const service = { ...request, serviceId: theirs.tenant.service('haircut') };
    expect(await ours.run((tx) => holdSlot(tx, service))).toEqual(refused);
    const resource = { ...request, resourceId: theirs.tenant.resource('ana') };
    expect(await ours.run((tx) => holdSlot(tx, resource))).toEqual(refused);
  });

  it('and another contact neither', async () => {
    const salon = await openSalon({});
    const [owner, stranger] = await createContacts(salon.tenant, 2);
    if (!owner || !stranger) throw new Error('unreachable');
    const booking = await salon.book(owner, { startsAt: tuesday(10 * HOUR) });
    const asStranger = { ...booking, contactId: stranger.contactId };
    expect(await salon.cancel(asStranger)).toEqual({ ok: false, reason: 'not_found' });
    expect(await salon.reschedule(asStranger, tuesday(12 * HOUR))).toMatchObject({ reason: 'not_found' });
  });
});
