import type { Instant } from '../../src/core/time/index.ts';
import type { Doors } from '../../src/db/doors.ts';
import type { TenantTransaction } from '../../src/db/tenant-transaction.ts';
import {
  cancelBooking,
  confirmBooking,
  findBooking,
  holdSlot,
  rescheduleBooking,
  type Booking,
  type BookingResult,
  type BusinessDefinition,
  type ClaimResult,
} from '../../src/kernels/booking/index.ts';
import { createContact, createTenant, monday, type TestContact, type TestTenant } from './factories.ts';

export interface Wanted {
  startsAt: Instant;
  /** slug; a haircut where left out */
  service?: string;
  /** slug; any where left out */
  resource?: string;
  now?: Instant;
}

/**
 * A tenant's customers at work: each command in a transaction of its own, by the customer whom it concerns, on
 * `monday` unless the test says otherwise.
 */
export function createDesk(doors: Doors, tenant: TestTenant) {
  const run = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
    doors.tenantTransaction(tenant.tenantId, work);

  const hold = (customer: TestContact, wanted: Wanted): Promise<ClaimResult> =>
    run((tx) => holdSlot(tx, holdRequest(tenant, customer, wanted)));

  const confirm = (booking: Booking, now = monday): Promise<ClaimResult> =>
    run((tx) => confirmBooking(tx, { ...reference(booking), now }));

  return {
    run,
    hold,
    confirm,
    async book(customer: TestContact, wanted: Wanted): Promise<Booking> {
      const held = booked(await hold(customer, wanted));
      return booked(await confirm(held, wanted.now));
    },
    cancel: (booking: Booking, now = monday): Promise<BookingResult> =>
      run((tx) => cancelBooking(tx, { ...reference(booking), now })),
    reschedule: (booking: Booking, startsAt: Instant, now = monday): Promise<ClaimResult> =>
      run((tx) => rescheduleBooking(tx, { ...reference(booking), startsAt, now })),
    async find(booking: Booking): Promise<Booking> {
      const found = await run((tx) => findBooking(tx, booking.id));
      if (!found) throw new Error(`Booking ${booking.id} is gone.`);
      return found;
    },
  };
}

/** A business of the test's own with its desk and a first customer. */
export async function openDesk(doors: Doors, business: Partial<BusinessDefinition>) {
  const tenant = await createTenant(doors, { business });
  return { tenant, customer: await createContact(doors, tenant), ...createDesk(doors, tenant) };
}

export function createContacts(doors: Doors, tenant: TestTenant, count: number): Promise<TestContact[]> {
  return Promise.all(Array.from({ length: count }, () => createContact(doors, tenant)));
}

/** When they start, on a wall in Madrid. */
export function wallTimes(slots: readonly { startsAt: Instant }[]): string[] {
  return slots.map(({ startsAt }) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Madrid', timeStyle: 'short' }).format(startsAt),
  );
}

export function holdRequest(tenant: TestTenant, customer: TestContact, wanted: Wanted) {
  return {
    serviceId: tenant.service(wanted.service ?? 'haircut'),
    resourceId: wanted.resource === undefined ? undefined : tenant.resource(wanted.resource),
    startsAt: wanted.startsAt,
    contactId: customer.contactId,
    laneId: customer.laneId,
    actor: `customer:${customer.contactId}` as const,
    now: wanted.now ?? monday,
  };
}

function reference(booking: Booking) {
  const { id, contactId, version } = booking;
  return { bookingId: id, contactId, version, actor: `customer:${contactId}` as const };
}

/** The booking of a command that must have worked. */
export function booked(result: ClaimResult | BookingResult): Booking {
  if (!result.ok) throw new Error(`The command was refused: ${result.reason}.`);
  return result.booking;
}
