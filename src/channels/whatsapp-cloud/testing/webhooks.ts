import type { InboundMessage } from '../../../core/ports/channel.ts';
import { parseWebhook } from '../parse-webhook.ts';

/** Webhook bodies for tests, in the documented shape and with the identity fields of 2026. */

export const address = '800000000000001';
/** Unix seconds of the default time stamp. */
export const sentAtSeconds = 1_790_000_000;
export const receivedAt = (sentAtSeconds + 2) * 1000;

export const ana = {
  phone: '15550100001',
  bsuid: 'US.90000000000000000001',
  contact: {
    profile: { name: 'Ana R', username: '@ana.r' },
    wa_id: '15550100001',
    user_id: 'US.90000000000000000001',
  },
};

/** A message of Ana's; a field given as `undefined` is absent, as Meta leaves out what it withholds. */
export function message(fields: Record<string, unknown>): Record<string, unknown> {
  return withoutAbsent({
    from: ana.phone,
    from_user_id: ana.bsuid,
    id: 'wamid.IN',
    timestamp: String(sentAtSeconds),
    ...fields,
  });
}

export function status(fields: Record<string, unknown>): Record<string, unknown> {
  return withoutAbsent({
    id: 'wamid.OUT',
    status: 'sent',
    timestamp: String(sentAtSeconds),
    recipient_id: ana.phone,
    ...fields,
  });
}

/** One change of the field `messages`; `value` replaces or adds to what it carries. */
export function change(value: Record<string, unknown>, phoneNumberId = address): Record<string, unknown> {
  return {
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550109999', phone_number_id: phoneNumberId },
      ...value,
    },
  };
}

/** Every argument is one entry: the list of its changes. */
export function webhook(...entries: readonly unknown[][]): Record<string, unknown> {
  return {
    object: 'whatsapp_business_account',
    entry: entries.map((changes, index) => ({ id: `90000000000000${index}`, changes })),
  };
}

/** What becomes of one message of Ana's. @throws where it is ignored */
export function parseOne(fields: Record<string, unknown>, contacts: unknown = [ana.contact]): InboundMessage {
  const { batches, ignored } = parseWebhook(
    webhook([change({ contacts, messages: [message(fields)] })]),
    receivedAt,
  );
  const parsed = batches[0]?.messages[0]?.message;
  if (!parsed) throw new Error(`the message was not kept: ${JSON.stringify(ignored)}`);
  return parsed;
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
