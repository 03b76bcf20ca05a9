/** A person of the business who answers customers when the bot cannot. */
export interface StaffContact {
  name: string;
  /** digits with country code */
  phone: string;
}

/** What a turn needs to know about the business it speaks for. */
export interface Business {
  name: string;
  industry: string;
  zone: string;
  currency: string;
  /** the first is spoken where the customer's is not known */
  languages: readonly [string, ...string[]];
  address: string;
  staffContacts: readonly StaffContact[];
  handoffReturnMinutes: number;
}
