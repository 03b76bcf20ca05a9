/** Who writes to whom. The same in every run, so that two runs can be compared. */

export const TENANTS = 50;
const HOURS_APART = 2;
const FIRST_ADDRESS = 200_000_000_000_000;

export interface Crowd {
  customers: number;
  /** the others follow it */
  firstPhone: number;
  fewestMessages: number;
  mostMessages: number;
  /** of the first customers of each tenant; those who follow come later in the day */
  firstHour: number;
  /** the customers begin one after the other, over this time */
  rampMs: number;
}

/** Those who are measured. */
export const LOAD: Crowd = {
  customers: 200,
  firstPhone: 34_620_000_000,
  fewestMessages: 20,
  mostMessages: 40,
  firstHour: 13,
  rampMs: 2_000,
};

/** Those who were there before: PostgreSQL plans for empty tables as it never would in an installation that lives. */
export const HISTORY: Crowd = {
  customers: 50,
  firstPhone: 34_610_000_000,
  fewestMessages: 20,
  mostMessages: 40,
  firstHour: 21,
  rampMs: 500,
};

/** Those who come first to fresh processes: a service that runs for days has its code compiled and its plans made. */
export const WARM_UP: Crowd = {
  customers: 50,
  firstPhone: 34_630_000_000,
  fewestMessages: 40,
  mostMessages: 60,
  firstHour: 23,
  rampMs: 500,
};

export interface CustomerPlan {
  phone: string;
  phoneNumberId: string;
  /** how many messages the customer sends */
  messages: number;
  /** from the start of the load */
  startsAfterMs: number;
  /** 0, 1, 2… among the customers of the same tenant */
  place: number;
  /** when the customer likes to come; nobody else of the tenant does, or they would be in each other's way */
  hour: number;
}

export function customerPlans(crowd: Crowd): CustomerPlan[] {
  const { customers, firstPhone, fewestMessages, mostMessages, firstHour, rampMs } = crowd;
  return Array.from({ length: customers }, (_, number) => ({
    phone: String(firstPhone + number),
    phoneNumberId: loadAddress(1 + (number % TENANTS)),
    // 8 has no factor in common with 21: every number of messages comes equally often
    messages: fewestMessages + ((number * 8) % (mostMessages - fewestMessages + 1)),
    startsAfterMs: (number * rampMs) / customers,
    place: Math.floor(number / TENANTS),
    hour: firstHour + HOURS_APART * Math.floor(number / TENANTS),
  }));
}

/** The phone_number_id of a load tenant, counted from 1 as `seedLoad` does. */
export function loadAddress(tenant: number): string {
  return String(FIRST_ADDRESS + tenant);
}
