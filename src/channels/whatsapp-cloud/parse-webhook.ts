import type { InboundBatch, InboundContent, InboundMessage } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import { deliveryStatusOf } from './delivery-status.ts';
import { contentOf, typeNameOf } from './inbound-content.ts';
import { echoOf, referralOf } from './inbound-events.ts';
import { identifierOf, isObject, listOf, objectOf, type JsonObject } from './json.ts';
import { sentAtOf } from './sent-at.ts';
import { Senders, type Sender } from './senders.ts';

/** Subscriptions that tell of what the business itself wrote in the phone app, where the number is used by both. */
const ECHO_FIELDS: readonly (string | undefined)[] = ['smb_message_echoes', 'message_echoes'];

/** Something a webhook said that starts nothing; for the log, so it carries no customer data. */
export interface IgnoredEntry {
  reason: string;
  /** the subscription the change came by, `messages` for example */
  field?: string;
  /** the number it was about */
  address?: string;
}

export interface ParsedWebhook {
  /** one per number, in the order in which the numbers first appear */
  batches: InboundBatch[];
  ignored: IgnoredEntry[];
}

/**
 * Reads a webhook body, every message and status of every `entry × change`. Never throws: a shape nobody knows gives
 * no batches and one ignored entry. It reads by hand where a schema is the rule, because one odd field must not cost
 * its message, nor one odd message its batch.
 * @param body the parsed JSON; message and status objects are handed on untouched as `raw`
 * @param receivedAt stands in for time stamps that cannot be right
 */
export function parseWebhook(body: unknown, receivedAt: Instant): ParsedWebhook {
  const reader = new WebhookReader(receivedAt);
  reader.read(objectOf(body));
  return { batches: [...reader.batches.values()], ignored: reader.ignored };
}

/** Where a change belongs; every ignored part of it says so. */
type Origin = Omit<IgnoredEntry, 'reason'>;

class WebhookReader {
  readonly batches = new Map<string, InboundBatch>();
  readonly ignored: IgnoredEntry[] = [];
  readonly #receivedAt: Instant;

  constructor(receivedAt: Instant) {
    this.#receivedAt = receivedAt;
  }

  read(body: JsonObject): void {
    if (body.object !== 'whatsapp_business_account' || !Array.isArray(body.entry)) {
      this.#ignore({}, 'not a WhatsApp webhook');
      return;
    }
    const changes = body.entry.flatMap((entry: unknown) => listOf(objectOf(entry).changes));
    if (changes.length === 0) this.#ignore({}, 'no changes');
    for (const change of changes) this.#readChange(objectOf(change));
  }

  #readChange(change: JsonObject): void {
    const value = objectOf(change.value);
    const address = identifierOf(objectOf(value.metadata).phone_number_id);
    const origin: Origin = { field: typeNameOf(change.field), ...(address ? { address } : {}) };
    const isEchoes = ECHO_FIELDS.includes(origin.field);
    if (origin.field !== 'messages' && !isEchoes) return this.#ignore(origin, 'field is not used');
    if (!address) return this.#ignore(origin, 'no phone_number_id');

    const messages = listOf(isEchoes ? value.message_echoes : value.messages);
    const statuses = listOf(value.statuses);
    if (messages.length + statuses.length === 0) return this.#ignore(origin, emptyChangeReason(value));

    const senders = new Senders(value.contacts);
    for (const raw of messages) {
      const entry = objectOf(raw);
      const message = isEchoes ? this.#echoOf(entry, senders) : this.#messageOf(entry, senders);
      if (typeof message === 'string') this.#ignore(origin, message);
      else this.#batchOf(address).messages.push({ message, raw });
    }
    for (const raw of statuses) {
      const status = deliveryStatusOf(objectOf(raw), this.#receivedAt);
      if (status) this.#batchOf(address).statuses.push({ status, raw });
      else this.#ignore(origin, `status without id or unknown: ${typeNameOf(objectOf(raw).status)}`);
    }
  }

  /** The message, or why it is ignored. */
  #messageOf(entry: JsonObject, senders: Senders): InboundMessage | string {
    const content = contentOf(entry);
    if (!content) {
      // a security code that changed, for example: the service speaks, not the customer
      const { type } = entry;
      return type === 'system'
        ? `system message: ${typeNameOf(objectOf(entry.system).type)}`
        : `incomplete: ${typeNameOf(type)}`;
    }
    return this.#inboundOf(entry, senders.of(entry), content);
  }

  /** An echo is from us and to the person whose chat it is. */
  #echoOf(entry: JsonObject, senders: Senders): InboundMessage | string {
    const content = echoOf(entry);
    if (!content) return `echo: ${typeNameOf(entry.type)}`;
    return this.#inboundOf(entry, senders.of({ from: entry.to, from_user_id: entry.to_user_id }), content);
  }

  #inboundOf(entry: JsonObject, sender: Sender, content: InboundContent): InboundMessage | string {
    // a group is many people, and a conversation is with one
    if (entry.group_id !== undefined) return 'group message';
    const providerMessageId = identifierOf(entry.id);
    if (!providerMessageId) return 'message without id';
    const { aliases, profileName } = sender;
    if (aliases.length === 0) return 'message without sender';
    const replyTo =
      identifierOf(objectOf(entry.context).id) ?? identifierOf(objectOf(entry.reaction).message_id);
    const referral = isObject(entry.referral) ? referralOf(entry.referral) : undefined;
    return {
      providerMessageId,
      from: aliases,
      ...(profileName ? { profileName } : {}),
      sentAt: sentAtOf(entry.timestamp, this.#receivedAt),
      ...(replyTo ? { replyTo } : {}),
      ...(referral ? { referral } : {}),
      content,
    };
  }

  #batchOf(address: string): InboundBatch {
    let batch = this.batches.get(address);
    if (!batch) {
      batch = { address, messages: [], statuses: [] };
      this.batches.set(address, batch);
    }
    return batch;
  }

  #ignore(origin: Origin, reason: string): void {
    this.ignored.push({ reason, ...origin });
  }
}

/** A change with neither messages nor statuses reports errors of the number itself, or nothing. */
function emptyChangeReason(value: JsonObject): string {
  const codes = listOf(value.errors)
    .map((error) => objectOf(error).code)
    .filter((code) => typeof code === 'number');
  return codes.length > 0 ? `errors: ${codes.join(', ')}` : 'no messages or statuses';
}
