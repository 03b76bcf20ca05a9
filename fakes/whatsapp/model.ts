/** The words that every part of the local Graph server shares. Instants are epoch milliseconds of the business clock. */

export interface Clock {
  now(): number;
}

/** A business number as onboarding would leave it: registered, with its account subscribed to our app. */
export interface LocalNumber {
  phoneNumberId: string;
  businessAccountId: string;
  /** Digits only, as Meta puts it in `metadata.display_phone_number`. */
  displayPhoneNumber: string;
  verifiedName: string;
  accessToken: string;
}

/** A message as it travels on the Graph API: `type` and, usually, one object of that name. */
export interface GraphContent {
  type: string;
  [field: string]: unknown;
}

export type MessageStatus = 'sent' | 'delivered' | 'read';

/** One bubble on a phone. */
export interface ChatMessage {
  /** The wamid. */
  id: string;
  from: 'customer' | 'business';
  at: number;
  /**
   * From the business: the message as it was sent; a template also carries `rendered`, what the phone shows.
   * From the customer: the message as the webhook carried it.
   */
  content: GraphContent;
  /** Absent until the first status; a customer's message is `read` once the business marks it. */
  status?: MessageStatus;
  /** The wamid of the quoted or tapped message. */
  replyTo?: string;
}

/** What a webhook tells about a person: the phone number, the business-scoped user id (BSUID), or both. */
export type IdentityMode = 'phone' | 'phone+bsuid' | 'bsuid';

/** Identifies one person's chat with one business number; also the delivery lane of its webhooks. */
export function chatKey(phoneNumberId: string, phone: string): string {
  return `${phoneNumberId}:${phone}`;
}

/** Meta writes instants as strings of unix seconds. */
export function unixSeconds(at: number): string {
  return String(Math.floor(at / 1000));
}
