import { z } from 'zod';
import type { Alias, InboundContent, Referral } from '../../core/ports/channel.ts';
import { identifierOf, objectOf, textOf, type JsonObject } from './json.ts';

/*
 * What may happen in a chat beside messages. Each gives `undefined` where its object is not what Meta documents: then
 * there is nothing to do about it.
 */

const identifier = z.string().refine((value) => identifierOf(value) !== undefined);
/** A field that may be missing or odd without the rest being worth less. */
const optionalIdentifier = identifier.optional().catch(undefined);
const optionalText = z
  .string()
  .transform((value) => textOf(value))
  .optional()
  .catch(undefined);

const captionedTypes = ['image', 'video', 'document'] as const;
const editSchema = z.object({ original_message_id: identifier, message: z.unknown() });
const revokeSchema = z.object({ original_message_id: identifier });
const systemSchema = z.object({
  type: z.string().optional(),
  wa_id: optionalIdentifier,
  /** in older webhooks */
  new_wa_id: optionalIdentifier,
  user_id: optionalIdentifier,
});
const referralSchema = z.object({
  source_type: optionalText,
  source_id: optionalText,
  source_url: optionalText,
  headline: optionalText,
  body: optionalText,
  ctwa_clid: optionalText,
});

export function editOf(edit: unknown): InboundContent | undefined {
  const parsed = editSchema.safeParse(edit);
  if (!parsed.success) return undefined;
  const text = wordsOf(objectOf(parsed.data.message));
  return {
    kind: 'edit',
    messageId: parsed.data.original_message_id,
    ...(text === undefined ? {} : { text }),
  };
}

export function deletionOf(revoke: unknown): InboundContent | undefined {
  const parsed = revokeSchema.safeParse(revoke);
  return parsed.success ? { kind: 'deletion', messageId: parsed.data.original_message_id } : undefined;
}

/** The kinds of system message that say under which keys a person goes from now on. */
const identityChanges: readonly (string | undefined)[] = ['user_changed_number', 'user_changed_user_id'];

export function identityChangeOf(system: unknown): InboundContent | undefined {
  const parsed = systemSchema.safeParse(system);
  if (!parsed.success || !identityChanges.includes(parsed.data.type)) return undefined;
  const { wa_id, new_wa_id, user_id } = parsed.data;
  const phone = wa_id ?? new_wa_id;
  const to: Alias[] = [
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
    ...(user_id ? [{ kind: 'bsuid' as const, value: user_id }] : []),
  ];
  return to.length > 0 ? { kind: 'identity-change', to } : undefined;
}

/** What an owner does in the phone app without writing to the customer. */
const wordless: readonly unknown[] = ['reaction', 'edit', 'revoke', 'system'];

export function echoOf(echo: JsonObject): InboundContent | undefined {
  if (wordless.includes(echo.type)) return undefined;
  const text = wordsOf(echo);
  return { kind: 'echo', ...(text === undefined ? {} : { text }) };
}

/** The advertisement or post a message came from. */
export function referralOf(referral: unknown): Referral | undefined {
  const parsed = referralSchema.safeParse(referral);
  if (!parsed.success) return undefined;
  const { source_type, source_id, source_url, headline, body, ctwa_clid } = parsed.data;
  const known = { sourceId: source_id, url: source_url, headline, body, clickId: ctwa_clid };
  return {
    source: source_type ?? 'unknown',
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  };
}

/** The text of a message, or the caption of its picture. */
function wordsOf(message: JsonObject): string | undefined {
  if (message.type === 'text') return textOf(objectOf(message.text).body);
  const type = captionedTypes.find((known) => known === message.type);
  return type && textOf(objectOf(message[type]).caption);
}
