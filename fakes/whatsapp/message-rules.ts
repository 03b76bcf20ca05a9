import { z } from 'zod';
import { GraphError, invalidParameter } from './graph-error.ts';
import { interactiveRule } from './interactive-rules.ts';
import { messageIdDirection } from './minting.ts';
import { violation } from './rule-violations.ts';
import { templateMessageRule } from './template-message-rules.ts';
import { mediaRule, textOfLength } from './value-rules.ts';

/** What may be posted to `/{phone_number_id}/messages`. */

const envelope = {
  messaging_product: z.literal('whatsapp', { error: 'Param messaging_product must be one of {WHATSAPP}' }),
  recipient_type: z.literal('individual').optional(),
  to: z.string().optional(),
  recipient: z.string().optional(),
  context: z
    .strictObject({
      message_id: z
        .string()
        .refine((id) => messageIdDirection(id) !== undefined, { error: 'Invalid message id' }),
    })
    .optional(),
  biz_opaque_callback_data: z
    .string()
    .max(512, 'Param biz_opaque_callback_data must be at most 512 characters long.')
    .optional(),
};

const caption = { caption: textOfLength('Caption', 1024).optional() };
/** Meta's own example sends coordinates as strings. */
const coordinate = (limit: number) => z.coerce.number().min(-limit).max(limit);

const contactCard = z.looseObject({
  name: z.looseObject({ formatted_name: z.string().min(1) }).refine((name) => Object.keys(name).length > 1, {
    error: 'A contact name needs formatted_name and at least one other name field',
  }),
});

const messageRule = z.discriminatedUnion('type', [
  z.strictObject({
    ...envelope,
    type: z.literal('text'),
    text: z.strictObject({
      body: z
        .string()
        .min(1, "The parameter text['body'] is required.")
        .max(4096, "Param text['body'] must be at most 4096 characters long."),
      preview_url: z.boolean().optional(),
    }),
  }),
  z.strictObject({ ...envelope, type: z.literal('interactive'), interactive: interactiveRule }),
  z.strictObject({ ...envelope, type: z.literal('template'), template: templateMessageRule }),
  z.strictObject({ ...envelope, type: z.literal('image'), image: mediaRule(caption) }),
  z.strictObject({ ...envelope, type: z.literal('video'), video: mediaRule(caption) }),
  z.strictObject({
    ...envelope,
    type: z.literal('audio'),
    audio: mediaRule({ voice: z.boolean().optional() }),
  }),
  z.strictObject({ ...envelope, type: z.literal('sticker'), sticker: mediaRule() }),
  z.strictObject({
    ...envelope,
    type: z.literal('document'),
    document: mediaRule({ ...caption, filename: z.string().optional() }),
  }),
  z.strictObject({
    ...envelope,
    type: z.literal('location'),
    location: z.strictObject({
      latitude: coordinate(90),
      longitude: coordinate(180),
      name: z.string().optional(),
      address: z.string().optional(),
    }),
  }),
  z.strictObject({ ...envelope, type: z.literal('contacts'), contacts: z.array(contactCard).min(1) }),
  z.strictObject({
    ...envelope,
    type: z.literal('reaction'),
    reaction: z.strictObject({ message_id: z.string(), emoji: z.string() }),
  }),
]);

export type OutboundMessage = z.infer<typeof messageRule>;

const MESSAGE_TYPES = messageRule.options.map((option) => option.shape.type.value);

const readRule = z.strictObject({
  messaging_product: envelope.messaging_product,
  status: z.literal('read', { error: 'Param status must be one of {READ}' }),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

export type ReadRequest = z.infer<typeof readRule>;

function bodyObject(body: unknown): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  throw invalidParameter('The parameter messaging_product is required.');
}

/** A read receipt shares its path with messages; its `status` tells them apart. */
export function isReadRequest(body: unknown): boolean {
  return 'status' in bodyObject(body);
}

/** @throws GraphError with the first rule that the message breaks */
export function parseMessage(body: unknown): OutboundMessage {
  const message = { type: 'text', ...bodyObject(body) };
  // Messages of unknown type would only be told that no rule fits them.
  if (!MESSAGE_TYPES.some((type) => type === message.type)) {
    const known = MESSAGE_TYPES.map((type) => type.toUpperCase()).join(', ');
    throw invalidParameter(`Param type must be one of {${known}} - got "${String(message.type)}".`);
  }
  const result = messageRule.safeParse(message);
  if (!result.success) throw violation(result.error, message);
  return result.data;
}

/** @throws GraphError also for ids that are no inbound wamid: a business cannot read its own messages */
export function parseReadRequest(body: unknown): ReadRequest {
  const result = readRule.safeParse(body);
  if (!result.success) throw violation(result.error, body);
  if (messageIdDirection(result.data.message_id) !== 'inbound') {
    throw new GraphError(131009, 'message_id must be the id of a message that was received');
  }
  return result.data;
}
