/** Who writes to whom. The same in every run, so that two runs can be compared. */

export const TENANTS = 50;
export const CUSTOMERS = 200;
export const RAMP_MS = 2_000;

export const FEWEST_MESSAGES = 20;
export const MOST_MESSAGES = 40;
const FIRST_ADDRESS = 200_000_000_000_000;

export interface CustomerPlan {
  phone: string;
  phoneNumberId: string;
  /** how many messages the customer sends */
  messages: number;
  /** from the start of the load */
  startsAfterMs: number;
  /** 0, 1, 2… among the customers of the same tenant */
  place: number;
}

export function customerPlans(): CustomerPlan[] {
  return Array.from({ length: CUSTOMERS }, (_, number) => ({
    phone: String(34_620_000_000 + number),
    phoneNumberId: loadAddress(1 + (number % TENANTS)),
    messages: FEWEST_MESSAGES + ((number * 8) % (MOST_MESSAGES - FEWEST_MESSAGES + 1)),
    startsAfterMs: (number * RAMP_MS) / CUSTOMERS,
    place: Math.floor(number / TENANTS),
  }));
}

/** @param tenant counted from 1, as `seedLoad` does */
export function loadAddress(tenant: number): string {
  return String(FIRST_ADDRESS + tenant);
}
