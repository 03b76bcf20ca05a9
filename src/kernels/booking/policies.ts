import type { Money } from '../../core/money.ts';
import type { Instant } from '../../core/time/index.ts';
import type { Actor } from '../../effects/audit.ts';
import type { Booking, Service } from './types.ts';

/** What a booking costs. Rules for prices belong here. */
export function priceOf(service: Service): Money {
  return service.price;
}

/** Customers change their bookings until they begin, staff also afterwards. */
export function mayChange(actor: Actor, booking: Booking, now: Instant): boolean {
  return !isCustomer(actor) || now < booking.startsAt;
}

export function isCustomer(actor: Actor): boolean {
  return actor.startsWith('customer:');
}
