import type { BookingId, ContactId, LaneId, WebhookCallId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Actor } from '../../effects/audit.ts';
import type { NewWebhookCall } from '../../effects/webhook-calls.ts';
import type { Business } from '../turn/business.ts';
import type { Understanding } from '../understanding/index.ts';
import type { LocalText } from '../texts/local-text.ts';
import type { Speech } from '../texts/speech.ts';
import type { Answers } from './answers.ts';
import type { Lead } from './lead.ts';
import type { Choice } from './prompt.ts';

/** Everything a step may use: the turn's transaction, who is talking, and what is known so far. */
export interface Scene {
  tx: TenantTransaction;
  now: Instant;
  business: Business;
  laneId: LaneId;
  contact: { id: ContactId; name: string | undefined };
  answers: Readonly<Answers>;
  speech: Speech;
  /** A text of the flow document in the customer's language, with the flow's variables and `values` filled in. */
  flowText(text: LocalText, values?: Record<string, string | number>): string;
  /** Adds words before the next question, in the same message. */
  say(text: string): void;
  /** Gives the chat to a person. */
  callPerson(reason: HandoffReason): void;
  /** Has an address of the business called after the turn; the outcome comes as a signal with the call's id. */
  callWebhook(call: Omit<NewWebhookCall, 'laneId'>): Promise<WebhookCallId>;
  /** Opens an address from which a customer takes a booking into their own calendar; absent where nobody could reach it. */
  calendarLink?(bookingId: BookingId): Promise<string>;
  /** the turn acts on what a language model says the words mean */
  isAdvised?: boolean;
  /** The words have several meanings that are all possible: where a model may tell which, the turn ends here. */
  seekAdvice?(): Promise<void>;
  /** absent where the business has no payment provider */
  payments?: Payments;
  /** absent where nobody keeps leads but the conversation itself */
  leads?: { capture(lead: Lead): Promise<void> };
}

export interface Payments {
  /** Opens a payment for a held booking; `paid` or `failed` comes back as a signal with the token. */
  request(payment: { bookingId: BookingId; percent: number }): Promise<{ token: string; link: string }>;
}

/** The timer that brings a signal to the step that waits for it. */
export const FLOW_SIGNAL = 'flow-signal';

/** `loop`: another bot seems to be writing */
export type HandoffReason = 'asked' | 'not-understood' | 'engine-error' | 'chat-closed' | 'loop';

export function customerActor({ contact }: Scene): Actor {
  return `customer:${contact.id}`;
}

/** A customer's answer at a step. */
export interface Reading {
  /** the key of a choice that was tapped or named */
  choice?: string;
  /** the choices of the question that it answers */
  offered: readonly Choice[];
  understanding: Understanding;
  /** the customer's own words; those of a tapped choice too */
  text: string;
  /** a place on the map that was sent instead of words */
  location?: { latitude: number; longitude: number; name?: string };
}
