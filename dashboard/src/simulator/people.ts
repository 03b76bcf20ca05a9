import * as z from 'zod/mini';
import type { DemoTenant } from '../../../src/cli/phone/wire.ts';

/** Whoever holds one of the phones on the page. */
export interface Person {
  phone: string;
  name: string;
  isStaff: boolean;
}

export const customerSchema = z.object({ phone: z.string(), name: z.string() });
export type Customer = z.infer<typeof customerSchema>;

/** Each phone keeps a connection open and browsers allow six to one server: four customers, one staff, one to spare. */
export const MAXIMUM_CUSTOMERS = 4;

const FIRST_NAMES = ['Lena', 'Omar', 'Yuki', 'Priya', 'Mateo', 'Amara'];

export function firstCustomers(): Customer[] {
  const lena = newCustomer([]);
  return [lena, newCustomer([lena])];
}

/** Somebody with a name and a number that nobody on the page has; +1 555 numbers belong to nobody in the world. */
export function newCustomer(others: readonly Customer[]): Customer {
  const name = FIRST_NAMES.find((candidate) => !others.some((other) => other.name === candidate));
  return { name: name ?? `Customer ${others.length + 1}`, phone: unusedPhone(others) };
}

function unusedPhone(others: readonly Customer[]): string {
  for (;;) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const phone = `1555${String(random % 10_000_000).padStart(7, '0')}`;
    if (!others.some((other) => other.phone === phone)) return phone;
  }
}

/** Everybody with a phone on the page: the customers, then the first of the staff. */
export function peopleOn(customers: readonly Customer[], { staff }: DemoTenant): Person[] {
  return [
    ...customers.map((customer) => ({ ...customer, isStaff: false })),
    ...staff.slice(0, 1).map((member) => ({ ...member, isStaff: true })),
  ];
}
