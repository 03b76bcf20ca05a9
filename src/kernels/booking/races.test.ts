import { booked, createDesk } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createContact, createTenant, monday } from '../../../test/support/factories.ts';
import { MINUTE_MS, zonedInstant } from '../../core/time/index.ts';
import {
  approveBooking,
  awaitPayment,
  cancelBooking,
  declineBooking,
  expireHolds,
  refusalError,
  rescheduleBooking,
  settlePayment,
  type Booking,
} from './index.ts';

const { doors } = await withTestDatabase({ tenantConnections: 12 });
const ROUNDS = 10;
const tuesday = (hour: number) => zonedInstant('Europe/Madrid', '2026-03-03', hour * 60);

async function openSalon() {
  const services = [
    { slug: 'haircut', names: { en: 'Haircut' }, durationMinutes: 30, priceMinor: 2500 },
    {
      slug: 'consultation',
      names: { en: 'Consultation' },
      durationMinutes: 60,
      intervalMinutes: 30,
      priceMinor: 9000,
      policy: { needsApproval: true },
    },
  ];
  const tenant = await createTenant(doors, { business: { services } });
  const [customer, other] = [await createContact(doors, tenant), await createContact(doors, tenant)];
  return { tenant, customer, other, ...createDesk(doors, tenant) };
}

const staff = (booking: Booking, name = 'a') => ({
  bookingId: booking.id,
  version: booking.version,
  actor: `staff:${name}` as const,
  now: monday,
});

describe('at the same moment', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'one approves and one declines: one decides, the other is told why not (%d)',
    async () => {
      const { book, run, find, customer } = await openSalon();
      const request = await book(customer, { service: 'consultation', startsAt: tuesday(11) });
      expect(request.status).toBe('pending_approval');
      const results = await Promise.all([
        run((tx) => approveBooking(tx, staff(request, 'a'))),
        run((tx) => declineBooking(tx, staff(request, 'b'))),
      ]);
      const [loser, ...others] = results.filter((result) => !result.ok);
      expect(others).toEqual([]);
      const { status } = await find(request);
      expect(['confirmed', 'declined']).toContain(status);
      expect(loser).toEqual({ ok: false, reason: 'illegal', status });
    },
  );

  it('two approve: it is approved once, and both hear that it is', async () => {
    const { book, run, customer } = await openSalon();
    const request = await book(customer, { service: 'consultation', startsAt: tuesday(11) });
    const results = await Promise.all(
      ['a', 'b'].map((name) => run((tx) => approveBooking(tx, staff(request, name)))),
    );
    expect(results.map((result) => booked(result).version)).toEqual([3, 3]);
    const rows = await run((tx) =>
      tx.query({ text: `select from app.audit_entry where action = 'booking.approved'` }),
    );
    expect(rows).toHaveLength(1);
  });

  it('one approves and another customer books the same time: a request has its place', async () => {
    const { book, hold, run, customer, other } = await openSalon();
    const request = await book(customer, { service: 'consultation', startsAt: tuesday(11) });
    const [approved, taken] = await Promise.all([
      run((tx) => approveBooking(tx, staff(request))),
      hold(other, { startsAt: tuesday(11.5) }),
    ]);
    expect(booked(approved).status).toBe('confirmed');
    expect(taken).toMatchObject({ ok: false, reason: 'taken' });
    expect(taken.ok ? [] : taken.alternatives).not.toHaveLength(0);
  });

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'it is moved and cancelled: one wins, the other finds it changed (%d)',
    async () => {
      const { book, run, find, hold, customer, other } = await openSalon();
      const booking = await book(customer, { startsAt: tuesday(11) });
      const request = { ...staff(booking), actor: `customer:${customer.contactId}` as const };
      const results = await Promise.all([
        run((tx) => rescheduleBooking(tx, { ...request, startsAt: tuesday(15) })),
        run((tx) => cancelBooking(tx, request)),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed' });
      const { status, startsAt } = await find(booking);
      const isCancelled = status === 'cancelled_by_customer';
      expect(startsAt).toBe(isCancelled ? tuesday(11) : tuesday(15));
      expect(await hold(other, { startsAt: tuesday(15) })).toMatchObject({ ok: isCancelled });
    },
  );
});

describe('a payment that comes late', () => {
  async function withOpenPayment() {
    const salon = await openSalon();
    const held = booked(await salon.hold(salon.customer, { startsAt: tuesday(11) }));
    const expiresAt = monday + 30 * MINUTE_MS;
    const open = booked(await salon.run((tx) => awaitPayment(tx, { ...staff(held), expiresAt })));
    const pay = (now: number) =>
      salon.run((tx) =>
        settlePayment(tx, { bookingId: held.id, actor: 'system:payments', outcome: 'paid', now }),
      );
    return { ...salon, open, expiresAt, pay };
  }

  it('is open as long as its hold lives, then its time is free', async () => {
    const { hold, other, open, expiresAt } = await withOpenPayment();
    expect(open).toMatchObject({ status: 'pending_payment', paymentStatus: 'pending' });
    const wanted = { startsAt: tuesday(11) };
    expect(await hold(other, { ...wanted, now: expiresAt - 1 })).toMatchObject({ reason: 'taken' });
    expect(await hold(other, { ...wanted, now: expiresAt })).toMatchObject({ ok: true });
  });

  it('takes the time up again where it is still free', async () => {
    const { run, pay, expiresAt } = await withOpenPayment();
    await run((tx) => expireHolds(tx, expiresAt));
    expect(booked(await pay(expiresAt + 1))).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
    expect(booked(await pay(expiresAt + 2)).status).toBe('confirmed');
  });

  it('is noted as paid where the time is lost, and never makes two owners', async () => {
    const { book, pay, find, other, open, expiresAt } = await withOpenPayment();
    await book(other, { startsAt: tuesday(11), now: expiresAt });
    expect(await pay(expiresAt + 1)).toMatchObject({ ok: false, reason: 'taken' });
    expect(await find(open)).toMatchObject({ status: 'expired', paymentStatus: 'paid' });
  });
});

describe('what a booking is past', () => {
  it('is refused by name, and says what is left to do', async () => {
    const { book, run, find, customer } = await openSalon();
    const request = await book(customer, { service: 'consultation', startsAt: tuesday(11) });
    const declined = booked(await run((tx) => declineBooking(tx, staff(request))));
    const refused = await run((tx) => approveBooking(tx, staff(declined)));
    expect(refused).toEqual({ ok: false, reason: 'illegal', status: 'declined' });
    const error = refused.ok ? undefined : refusalError(refused);
    expect(error).toMatchObject({ code: 'illegal_transition', status: 409 });
    expect(error?.message).toContain('it was declined; book another time');
    expect(await find(request)).toEqual(declined);
  });

  it('is refused for an old version, which is an error of its own', async () => {
    const { book, reschedule, cancel, customer } = await openSalon();
    const booking = await book(customer, { startsAt: tuesday(11) });
    booked(await reschedule(booking, tuesday(12)));
    const refused = await cancel(booking);
    expect(refused.ok ? undefined : refusalError(refused)).toMatchObject({
      code: 'stale_version',
      status: 412,
    });
  });
});
