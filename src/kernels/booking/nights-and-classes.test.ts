import {
  booked,
  createContacts,
  holdRequest,
  openDesk,
  wallTimes,
} from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { monday } from '../../../test/support/factories.ts';
import { DAY_MS, zonedInstant } from '../../core/time/index.ts';
import {
  createSession,
  findOverlaps,
  holdSlot,
  listLocations,
  listSlots,
  planSessions,
  rescheduleBooking,
  type BusinessDefinition,
} from './index.ts';

const { doors } = await withTestDatabase({ tenantConnections: 24 });

const TUESDAY = '2026-03-03';
const at = (hour: number, minute = 0, date = TUESDAY) =>
  zonedInstant('Europe/Madrid', date, hour * 60 + minute);
describe('nights', () => {
  const hotel: Partial<BusinessDefinition> = {
    services: [
      {
        slug: 'room',
        names: { en: 'Room' },
        durationMinutes: 1200,
        priceMinor: 9000,
        stay: { unit: 'nights', arrival: '15:00', departure: '11:00', longest: 7 },
        requirements: [{ kind: 'unit' }],
      },
    ],
    resources: [{ slug: 'rooms', kind: 'unit', name: 'Room', units: 2 }],
  };

  it('are dates: an hour shorter where the clocks go forward, and the next guest comes the same day', async () => {
    const { tenant, run } = await openDesk(doors, hotel);
    const [first, second, third, fourth] = await createContacts(doors, tenant, 4);
    if (!first || !second || !third || !fourth) throw new Error('unreachable');
    const stay = (customer: typeof first, date: string, stayLength: number) =>
      run((tx) =>
        holdSlot(tx, {
          ...holdRequest(tenant, customer, { service: 'room', startsAt: at(15, 0, date) }),
          stayLength,
        }),
      );
    // 29 March 2026 has 23 hours in Madrid.
    const long = booked(await stay(first, '2026-03-28', 2));
    expect(long.endsAt).toBe(at(11, 0, '2026-03-30'));
    expect(long.endsAt - long.startsAt).toBe(2 * DAY_MS - 5 * 3_600_000);
    expect(await stay(second, '2026-03-29', 3)).toMatchObject({ ok: true });
    expect(await stay(third, '2026-03-27', 2)).toMatchObject({ ok: true, booking: { unit: 2 } });
    expect(await stay(fourth, '2026-03-28', 1)).toMatchObject({ ok: false, reason: 'taken' });
    expect(await stay(fourth, '2026-03-30', 1)).toMatchObject({ ok: true, booking: { unit: 1 } });
    expect(await stay(fourth, '2026-04-30', 8)).toMatchObject({ ok: false, reason: 'not_offered' });
  });
});

describe('a class', () => {
  const yoga: Partial<BusinessDefinition> = {
    services: [
      {
        slug: 'yoga',
        names: { en: 'Yoga' },
        durationMinutes: 60,
        horizonDays: 14,
        priceMinor: 1500,
        requirements: [{ kind: 'staff' }, { kind: 'room' }],
        sessions: { seats: 10, times: [{ days: [2, 4], at: '18:10' }] },
      },
      {
        slug: 'tour',
        names: { en: 'Tour' },
        durationMinutes: 30,
        priceMinor: 0,
        requirements: [{ kind: 'staff' }],
      },
    ],
    resources: [
      {
        slug: 'lia',
        kind: 'staff',
        name: 'Lia',
        hours: [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '20:00' }],
      },
      { slug: 'studio', kind: 'room', name: 'Studio' },
    ],
  };

  it('has its sessions before anybody books, and planning again adds none', async () => {
    const { tenant, run, hold, customer } = await openDesk(doors, yoga);
    const slots = await run((tx) =>
      listSlots(tx, {
        serviceId: tenant.service('yoga'),
        now: monday,
        from: monday,
        to: monday + 30 * DAY_MS,
      }),
    );
    expect(wallTimes(slots)).toEqual(['18:10', '18:10', '18:10', '18:10']);
    expect(await run((tx) => planSessions(tx, monday))).toBe(0);
    // Who leads it cannot do anything else then.
    expect(await hold(customer, { service: 'tour', startsAt: at(18) })).toMatchObject({ reason: 'taken' });
    expect(await hold(customer, { service: 'yoga', startsAt: at(17) })).toMatchObject({
      reason: 'outside_hours',
    });
  });

  it('has exactly as many people as seats, whatever the race, and never a part of a party', async () => {
    const { tenant, run } = await openDesk(doors, yoga);
    const customers = await createContacts(doors, tenant, 48);
    const hold = (customer: (typeof customers)[number], partySize: number, now = monday) => {
      const wanted = { service: 'yoga', startsAt: at(18, 10), now };
      return run((tx) => holdSlot(tx, { ...holdRequest(tenant, customer, wanted), partySize }));
    };
    const results = await Promise.all(customers.map((customer, nth) => hold(customer, 1 + (nth % 3))));
    const people = results.reduce((sum, result) => sum + (result.ok ? result.booking.partySize : 0), 0);
    // A single seat that is left goes to the first who comes alone, and there were many of them.
    expect(people).toBe(10);
    expect(await run(findOverlaps)).toEqual([]);
    // Holds that have run out leave their seats to others.
    const later = monday + 3_600_000;
    const again = await Promise.all(customers.slice(0, 20).map((customer) => hold(customer, 1, later)));
    expect(again.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await run(findOverlaps)).toEqual([]);
  });

  it('is moved from one session to another', async () => {
    const { tenant, run, book, customer } = await openDesk(doors, yoga);
    const booking = await book(customer, { service: 'yoga', startsAt: at(18, 10) });
    const request = { bookingId: booking.id, actor: 'system:test' as const, now: monday };
    const thursday = at(18, 10, '2026-03-05');
    const moved = await run((tx) => rescheduleBooking(tx, { ...request, startsAt: thursday }));
    expect(booked(moved)).toMatchObject({ startsAt: thursday, resourceId: tenant.resource('lia') });
    const [{ count } = {}] = await run((tx) =>
      tx.query<{ count: number }>({
        text: 'select count(*)::integer from app.allocation where booking_id is not null',
      }),
    );
    expect(count).toBe(1);
  });

  it('gets another session where its lead is free, and none where they are not', async () => {
    const { tenant, run } = await openDesk(doors, yoga);
    const [place] = await run(listLocations);
    if (!place) throw new Error('unreachable');
    const request = { serviceId: tenant.service('yoga'), locationId: place.id, now: monday };
    expect(await run((tx) => createSession(tx, { ...request, startsAt: at(12, 7) }))).toMatchObject({
      ok: true,
    });
    expect(await run((tx) => createSession(tx, { ...request, startsAt: at(12, 7) }))).toMatchObject({
      reason: 'exists',
    });
    expect(await run((tx) => createSession(tx, { ...request, startsAt: at(12, 30) }))).toMatchObject({
      reason: 'taken',
    });
  });

  it('lets no writer into a session that has no more seats', async () => {
    const { tenant, run, customer } = await openDesk(doors, {
      services: [
        {
          slug: 'yoga',
          names: { en: 'Yoga' },
          durationMinutes: 60,
          priceMinor: 0,
          sessions: { seats: 1, times: [{ days: [2], at: '12:00' }] },
        },
      ],
    });
    const [other] = await createContacts(doors, tenant, 1);
    if (!other) throw new Error('unreachable');
    const wanted = { service: 'yoga', startsAt: at(12) };
    const first = booked(await run((tx) => holdSlot(tx, holdRequest(tenant, customer, wanted))));
    const seat = (unit: number) =>
      run((tx) =>
        tx.query({
          text: `insert into app.allocation (tenant_id, booking_id, resource_id, unit, occupied_from, occupied_until, position,
                   session_id, session_capacity)
                 select tenant_id, booking_id, resource_id, $2, occupied_from, occupied_until, 1, session_id, session_capacity
                 from app.allocation where booking_id = $1`,
          values: [first.id, unit],
        }),
      );
    await expect(seat(2)).rejects.toMatchObject({ code: '23514' });
    await expect(seat(1)).rejects.toMatchObject({ constraint: 'allocation_seat' });
  });
});
