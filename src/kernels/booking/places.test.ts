import pg from 'pg';
import {
  booked,
  createContacts,
  holdRequest,
  openDesk,
  wallTimes,
} from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { monday, type TestTenant } from '../../../test/support/factories.ts';
import { DAY_MS, zonedInstant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import {
  closestSlots,
  explainSlot,
  findOverlaps,
  freeSlotsOn,
  holdSlot,
  listLocations,
  listSlots,
  type BusinessDefinition,
} from './index.ts';

const { doors, ownerUrl } = await withTestDatabase({ tenantConnections: 24 });

const TUESDAY = '2026-03-03';
const at = (hour: number, minute = 0, date = TUESDAY) =>
  zonedInstant('Europe/Madrid', date, hour * 60 + minute);
const weekdays = [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '18:00' }];

/** Two hairdressers, one of whom colours, and one chair; the basin is needed for the last half hour of a colour. */
const salon: Partial<BusinessDefinition> = {
  services: [
    {
      slug: 'haircut',
      names: { en: 'Haircut' },
      durationMinutes: 30,
      priceMinor: 2500,
      requirements: [{ kind: 'staff' }, { kind: 'chair' }],
    },
    {
      slug: 'color',
      names: { en: 'Color' },
      durationMinutes: 90,
      intervalMinutes: 30,
      priceMinor: 7000,
      requirements: [{ kind: 'staff', tags: ['colour'], forMinutes: 40 }, { kind: 'chair' }],
    },
  ],
  resources: [
    { slug: 'ana', kind: 'staff', name: 'Ana', tags: ['colour'], hours: weekdays },
    { slug: 'ben', kind: 'staff', name: 'Ben', hours: weekdays },
    { slug: 'chairs', kind: 'chair', name: 'Chair', units: 2 },
  ],
};

describe('a service that needs somebody who can do it and a chair', () => {
  it('is booked with both, and only those who can do it serve it', async () => {
    const { tenant, run, book, customer } = await openDesk(doors, salon);
    const booking = await book(customer, { service: 'color', startsAt: at(10) });
    expect(booking).toMatchObject({ resourceId: tenant.resource('ana'), terms: { resourceName: 'Ana' } });
    const rows = await run((tx) =>
      tx.query<{ slug: string; minutes: number }>({
        text: `select r.slug, extract(epoch from occupied_until - occupied_from)::integer / 60 as minutes
               from app.allocation a join app.resource r on r.id = a.resource_id order by a.position`,
      }),
    );
    // The colourist is free again when the colour works by itself.
    expect(rows).toEqual([
      { slug: 'ana', minutes: 40 },
      { slug: 'chairs', minutes: 90 },
    ]);
  });

  it('is not free where the chairs are taken, and says so', async () => {
    const { tenant, run, book, customer } = await openDesk(doors, salon);
    const [other] = await createContacts(doors, tenant, 1);
    if (!other) throw new Error('unreachable');
    await book(customer, { service: 'color', startsAt: at(10) });
    await book(other, { service: 'haircut', startsAt: at(10), resource: 'ben' });
    const query = { serviceId: tenant.service('haircut'), now: monday };
    // Ana is free from 10:40 on, but until 10:30 both chairs are taken.
    const slots = await run((tx) => freeSlotsOn(tx, { ...query, date: TUESDAY }));
    expect(wallTimes(slots).slice(0, 2)).toEqual(['10:30', '11:00']);
    expect(slots[0]?.resourceId).toBe(tenant.resource('ben'));
    expect(await run((tx) => explainSlot(tx, { ...query, startsAt: at(10) }))).toMatchObject({
      isFree: false,
      reason: 'taken',
      obstacles: [
        { resourceName: 'Ana', obstacle: { rule: 'busy', kind: 'booking' } },
        { resourceName: 'Ben', obstacle: { rule: 'busy' } },
        { resourceName: 'Chair', requirement: 1, obstacle: { rule: 'busy' } },
      ],
    });
  });

  it('never gets one without the other, in whatever order people come', async () => {
    const { tenant, hold, run } = await openDesk(doors, salon);
    const customers = await createContacts(doors, tenant, 40);
    const wanted = customers.map((_, nth) => ({
      service: nth % 3 === 0 ? 'color' : 'haircut',
      startsAt: at(12, nth % 2 ? 0 : 30),
      ...(nth % 5 === 0 ? { resource: 'ana' } : {}),
    }));
    const results = await Promise.all(
      customers.map((customer, nth) => hold(customer, wanted[nth] ?? { startsAt: at(12) })),
    );
    const won = results.filter(({ ok }) => ok).length;
    expect(won).toBeGreaterThanOrEqual(2);
    const [{ bookings, allocations } = {}] = await run((tx) =>
      tx.query<{ bookings: number; allocations: number }>({
        text: `select count(distinct booking_id)::integer as bookings, count(*)::integer as allocations
               from app.allocation where is_active`,
      }),
    );
    expect({ bookings, allocations }).toEqual({ bookings: won, allocations: 2 * won });
    expect(await run(findOverlaps)).toEqual([]);
  });

  it('goes to somebody else who is free, where nobody was asked for by name', async () => {
    const { tenant, run, customer, book } = await openDesk(doors, salon);
    const [other] = await createContacts(doors, tenant, 1);
    if (!other) throw new Error('unreachable');
    await book(customer, { startsAt: at(10), resource: 'ana' });
    const request = {
      ...holdRequest(tenant, other, { startsAt: at(10) }),
      preferredId: tenant.resource('ana'),
    };
    expect(booked(await run((tx) => holdSlot(tx, request))).resourceId).toBe(tenant.resource('ben'));
  });
});

describe('sixty-four customers who want one resource in mixed lengths', () => {
  it('leave one winner for each group that overlaps', async () => {
    const lengths = [15, 30, 45, 60];
    const { tenant, run } = await openDesk(doors, {
      services: [
        {
          slug: 'call',
          names: { en: 'Call' },
          durationMinutes: 15,
          intervalMinutes: 15,
          lengthPrices: lengths.slice(1).map((minutes) => ({ minutes, priceMinor: 100 * minutes })),
          priceMinor: 0,
        },
      ],
      resources: [{ slug: 'ana', kind: 'staff', name: 'Ana', hours: weekdays }],
    });
    const customers = await createContacts(doors, tenant, 64);
    const middles = [11, 13, 15, 17];
    const results = await Promise.all(
      customers.map(async (customer, nth) => {
        const durationMinutes = lengths[nth % 4] ?? 15;
        const middle = middles[Math.floor(nth / 4) % 4] ?? 11;
        const startsAt = at(middle) - 900_000 * ((nth % 7) % (durationMinutes / 15));
        const request = { ...holdRequest(tenant, customer, { service: 'call', startsAt }), durationMinutes };
        return { middle, ...(await run((tx) => holdSlot(tx, request))) };
      }),
    );
    for (const middle of middles) {
      expect(results.filter((result) => result.middle === middle && result.ok)).toHaveLength(1);
    }
    expect(await run(findOverlaps)).toEqual([]);
  });

  it('does not offer a length that the service does not have', async () => {
    const { tenant, run, customer } = await openDesk(doors, salon);
    const request = { ...holdRequest(tenant, customer, { startsAt: at(10) }), durationMinutes: 45 };
    expect(await run((tx) => holdSlot(tx, request))).toMatchObject({ ok: false, reason: 'not_offered' });
  });
});

const rooms: Partial<BusinessDefinition> = {
  industry: 'coworking',
  services: [
    {
      slug: 'room',
      names: { en: 'Room' },
      durationMinutes: 60,
      priceMinor: 100,
      requirements: [{ kind: 'room' }],
    },
    {
      slug: 'desk',
      names: { en: 'Desk' },
      durationMinutes: 720,
      priceMinor: 100,
      stay: { unit: 'days', arrival: '08:00', departure: '20:00', longest: 5 },
      requirements: [{ kind: 'desk', isPerPerson: true }],
    },
  ],
  locations: [
    {
      slug: 'north',
      name: 'North',
      address: '1 North Street',
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '20:00' }],
      holidays: [{ date: '2026-03-04', name: 'Founders’ day' }],
    },
    { slug: 'south', name: 'South', address: '2 South Street' },
  ],
  resources: [
    { slug: 'blue', kind: 'room', name: 'Blue', capacity: 4, amenities: ['projector'] },
    { slug: 'green', kind: 'room', name: 'Green', capacity: 8, hours: weekdays },
    {
      slug: 'red',
      kind: 'room',
      name: 'Red',
      capacity: 6,
      amenities: ['projector'],
      location: 'south',
      hours: weekdays,
    },
    { slug: 'desks', kind: 'desk', name: 'Desk', units: 5 },
  ],
};

interface Wish {
  location?: string;
  partySize?: number;
  amenities?: string[];
}

describe('a place with rooms', () => {
  const query = (tenant: TestTenant, more = {}) => ({
    serviceId: tenant.service('room'),
    now: monday,
    from: at(12),
    to: at(12) + 1,
    ...more,
  });

  it.each<[string, Wish, string | undefined]>([
    ['as many people as it holds', { partySize: 7 }, 'Green'],
    ['what it has', { amenities: ['projector'], partySize: 5 }, 'Red'],
    ['where it is', { location: 'south' }, 'Red'],
    ['more than there is', { partySize: 9 }, undefined],
    ['what nothing has', { amenities: ['piano'] }, undefined],
  ])('finds one by %s', async (_, { location, ...wish }, name) => {
    const { tenant, run } = await openDesk(doors, rooms);
    const places = await run(listLocations);
    const locationId = places.find(({ slug }) => slug === location)?.id;
    const slots = await run((tx) => listSlots(tx, query(tenant, { ...wish, locationId })));
    expect(slots.map(({ resourceName }) => resourceName)).toEqual(name === undefined ? [] : [name]);
  });

  it('takes a desk for each person', async () => {
    const { tenant, run } = await openDesk(doors, rooms);
    const customers = await createContacts(doors, tenant, 12);
    const results = await Promise.all(
      customers.map((customer) => {
        const request = holdRequest(tenant, customer, { service: 'desk', startsAt: at(8) });
        return run((tx) => holdSlot(tx, { ...request, partySize: 2 }));
      }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await run(findOverlaps)).toEqual([]);
  });

  it('names the holiday, and offers the other location at that time', async () => {
    const { tenant, run } = await openDesk(doors, rooms);
    const startsAt = at(12, 0, '2026-03-04');
    const [north] = await run(listLocations);
    const wanted = { serviceId: tenant.service('room'), locationId: north?.id, now: monday };
    expect(await run((tx) => explainSlot(tx, { ...wanted, startsAt }))).toMatchObject({
      reason: 'outside_hours',
      obstacles: [
        { resourceName: 'Blue', obstacle: { rule: 'closed_day', by: 'location', holiday: 'Founders’ day' } },
        { resourceName: 'Green' },
      ],
    });
    const closest = await run((tx) => closestSlots(tx, { ...wanted, wantedAt: startsAt, limit: 2 }));
    expect(closest.map(({ resourceName, startsAt: when }) => [resourceName, when])).toEqual([
      ['Blue', at(8, 0, '2026-03-05')],
      ['Red', startsAt],
    ]);
  });

  it('is closed for as long as somebody is away', async () => {
    const { tenant, run } = await openDesk(doors, salon);
    await run((tx) =>
      tx.query({
        text: `insert into app.time_off (tenant_id, id, resource_id, starts_at, ends_at, reason)
               values ($1, gen_random_uuid(), $2, $3, $4, 'dentist')`,
        values: [tenant.tenantId, tenant.resource('ana'), new Date(at(10, 15)), new Date(at(12))],
      }),
    );
    const wanted = { serviceId: tenant.service('haircut'), resourceId: tenant.resource('ana'), now: monday };
    const slots = await run((tx) => freeSlotsOn(tx, { ...wanted, date: TUESDAY }));
    expect(wallTimes(slots)[0]).toBe('12:00');
    expect(await run((tx) => explainSlot(tx, { ...wanted, startsAt: at(10) }))).toMatchObject({
      reason: 'taken',
      obstacles: [{ obstacle: { rule: 'busy', kind: 'time_off' } }],
    });
  });
});

describe('the checker of overlaps', () => {
  it('finds what only a missing constraint could let in', async () => {
    const { tenant, book, run, customer } = await openDesk(doors, salon);
    const booking = await book(customer, { startsAt: at(10) });
    expect(await run(findOverlaps)).toEqual([]);
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('alter table app.allocation drop constraint allocation_no_overlap');
      await client.query(
        `insert into app.allocation (tenant_id, booking_id, resource_id, unit, occupied_from, occupied_until, position)
         select tenant_id, booking_id, resource_id, unit, occupied_until - interval '1 minute', occupied_until + interval '1 hour', 7
         from app.allocation where booking_id = $1 and position = 0`,
        [booking.id],
      );
      const query = async ({ text, values }: { text: string; values?: readonly unknown[] }) =>
        (await client.query(text, [...(values ?? [])])).rows;
      // Past the door, whose constraint is gone here only until the end of this transaction.
      const tx = { tenantId: tenant.tenantId, query } as unknown as TenantTransaction;
      expect(await findOverlaps(tx)).toEqual([
        { kind: 'unit', resourceId: booking.resourceId, unit: 1, owners: [booking.id, booking.id] },
      ]);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  });
});

describe('what cannot be', () => {
  it('is refused by name: another tenant’s ids, a time in the past, nobody', async () => {
    const [mine, theirs] = [await openDesk(doors, salon), await openDesk(doors, salon)];
    const request = holdRequest(mine.tenant, mine.customer, { startsAt: at(10) });
    const attempt = (changes: object) => mine.run((tx) => holdSlot(tx, { ...request, ...changes }));
    expect(await attempt({ serviceId: theirs.tenant.service('haircut') })).toMatchObject({
      reason: 'not_offered',
    });
    expect(await attempt({ resourceId: theirs.tenant.resource('ana') })).toMatchObject({
      reason: 'not_offered',
    });
    expect(await attempt({ startsAt: monday - DAY_MS })).toMatchObject({ reason: 'too_soon' });
    await expect(attempt({ partySize: 0 })).rejects.toMatchObject({ code: 'invalid_input' });
    const [{ count } = {}] = await mine.run((tx) =>
      tx.query<{ count: number }>({ text: 'select count(*)::integer from app.booking' }),
    );
    expect(count).toBe(0);
  });
});
