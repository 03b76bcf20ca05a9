import type { TextVariables } from './step-kind.ts';

/** Variables that every text of a flow may use. */
export const usualVariables = {
  business: 'Harbour Family Clinic',
  place: '128 Harbour Street, second floor, New York',
  name: 'Alexandra',
} as const satisfies TextVariables;

/** What a service is called; as long as names of services get. */
export const serviceVariable = { service: 'Cut, colour and blow-dry' } as const satisfies TextVariables;

/** Variables about one booking, beside the usual ones. */
export const bookingVariables = {
  ...serviceVariable,
  when: 'Wednesday, 23 September, 10:30',
  resource: 'Meeting room Atlântico',
  price: 'R$ 1.250,00',
  place: usualVariables.place,
  code: 'K7M4QX',
  isReminded: 'yes',
} as const satisfies TextVariables;
