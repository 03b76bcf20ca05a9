import { booked, createDesk, holdRequest } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createContact, createTenant, monday } from '../../../test/support/factories.ts';
import { zonedInstant } from '../../core/time/index.ts';
import {
  advanceBooking,
  cancelBooking,
  changePrice,
  checkIn,
  holdSlot,
  markNoShow,
  rescheduleBooking,
  type Booking,
  type BookingPermission,
} from './index.ts';

const { doors } = await withTestDatabase();
const tuesday = (hour: number) => zonedInstant('Europe/Madrid', '2026-03-03', hour * 60);
const MINUTE = 60_000;

const policy = {
  cancel: {
    customer: { noticeMinutes: 48 * 60, late: 'allowed' },
    business: { noticeMinutes: 48 * 60, late: 'refused' },
  },
  reschedule: {
    customer: { noticeMinutes: 48 * 60, late: 'refused' },
    business: { noticeMinutes: 0, late: 'allowed' },
  },
  lateCancelFee: { kind: 'fixed', amountMinor: 1000 },
  noShowFee: { kind: 'percent', basisPoints: 5000 },
  checkIn: { opensMinutesBefore: 60, graceMinutes: 15 },
} as const;

async function withBooking() {
  const tenant = await createTenant(doors, { business: { policy } });
  const customer = await createContact(doors, tenant);
  const desk = createDesk(doors, tenant);
  const booking = await desk.book(customer, { startsAt: tuesday(11) });
  const audits = (action: string) =>
    desk.run((tx) =>
      tx.query<{ details: Record<string, unknown> }>({
        text: 'select details from app.audit_entry where action = $1',
        values: [`booking.${action}`],
      }),
    );
  return { tenant, customer, booking, audits, ...desk };
}

const by = (booking: Booking, permissions: readonly BookingPermission[] = [], reason?: string) => ({
  bookingId: booking.id,
  version: booking.version,
  actor: 'staff:desk' as const,
  now: monday,
  permissions,
  ...(reason === undefined ? {} : { override: { reason } }),
});

describe('overriding the rules', () => {
  it('takes a permission and a reason, and is written down', async () => {
    const { booking, run, audits } = await withBooking();
    const cancel = (...acting: Parameters<typeof by> extends [unknown, ...infer Rest] ? Rest : never) =>
      run((tx) => cancelBooking(tx, by(booking, ...acting)));
    expect(await cancel()).toEqual({ ok: false, reason: 'inside_notice' });
    expect(await cancel([], 'Ana is ill')).toEqual({ ok: false, reason: 'not_permitted' });
    expect(await cancel(['change_price'], 'Ana is ill')).toEqual({ ok: false, reason: 'not_permitted' });
    expect(await cancel(['override_rules'], ' ')).toEqual({ ok: false, reason: 'reason_missing' });
    expect(booked(await cancel(['override_rules'], 'Ana is ill')).status).toBe('cancelled_by_business');
    const [audit] = await audits('cancelled');
    expect(audit?.details).toMatchObject({ override: { reason: 'Ana is ill' } });
  });

  it('cancels late for a customer without the fee that they would owe', async () => {
    const { booking, run } = await withBooking();
    const request = { ...by(booking), onBehalfOf: 'customer' } as const;
    expect(await run((tx) => cancelBooking(tx, request))).toEqual({ ok: false, reason: 'fee_applies' });
    const waived = await run((tx) =>
      cancelBooking(tx, { ...by(booking, ['override_rules'], 'a funeral'), onBehalfOf: 'customer' }),
    );
    expect(booked(waived)).toMatchObject({ status: 'cancelled_by_customer', feeMinor: 0 });
  });

  it('books and moves outside the hours, but never over another booking', async () => {
    const { booking, customer, tenant, run } = await withBooking();
    const other = await createContact(doors, tenant);
    const acting = {
      actor: 'staff:desk',
      permissions: ['override_rules'],
      override: { reason: 'early bird' },
    } as const;
    const hold = (startsAt: number, more = {}) =>
      run((tx) => holdSlot(tx, { ...holdRequest(tenant, other, { startsAt }), laneId: undefined, ...more }));
    expect(await hold(tuesday(7))).toMatchObject({ reason: 'outside_hours' });
    expect(await hold(tuesday(7), { ...acting, permissions: [] })).toMatchObject({ reason: 'not_permitted' });
    booked(await hold(tuesday(7), acting));
    expect(await hold(tuesday(11.25), acting)).toMatchObject({ reason: 'taken' });
    const move = (startsAt: number, more: object) =>
      run((tx) => rescheduleBooking(tx, { ...by(booking), startsAt, ...more }));
    expect(await move(tuesday(7), acting)).toMatchObject({ reason: 'taken' });
    expect(
      await move(tuesday(22), { ...acting, actor: `customer:${customer.contactId}`, permissions: [] }),
    ).toMatchObject({
      reason: 'not_permitted',
    });
    expect(booked(await move(tuesday(22), acting)).startsAt).toBe(tuesday(22));
  });

  it('changes a price with its own permission, and refuses what is none', async () => {
    const { booking, run, audits } = await withBooking();
    const reprice = (priceMinor: number, permissions: readonly BookingPermission[], reason?: string) =>
      run((tx) => changePrice(tx, { ...by(booking, permissions, reason), priceMinor }));
    expect(await reprice(2000, ['override_rules'], 'a friend')).toMatchObject({ reason: 'not_permitted' });
    expect(await reprice(2000, ['change_price'])).toMatchObject({ reason: 'reason_missing' });
    await expect(reprice(-1, ['change_price'], 'a friend')).rejects.toMatchObject({ code: 'invalid_input' });
    expect(booked(await reprice(2000, ['change_price'], 'a friend')).terms.price.amountMinor).toBe(2000);
    const [audit] = await audits('repriced');
    expect(audit?.details).toMatchObject({ before: { priceMinor: 2500 }, after: { priceMinor: 2000 } });
  });
});

describe('a customer inside the notice', () => {
  it('may not move, and cancels only with the fee they were told', async () => {
    const { booking, run, reschedule, cancel } = await withBooking();
    expect(await reschedule(booking, tuesday(15))).toMatchObject({ reason: 'inside_notice' });
    expect(await cancel(booking)).toEqual({ ok: false, reason: 'fee_applies' });
    const request = { ...by(booking), actor: `customer:${booking.contactId}` as const };
    const told = (acceptedFeeMinor: number) =>
      run((tx) => cancelBooking(tx, { ...request, acceptedFeeMinor }));
    expect(await told(999)).toMatchObject({ reason: 'fee_applies' });
    expect(booked(await told(1000)).feeMinor).toBe(1000);
  });
});

describe('the grace of a check-in', () => {
  const asCustomer = (booking: Booking, now: number) => ({
    ...by(booking),
    actor: `customer:${booking.contactId}` as const,
    now,
  });

  it('opens and ends at the exact instant', async () => {
    const { booking, run } = await withBooking();
    const arrive = (now: number) => run((tx) => checkIn(tx, asCustomer(booking, now)));
    expect(await arrive(tuesday(10) - 1)).toMatchObject({ reason: 'too_early' });
    expect(await arrive(tuesday(11) + 15 * MINUTE)).toMatchObject({ reason: 'too_late' });
    expect(await arrive(tuesday(11) + 15 * MINUTE - 1)).toMatchObject({ ok: true });
  });

  it('takes the place of whoever is not there, for others to have the rest', async () => {
    const { booking, run, hold, tenant, customer } = await withBooking();
    const advance = (now: number) => run((tx) => advanceBooking(tx, { bookingId: booking.id, now }));
    const graceEnd = tuesday(11) + 15 * MINUTE;
    expect((await advance(graceEnd - 1))?.status).toBe('confirmed');
    expect(await advance(graceEnd)).toMatchObject({ status: 'no_show', feeMinor: 1250 });
    const other = await createContact(doors, tenant);
    expect(await hold(other, { startsAt: tuesday(11.5), now: graceEnd })).toMatchObject({ ok: true });
    expect(
      await run((tx) => checkIn(tx, { ...asCustomer(booking, graceEnd), contactId: customer.contactId })),
    ).toMatchObject({ ok: false, reason: 'changed' });
  });

  it('never takes the place of whoever is, and the visit ends by itself', async () => {
    const { booking, run } = await withBooking();
    booked(await run((tx) => checkIn(tx, asCustomer(booking, tuesday(11)))));
    const advance = (now: number) => run((tx) => advanceBooking(tx, { bookingId: booking.id, now }));
    expect((await advance(tuesday(11.5) - 1))?.status).toBe('checked_in');
    expect((await advance(tuesday(11.5)))?.status).toBe('completed');
    const late = await run((tx) => markNoShow(tx, { ...by(booking), version: undefined, now: tuesday(12) }));
    expect(late).toEqual({ ok: false, reason: 'illegal', status: 'completed' });
  });
});
