import { booked, createDesk, holdRequest } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createContact, createTenant, monday } from '../../../test/support/factories.ts';
import { zonedInstant } from '../../core/time/index.ts';
import {
  confirmAttendance,
  confirmBooking,
  findBookingByCode,
  holdSlot,
  listSlots,
  upcomingBookings,
} from './index.ts';

const { doors } = await withTestDatabase();

/** Wall time of the salon on Tuesday, the day after `monday`. */
const tuesday = (time: string) => at('2026-03-03', time);
const at = (date: string, time: string) =>
  zonedInstant('Europe/Madrid', date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
const MINUTE = 60_000;

async function openSalon() {
  const tenant = await createTenant(doors);
  const customer = await createContact(doors, tenant);
  return { tenant, customer, ...createDesk(doors, tenant) };
}

describe('a booking from hold to visit', () => {
  it('is held for ten minutes, then confirmed under a code, on the terms of that day', async () => {
    const { hold, confirm, customer, tenant, run } = await openSalon();

    const held = booked(await hold(customer, { startsAt: tuesday('10:00') }));
    expect(held).toMatchObject({ status: 'held', version: 1, holdExpiresAt: monday + 10 * MINUTE, unit: 1 });

    const booking = booked(await confirm(held));
    expect(booking).toMatchObject({
      id: held.id,
      status: 'confirmed',
      version: 2,
      startsAt: tuesday('10:00'),
      endsAt: tuesday('10:30'),
      resourceId: tenant.resource('ana'),
      holdExpiresAt: null,
      terms: {
        serviceNames: { en: 'Haircut', es: 'Corte' },
        durationMinutes: 30,
        price: { amountMinor: 2500, currency: 'EUR' },
        resourceName: 'Ana',
        place: '1 Test Street, Madrid',
        zone: 'Europe/Madrid',
      },
    });
    const byCode = await run((tx) => findBookingByCode(tx, ` ${booking.code.toLowerCase()} `));
    expect(byCode).toEqual(booking);
    expect(await run((tx) => upcomingBookings(tx, customer.contactId, monday))).toEqual([booking]);
  });

  it('keeps its terms when the price changes', async () => {
    const { book, find, run, customer } = await openSalon();
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    await run((tx) => tx.query({ text: 'update app.service set price_minor = 9900' }));
    expect((await find(booking)).terms.price.amountMinor).toBe(2500);
  });

  it('is over for "my bookings" once it has ended, or was cancelled', async () => {
    const { book, cancel, run, customer } = await openSalon();
    const first = await book(customer, { startsAt: tuesday('10:00') });
    const second = await book(customer, { startsAt: tuesday('12:00') });
    const upcoming = (now: number) => run((tx) => upcomingBookings(tx, customer.contactId, now));
    expect(await upcoming(tuesday('10:29'))).toEqual([first, second]);
    expect(await upcoming(tuesday('10:30'))).toEqual([second]);
    await cancel(second);
    expect(await upcoming(tuesday('10:30'))).toEqual([]);
  });
});

describe('a hold', () => {
  it('occupies its time for others, and is let go when its customer chooses another', async () => {
    const { hold, find, tenant, customer } = await openSalon();
    const other = await createContact(doors, tenant);
    const first = booked(await hold(customer, { startsAt: tuesday('10:00') }));
    expect(await hold(other, { startsAt: tuesday('10:00') })).toMatchObject({ ok: false, reason: 'taken' });

    // It overlaps what they hold themselves.
    const second = booked(await hold(customer, { startsAt: tuesday('10:00'), service: 'color' }));
    expect(second.startsAt).toBe(first.startsAt);
    expect((await find(first)).status).toBe('released');

    booked(await hold(customer, { startsAt: tuesday('15:00') }));
    expect(await hold(other, { startsAt: tuesday('10:00') })).toMatchObject({ ok: true });
  });

  it('of another conversation stays', async () => {
    const { hold, find, customer } = await openSalon();
    const elsewhere = { ...customer, laneId: customer.contactId as unknown as typeof customer.laneId }; // any other id
    const held = booked(await hold(elsewhere, { startsAt: tuesday('10:00') }));
    booked(await hold(customer, { startsAt: tuesday('11:00') }));
    expect((await find(held)).status).toBe('held');
  });

  it('that ran out occupies nothing, though nobody has written that down', async () => {
    const { hold, find, run, tenant, customer } = await openSalon();
    const other = await createContact(doors, tenant);
    const held = booked(await hold(customer, { startsAt: tuesday('10:00') }));
    const query = { serviceId: tenant.service('haircut'), from: tuesday('10:00'), to: tuesday('10:30') };
    const isListed = async (now: number) => (await run((tx) => listSlots(tx, { ...query, now }))).length > 0;

    expect(await isListed(monday + 10 * MINUTE - 1)).toBe(false);
    expect(await isListed(monday + 10 * MINUTE)).toBe(true);
    expect(await hold(other, { startsAt: tuesday('10:00'), now: monday + 10 * MINUTE })).toMatchObject({
      ok: true,
    });
    expect((await find(held)).status).toBe('expired');
  });

  it('that ran out is confirmed all the same while its time is free', async () => {
    const { hold, confirm, customer } = await openSalon();
    const held = booked(await hold(customer, { startsAt: tuesday('10:00') }));
    const booking = booked(await confirm(held, monday + 60 * MINUTE));
    expect(booking).toMatchObject({ id: held.id, status: 'confirmed', startsAt: tuesday('10:00') });
  });

  it('that ran out and was pushed aside is taken up again when its time has become free', async () => {
    const { hold, confirm, cancel, find, tenant, customer } = await openSalon();
    const other = await createContact(doors, tenant);
    const later = monday + 11 * MINUTE;
    const held = booked(await hold(customer, { startsAt: tuesday('10:00') }));
    const intruder = booked(await hold(other, { startsAt: tuesday('10:00'), now: later }));
    expect(await confirm(held, later)).toMatchObject({ ok: false, reason: 'taken' });

    await cancel(booked(await confirm(intruder, later)), later);
    booked(await confirm(held, later));
    expect(await hold(other, { startsAt: tuesday('10:00'), now: later })).toMatchObject({ reason: 'taken' });
    expect((await find(held)).status).toBe('confirmed');
  });

  it('that ran out and was lost is refused with the closest free times', async () => {
    const { hold, confirm, book, tenant, customer } = await openSalon();
    const other = await createContact(doors, tenant);
    const held = booked(await hold(customer, { startsAt: tuesday('11:00') }));
    const later = monday + 11 * MINUTE;
    await book(other, { startsAt: tuesday('11:00'), now: later });

    const result = await confirm(held, later);
    expect(result).toMatchObject({ ok: false, reason: 'taken' });
    const offered = 'alternatives' in result ? result.alternatives.map(({ startsAt }) => startsAt) : [];
    expect(offered).toEqual([tuesday('11:30'), tuesday('10:30'), tuesday('12:00')]);
  });

  it('that was let go of is not confirmed', async () => {
    const { hold, confirm, customer } = await openSalon();
    const first = booked(await hold(customer, { startsAt: tuesday('10:00') }));
    booked(await hold(customer, { startsAt: tuesday('12:00') }));
    expect(await confirm(first)).toEqual({ ok: false, reason: 'changed', alternatives: [] });
  });
});

describe('the same command twice', () => {
  it('confirms once, however often and however concurrently it is told', async () => {
    const { hold, confirm, run, customer } = await openSalon();
    const held = booked(await hold(customer, { startsAt: tuesday('10:00') }));
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => confirm(held)));
    expect(results.map((result) => booked(result).version)).toEqual([2, 2, 2, 2, 2]);

    const usage = await run((tx) =>
      tx.query({ text: 'select meter, source, quantity from app.usage_event' }),
    );
    expect(usage).toEqual([{ meter: 'bookings', source: `booking:${held.id}`, quantity: 1 }]);
    const audit = await run((tx) =>
      tx.query({
        text: 'select actor, action from app.audit_entry where object_id = $1 order by id',
        values: [held.id],
      }),
    );
    const actor = `customer:${customer.contactId}`;
    expect(audit).toEqual([
      { actor, action: 'booking.held' },
      { actor, action: 'booking.confirmed' },
    ]);
  });

  it('cancels once', async () => {
    const { book, cancel, run, customer } = await openSalon();
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    const [first, second] = [await cancel(booking), await cancel(booking)];
    expect(booked(second)).toEqual(booked(first));
    const [{ count } = { count: 0 }] = await run((tx) =>
      tx.query<{ count: number }>({
        text: `select count(*) from app.audit_entry where action = 'booking.cancelled'`,
      }),
    );
    expect(count).toBe(1);
  });
});

describe('an old button', () => {
  it('neither cancels, moves nor answers for a booking that has moved since', async () => {
    const { book, cancel, reschedule, run, find, customer } = await openSalon();
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    const moved = booked(await reschedule(booking, tuesday('12:00')));
    expect(moved.version).toBe(3);

    expect(await cancel(booking)).toEqual({ ok: false, reason: 'changed' });
    expect(await reschedule(booking, tuesday('15:00'))).toMatchObject({ ok: false, reason: 'changed' });
    const answer = await run((tx) =>
      confirmAttendance(tx, { bookingId: booking.id, version: 2, actor: 'system:test', now: monday }),
    );
    expect(answer).toEqual({ ok: false, reason: 'changed' });
    expect(await find(booking)).toEqual(moved);
  });

  it('still cancels after the customer said they will come', async () => {
    const { book, cancel, run, customer } = await openSalon();
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    const request = {
      bookingId: booking.id,
      version: booking.version,
      actor: 'system:test' as const,
      now: monday,
    };
    const answered = booked(await run((tx) => confirmAttendance(tx, request)));
    expect(answered).toEqual({ ...booking, attendanceConfirmedAt: monday, version: 3 });
    expect(booked(await cancel(booking)).status).toBe('cancelled_by_customer');
  });
});

describe('cancelling', () => {
  it('frees the time at once', async () => {
    const { book, hold, cancel, tenant, customer } = await openSalon();
    const other = await createContact(doors, tenant);
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    expect(await hold(other, { startsAt: tuesday('10:00') })).toMatchObject({ ok: false, reason: 'taken' });
    expect(booked(await cancel(booking)).status).toBe('cancelled_by_customer');
    expect(await hold(other, { startsAt: tuesday('10:00') })).toMatchObject({ ok: true });
  });

  it('is too late for the customer once the visit has begun', async () => {
    const { book, cancel, find, customer } = await openSalon();
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    expect(await cancel(booking, tuesday('10:00'))).toEqual({ ok: false, reason: 'too_late' });
    expect(await find(booking)).toEqual(booking);
    expect(await cancel(booking, tuesday('10:00') - 1)).toMatchObject({ ok: true });
  });
});

describe('rescheduling', () => {
  it('keeps the booking and its code, frees the old time and takes the new one', async () => {
    const { book, hold, reschedule, tenant, customer } = await openSalon();
    const other = await createContact(doors, tenant);
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    const moved = booked(await reschedule(booking, tuesday('16:00')));
    expect(moved).toEqual({
      ...booking,
      startsAt: tuesday('16:00'),
      endsAt: tuesday('16:30'),
      version: 3,
      agreedVersion: 3,
      agreedFrom: 2,
    });
    expect(await hold(other, { startsAt: tuesday('16:00') })).toMatchObject({ ok: false, reason: 'taken' });
    expect(await hold(other, { startsAt: tuesday('10:00') })).toMatchObject({ ok: true });
  });

  it('may overlap its own old time', async () => {
    const { book, reschedule, customer } = await openSalon();
    const booking = await book(customer, { startsAt: tuesday('10:00'), service: 'color' });
    expect(booked(await reschedule(booking, tuesday('10:30'))).startsAt).toBe(tuesday('10:30'));
  });

  it('to a taken time is refused with alternatives and leaves everything as it was', async () => {
    const { book, hold, reschedule, find, tenant, customer } = await openSalon();
    const other = await createContact(doors, tenant);
    const booking = await book(customer, { startsAt: tuesday('10:00') });
    await book(other, { startsAt: tuesday('14:00') });
    const result = await reschedule(booking, tuesday('14:00'));
    expect(result).toMatchObject({ ok: false, reason: 'taken' });
    expect('alternatives' in result && result.alternatives[0]?.startsAt).toBe(tuesday('14:30'));
    expect(await find(booking)).toEqual(booking);
    expect(await hold(other, { startsAt: tuesday('10:00') })).toMatchObject({ ok: false, reason: 'taken' });
  });

  it('keeps the agreed price, and the staff member unless they are busy then', async () => {
    const hours = [{ days: [2], from: '10:00', until: '18:00' }];
    const staff = (slug: string, name: string) => ({ slug, name, kind: 'staff' as const, hours });
    const tenant = await createTenant(doors, {
      business: { resources: [staff('ana', 'Ana'), staff('ben', 'Ben')] },
    });
    const [customer, other] = [await createContact(doors, tenant), await createContact(doors, tenant)];
    const { book, reschedule, run } = createDesk(doors, tenant);

    const booking = await book(customer, { startsAt: tuesday('10:00'), resource: 'ana' });
    await book(other, { startsAt: tuesday('14:00'), resource: 'ana' });
    await run((tx) => tx.query({ text: 'update app.service set price_minor = 9900' }));

    const withAna = booked(await reschedule(booking, tuesday('12:00')));
    expect(withAna).toMatchObject({ resourceId: tenant.resource('ana'), terms: { resourceName: 'Ana' } });
    const withBen = booked(await reschedule(withAna, tuesday('14:00')));
    expect(withBen).toMatchObject({ resourceId: tenant.resource('ben'), terms: { resourceName: 'Ben' } });
    expect(withBen.terms.price.amountMinor).toBe(2500);
  });
});

describe('the reminder', () => {
  const timers = (desk: Awaited<ReturnType<typeof openSalon>>) =>
    desk.run((tx) =>
      tx.query({
        text: `select lane_id, kind, key, due_at, payload from app.timer where kind = 'booking-reminder'`,
      }),
    );

  it('is set for the day before, moves with the booking and goes with it', async () => {
    const desk = await openSalon();
    const booking = await desk.book(desk.customer, { startsAt: at('2026-03-05', '10:00') });
    const timer = { lane_id: desk.customer.laneId, kind: 'booking-reminder', key: booking.id };
    expect(await timers(desk)).toEqual([
      { ...timer, due_at: at('2026-03-04', '10:00'), payload: { bookingId: booking.id, version: 2 } },
    ]);

    const moved = booked(await desk.reschedule(booking, at('2026-03-06', '12:00')));
    expect(await timers(desk)).toEqual([
      { ...timer, due_at: at('2026-03-05', '12:00'), payload: { bookingId: booking.id, version: 3 } },
    ]);

    await desk.cancel(moved);
    expect(await timers(desk)).toEqual([]);
  });

  it('is left out where its time has passed, also when a booking moves closer', async () => {
    const desk = await openSalon();
    await desk.book(desk.customer, { startsAt: at('2026-03-02', '12:00') });
    expect(await timers(desk)).toEqual([]);

    const booking = await desk.book(desk.customer, { startsAt: at('2026-03-05', '10:00') });
    expect(await timers(desk)).toHaveLength(1);
    await desk.reschedule(booking, at('2026-03-02', '15:00'));
    expect(await timers(desk)).toEqual([]);
  });
});

describe('one transaction', () => {
  it('takes back everything: booking, allocation, audit, usage and timer', async () => {
    const { run, hold, confirm, customer, tenant } = await openSalon();
    const held = booked(await hold(customer, { startsAt: at('2026-03-05', '10:00') }));
    const other = await createContact(doors, tenant);
    const attempt = run(async (tx) => {
      booked(await confirmBooking(tx, { bookingId: held.id, version: 1, actor: 'system:test', now: monday }));
      booked(await holdSlot(tx, holdRequest(tenant, other, { startsAt: at('2026-03-05', '12:00') })));
      throw new Error('the turn fails after all');
    });
    await expect(attempt).rejects.toThrow('after all');

    const counts = await run((tx) =>
      tx.query({
        text: `select (select count(*) from app.booking where status = 'held') as held,
                 (select count(*) from app.booking) as bookings, (select count(*) from app.allocation) as allocations,
                 (select count(*) from app.audit_entry) as audit, (select count(*) from app.usage_event) as usage,
                 (select count(*) from app.timer where kind = 'booking-reminder') as timers`,
      }),
    );
    expect(counts).toEqual([{ held: 1, bookings: 1, allocations: 1, audit: 1, usage: 0, timers: 0 }]);
    expect(await confirm(held)).toMatchObject({ ok: true });
  });
});
