/**
 * The local Graph server: Meta's WhatsApp Cloud API over real HTTP, and the phones of simulated people.
 *
 * - `/vNN.N/…` is the Graph API (`graph-router.ts`); what it accepts stands in the `*-rules.ts` files
 * - `/phone-side/…` is what people do with their phones, and the knobs for trouble (`phone-router.ts`)
 * - webhooks go to the product's URL, signed, in order, until it answers 200 (`webhook-queue.ts`)
 */
export { startLocalGraph, type LocalGraph, type LocalGraphOptions } from './local-graph.ts';
export type { ChatMessage, Clock, GraphContent, IdentityMode, LocalNumber, MessageStatus } from './model.ts';
export type { PhoneEvent } from './phone-events.ts';
export type { PhoneMessage } from './phone-messages.ts';
export type { AddressedPhoneMessage } from './phone-side.ts';
