import type { InboundContent } from '../../core/ports/channel.ts';
import { deletionOf, editOf, identityChangeOf } from './inbound-events.ts';
import { identifierOf, objectOf, textOf, type JsonObject } from './json.ts';

/** Type names are short words; what is longer is not a name worth keeping. */
const MAX_TYPE_LENGTH = 40;

/**
 * What a message says. Types are an open set: what this version does not know, and what it knows but cannot use
 * (an order, a form's result), is `unsupported` under the provider's name for it.
 * @returns undefined for an event that tells nothing to act on, and needs no answer either
 */
export function contentOf(message: JsonObject): InboundContent | undefined {
  const type = typeNameOf(message.type);
  const part = objectOf(message[type]);
  switch (type) {
    case 'text':
      return { kind: 'text', text: textOf(part.body) ?? '' };
    case 'button':
      return tapOf(part.payload, part.text) ?? unsupported(type);
    case 'interactive':
      return interactiveContentOf(part);
    case 'image':
    case 'audio':
    case 'video':
    case 'document':
    case 'sticker': {
      const caption = textOf(part.caption);
      return { kind: 'media', media: type, ...(caption ? { caption } : {}) };
    }
    case 'location':
      return locationOf(part) ?? unsupported(type);
    case 'contacts':
      return { kind: 'contacts' };
    case 'reaction': {
      // without an emoji, an earlier reaction was taken back
      const emoji = textOf(part.emoji);
      return { kind: 'reaction', ...(emoji ? { emoji } : {}) };
    }
    case 'edit':
      return editOf(part);
    case 'revoke':
      return deletionOf(part);
    case 'system':
      return identityChangeOf(part);
    case 'unsupported':
    case 'unknown':
      return unsupported(typeNameOf(objectOf(message.unsupported).type));
    default:
      return unsupported(type);
  }
}

/** The type under which something is named in content and in logs. */
export function typeNameOf(type: unknown): string {
  return (typeof type === 'string' && textOf(type.slice(0, MAX_TYPE_LENGTH))) || 'unknown';
}

function interactiveContentOf(interactive: JsonObject): InboundContent {
  const type = typeNameOf(interactive.type);
  if (type !== 'button_reply' && type !== 'list_reply') return unsupported(type);
  const reply = objectOf(interactive[type]);
  return tapOf(reply.id, reply.title) ?? unsupported(type);
}

/** A tap whose id is lost still says what the person saw, and typed text works wherever a tap does. */
function tapOf(id: unknown, title: unknown): InboundContent | undefined {
  const tapped = identifierOf(id);
  const seen = textOf(title);
  if (tapped) return { kind: 'tap', id: tapped, title: seen ?? '' };
  return seen === undefined ? undefined : { kind: 'text', text: seen };
}

function locationOf(location: JsonObject): InboundContent | undefined {
  const { latitude, longitude } = location;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const name = textOf(location.name);
  return { kind: 'location', latitude, longitude, ...(name ? { name } : {}) };
}

function unsupported(type: string): InboundContent {
  return { kind: 'unsupported', type };
}
