import type { PlainValue } from './values.ts';

/** Somebody who may become a customer, with what they told and whether they agreed to be written to. */
export interface Lead {
  values: Readonly<Record<string, PlainValue>>;
  hasConsent: boolean;
}
