import { z } from 'zod';
import { mintMediaHash, mintObjectId } from './minting.ts';
import type { GraphContent } from './model.ts';

/** What a person can do on a phone. */

const introduction = {
  /** Profile name, BSUID mode and username hold for this phone until they are given again. */
  name: z.string().optional(),
  identity: z.enum(['phone', 'phone+bsuid', 'bsuid']).optional(),
  username: z.string().optional(),
};

const common = {
  ...introduction,
  replyTo: z.string().optional(),
  /** The advertisement or post whose button opened the chat, as Meta words it. */
  referral: z.looseObject({ source_type: z.string() }).optional(),
};
const caption = z.string().optional();

export const phoneMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('text'), text: z.string() }),
  /** Taps a button or list row of an earlier business message, however old. */
  z.strictObject({ ...introduction, type: z.literal('tap'), messageId: z.string(), choiceId: z.string() }),
  z.strictObject({ ...common, type: z.literal('image'), caption }),
  z.strictObject({ ...common, type: z.literal('video'), caption }),
  z.strictObject({
    ...common,
    type: z.literal('document'),
    caption,
    filename: z.string().default('document.pdf'),
  }),
  /** A voice note, unless `voice` is false. */
  z.strictObject({ ...common, type: z.literal('audio'), voice: z.boolean().default(true) }),
  z.strictObject({ ...common, type: z.literal('sticker') }),
  z.strictObject({
    ...common,
    type: z.literal('location'),
    latitude: z.number().default(40.4168),
    longitude: z.number().default(-3.7038),
    place: z.string().optional(),
    address: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('contacts'),
    contactName: z.string().default('Leo P'),
    contactPhone: z.string().default('15550100002'),
  }),
  /** An empty or absent emoji takes the reaction back. */
  z.strictObject({
    ...introduction,
    type: z.literal('reaction'),
    messageId: z.string(),
    emoji: z.string().optional(),
  }),
  z.strictObject({ ...introduction, type: z.literal('edit'), messageId: z.string(), text: z.string() }),
  z.strictObject({ ...introduction, type: z.literal('revoke'), messageId: z.string() }),
  z.strictObject({ ...introduction, type: z.literal('request_welcome') }),
  /** A kind that Cloud API does not pass on, such as a poll. */
  z.strictObject({ ...common, type: z.literal('unsupported'), kind: z.string().default('poll_creation') }),
  /** Anything else, sent as given: `system`, `order`, types that do not exist yet. */
  z.strictObject({ ...common, type: z.literal('raw'), message: z.looseObject({ type: z.string() }) }),
]);

export type PhoneMessage = z.input<typeof phoneMessageSchema>;
export type ParsedPhoneMessage = z.output<typeof phoneMessageSchema>;

/** Whether these refresh the window is undocumented, so they do not: the product must not count on it. */
const LEAVES_WINDOW_ALONE = new Set(['reaction', 'edit', 'revoke', 'system']);

export function opensWindow(content: GraphContent): boolean {
  return !LEAVES_WINDOW_ALONE.has(content.type);
}

/** The Graph message for everything but taps, which depend on the tapped bubble. Absent fields are missing keys. */
export function phoneContent(message: Exclude<ParsedPhoneMessage, { type: 'tap' }>): GraphContent {
  switch (message.type) {
    case 'text':
      return { type: 'text', text: { body: message.text } };
    case 'image':
      return { type: 'image', image: media('image/jpeg', { caption: message.caption }) };
    case 'video':
      return { type: 'video', video: media('video/mp4', { caption: message.caption }) };
    case 'document': {
      const { filename, caption } = message;
      return { type: 'document', document: media('application/pdf', { filename, caption }) };
    }
    case 'audio': {
      const mimeType = message.voice ? 'audio/ogg; codecs=opus' : 'audio/mpeg';
      return { type: 'audio', audio: media(mimeType, { voice: message.voice }) };
    }
    case 'sticker':
      return { type: 'sticker', sticker: media('image/webp', { animated: false }) };
    case 'location': {
      const { latitude, longitude, place, address } = message;
      return { type: 'location', location: { latitude, longitude, name: place, address } };
    }
    case 'contacts': {
      const { contactName, contactPhone } = message;
      const name = { formatted_name: contactName, first_name: contactName.split(' ')[0] };
      const phones = [{ phone: `+${contactPhone}`, wa_id: contactPhone, type: 'CELL' }];
      return { type: 'contacts', contacts: [{ name, phones }] };
    }
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: message.messageId, emoji: message.emoji } };
    case 'edit': {
      const edited = { type: 'text', text: { body: message.text } };
      return { type: 'edit', edit: { original_message_id: message.messageId, message: edited } };
    }
    case 'revoke':
      return { type: 'revoke', revoke: { original_message_id: message.messageId } };
    case 'request_welcome':
      return { type: 'request_welcome' };
    case 'unsupported':
      return {
        type: 'unsupported',
        errors: [
          {
            code: 131051,
            title: 'Message type unknown',
            message: 'Message type unknown',
            error_data: { details: 'Message type is currently not supported.' },
          },
        ],
        unsupported: { type: message.kind },
      };
    case 'raw':
      return message.message;
  }
}

function media(mimeType: string, extra: Record<string, unknown>): Record<string, unknown> {
  return { mime_type: mimeType, sha256: mintMediaHash(), id: mintObjectId(), ...extra };
}
