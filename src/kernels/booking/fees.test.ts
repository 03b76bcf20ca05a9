import { MINUTE_MS, zonedInstant } from '../../core/time/index.ts';
import { cancellationFee, depositOf, fee, type FeeSnapshot } from './fees.ts';
import { deadlineOf, lateness, policyOf, type Charge, type Policy } from './policies.ts';
import { price } from './prices.ts';
import type { ContactId } from '../../core/ids.ts';

const startsAt = zonedInstant('Europe/Madrid', '2026-03-05', 12 * 60);
const DAY_BEFORE = startsAt - 24 * 60 * MINUTE_MS;

function snapshot(rules: Partial<Policy>, amountMinor = 2500, currency = 'EUR'): FeeSnapshot {
  return { startsAt, terms: { price: { amountMinor, currency }, policy: policyOf(rules) } };
}

const dayBefore = (late: 'allowed' | 'refused' = 'allowed'): Policy['cancel'] => ({
  customer: { noticeMinutes: 24 * 60, late },
  business: { noticeMinutes: 0, late: 'allowed' },
});
const percent = (basisPoints: number): Charge => ({ kind: 'percent', basisPoints });

describe('the fee of a late cancellation', () => {
  const late = snapshot({ cancel: dayBefore(), lateCancelFee: { kind: 'fixed', amountMinor: 1000 } });

  it.each([
    ['a moment before the deadline', DAY_BEFORE - 1, 0],
    ['at the deadline', DAY_BEFORE, 1000],
    ['a moment after it', DAY_BEFORE + 1, 1000],
    ['at the start', startsAt, 1000],
  ])('%s', (_, at, amountMinor) => {
    expect(fee(late, 'cancelled_by_customer', at)).toEqual({ amountMinor, currency: 'EUR' });
  });

  it('is never the business’s to take for its own cancellation', () => {
    expect(fee(late, 'cancelled_by_business', startsAt).amountMinor).toBe(0);
  });

  it('is not due for what was never confirmed', () => {
    expect(cancellationFee({ ...late, status: 'pending_approval' }, startsAt - 1).amountMinor).toBe(0);
    expect(cancellationFee({ ...late, status: 'confirmed' }, startsAt - 1).amountMinor).toBe(1000);
  });

  it('counts elapsed hours, also over a day on which the clocks change', () => {
    // In Madrid the clocks go forward at 2 in the morning of 29 March 2026: noon to noon is 23 hours.
    const noon = zonedInstant('Europe/Madrid', '2026-03-29', 12 * 60);
    const ruled = { ...late, startsAt: noon };
    const elevenTheDayBefore = zonedInstant('Europe/Madrid', '2026-03-28', 11 * 60);
    expect(deadlineOf('cancel', 'customer', ruled)).toBe(elevenTheDayBefore);
    expect(fee(ruled, 'cancelled_by_customer', elevenTheDayBefore - 1).amountMinor).toBe(0);
    expect(fee(ruled, 'cancelled_by_customer', elevenTheDayBefore).amountMinor).toBe(1000);
  });
});

describe('a part of the price is rounded half up to the minor unit', () => {
  it.each([
    ['EUR', 2501, 5000, 1251],
    ['EUR', 2499, 5000, 1250],
    ['EUR', 1, 5000, 1],
    ['EUR', 1, 4999, 0],
    // no minor unit at all
    ['JPY', 3333, 3000, 1000],
    ['JPY', 5, 3000, 2],
    // a thousand of them
    ['KWD', 12_345, 1250, 1543],
    ['KWD', 12_348, 1250, 1544],
    // more than a float can multiply
    ['IDR', 900_719_925_474_099, 9999, 900_629_853_481_552],
  ])('%s %d at %d basis points', (currency, amountMinor, basisPoints, owed) => {
    const ruled = snapshot({ noShowFee: percent(basisPoints) }, amountMinor, currency);
    expect(fee(ruled, 'no_show', startsAt)).toEqual({ amountMinor: owed, currency });
  });
});

describe('a deposit', () => {
  const deposit = (charge: Policy['deposit']['charge'], fromMinor = 0, amountMinor = 7000) =>
    depositOf(snapshot({ deposit: { charge, fromMinor } }, amountMinor).terms).amountMinor;

  it('is nothing, a part, an amount, or all of it', () => {
    expect(deposit({ kind: 'none' })).toBe(0);
    expect(deposit(percent(2000))).toBe(1400);
    expect(deposit({ kind: 'fixed', amountMinor: 500 })).toBe(500);
    expect(deposit({ kind: 'full' })).toBe(7000);
  });

  it('is asked for from a price on', () => {
    expect(deposit({ kind: 'full' }, 7001)).toBe(0);
    expect(deposit({ kind: 'full' }, 7000)).toBe(7000);
  });
});

describe('whether a change is allowed', () => {
  const strict = { startsAt, terms: { policy: policyOf({ cancel: dayBefore('refused') }) } };

  it('is decided at the exact instant', () => {
    expect(lateness('cancel', 'customer', strict, DAY_BEFORE - 1)).toBeUndefined();
    expect(lateness('cancel', 'customer', strict, DAY_BEFORE)).toBe('inside_notice');
    expect(lateness('cancel', 'customer', strict, startsAt - 1)).toBe('inside_notice');
    expect(lateness('cancel', 'customer', strict, startsAt)).toBe('too_late');
  });

  it('is decided for each side and each change by itself', () => {
    expect(lateness('reschedule', 'customer', strict, startsAt - 1)).toBeUndefined();
    expect(lateness('cancel', 'business', strict, startsAt)).toBeUndefined();
  });

  it('is up to the start where nothing was agreed about it', () => {
    const old = { startsAt, terms: {} };
    expect(lateness('cancel', 'customer', old, startsAt - 1)).toBeUndefined();
    expect(lateness('cancel', 'customer', old, startsAt)).toBe('too_late');
  });
});

describe('a price', () => {
  const service = {
    price: { amountMinor: 8000, currency: 'BRL' },
    durationMinutes: 60,
    lengthPrices: [{ minutes: 120, priceMinor: 15_000 }],
    lengthUnit: 'minutes' as const,
    shortestStay: 1,
  };
  const of = (minutes: number) =>
    price({
      service,
      slot: { startsAt, endsAt: startsAt + minutes * MINUTE_MS },
      contactId: 'anyone' as ContactId,
    }).amountMinor;

  it('is that of its length, or a share of the usual one', () => {
    expect(of(60)).toBe(8000);
    expect(of(120)).toBe(15_000);
    expect(of(90)).toBe(12_000);
    expect(of(20)).toBe(2667);
  });

  it('is that of each night of a stay', () => {
    const room = { ...service, lengthPrices: [], lengthUnit: 'nights' as const, shortestStay: 2 };
    const stay = (stayLength?: number) =>
      price({
        service: room,
        slot: { startsAt, endsAt: startsAt + 1, stayLength },
        contactId: 'anyone' as ContactId,
      });
    expect([stay(), stay(3)].map(({ amountMinor }) => amountMinor)).toEqual([16_000, 24_000]);
  });
});
