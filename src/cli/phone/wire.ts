import * as z from 'zod/mini';

/*
 * What the simulator page and the terminal chat exchange with the server. Both are phones, so they see what a phone
 * sees: Graph API messages. This folder runs in Node and in browsers alike (zod/mini keeps it small there).
 * Instants are epoch milliseconds of the business clock.
 */

const demoTenantSchema = z.object({
  slug: z.string(),
  name: z.string(),
  phoneNumberId: z.string(),
  language: z.string(),
  /** IANA zone of the business: times are shown in it */
  zone: z.string(),
  staff: z.array(z.object({ name: z.string(), phone: z.string() })),
});

export const simulatorConfigSchema = z.object({ tenants: z.array(demoTenantSchema), now: z.number() });

/** A Graph API message; what it shows is read from it by `viewOf`. */
const contentSchema = z.looseObject({ type: z.string() });

const statusSchema = z.enum(['sent', 'delivered', 'read']);

export const messageSchema = z.object({
  id: z.string(),
  from: z.enum(['customer', 'business']),
  at: z.number(),
  content: contentSchema,
  status: z.optional(statusSchema),
  /** the message quoted or tapped */
  replyTo: z.optional(z.string()),
});

export const transcriptSchema = z.array(messageSchema);

/** A server-sent event, as far as it matters here: whose chat it is about, for `typing` how long, for a message whose. */
export const phoneEventSchema = z.object({
  phoneNumberId: z.string(),
  forMs: z.optional(z.number()),
  message: z.optional(z.object({ from: z.enum(['customer', 'business']) })),
});

export type DemoTenant = z.infer<typeof demoTenantSchema>;
export type SimulatorConfig = z.infer<typeof simulatorConfigSchema>;
export type MessageContent = z.infer<typeof contentSchema>;
export type ChatMessage = z.infer<typeof messageSchema>;
export type PhoneEvent = z.infer<typeof phoneEventSchema>;
export type MessageStatus = z.infer<typeof statusSchema>;

/** The kinds of message, other than words, that a phone can send to see how the bot copes. */
export type AttachmentKind = 'location' | 'audio' | 'image' | 'sticker';

/** What a phone sends. */
export type Draft =
  | { type: 'text'; text: string; replyTo?: string }
  | { type: 'tap'; messageId: string; choiceId: string }
  | { type: AttachmentKind };
