import type { StoredMessage } from './chats.ts';
import type { GraphError } from './graph-error.ts';
import { unixSeconds, type GraphContent, type LocalNumber } from './model.ts';
import type { People, Person } from './people.ts';

/** One change of a webhook, before several of them are packed into one POST. */
export interface WebhookUpdate {
  businessAccountId: string;
  field: string;
  value: Record<string, unknown>;
  /** Unix seconds; only management updates carry it, on their entry. */
  time?: number;
}

/** Packs updates into one payload: one entry per business account, management updates each in an entry of their own. */
export function webhookPayload(updates: readonly WebhookUpdate[]): Record<string, unknown> {
  const entries: { id: string; time?: number; changes: unknown[] }[] = [];
  const entryByAccountId = new Map<string, (typeof entries)[number]>();
  for (const { businessAccountId, field, value, time } of updates) {
    const change = { value, field };
    if (time !== undefined) {
      entries.push({ id: businessAccountId, time, changes: [change] });
      continue;
    }
    let entry = entryByAccountId.get(businessAccountId);
    if (!entry) {
      entry = { id: businessAccountId, changes: [] };
      entryByAccountId.set(businessAccountId, entry);
      entries.push(entry);
    }
    entry.changes.push(change);
  }
  return { object: 'whatsapp_business_account', entry: entries };
}

function messagingValue(number: LocalNumber): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: number.displayPhoneNumber, phone_number_id: number.phoneNumberId },
  };
}

function hasPhone(person: Person): boolean {
  return person.identity !== 'bsuid';
}

function hasUserId(person: Person): boolean {
  return person.identity !== 'phone';
}

function contact(people: People, person: Person, number: LocalNumber, hasUsername: boolean): unknown {
  return {
    profile: {
      name: person.name,
      ...(hasUsername && person.username !== undefined ? { username: person.username } : {}),
    },
    ...(hasPhone(person) ? { wa_id: person.phone } : {}),
    ...(hasUserId(person) ? { user_id: people.userId(person.phone, number.businessAccountId) } : {}),
  };
}

/** The ids of a message's author, in the keys that inbound messages use. A withheld id is a missing key, never ''. */
export function authorFields(people: People, person: Person, number: LocalNumber): Record<string, string> {
  return {
    ...(hasPhone(person) ? { from: person.phone } : {}),
    ...(hasUserId(person) ? { from_user_id: people.userId(person.phone, number.businessAccountId) } : {}),
  };
}

export interface WrittenMessage {
  person: Person;
  content: GraphContent;
}

/** Inbound messages of one business number; `system` messages are about a person, not from one, and name no contact. */
export function messagesUpdate(
  people: People,
  number: LocalNumber,
  written: readonly WrittenMessage[],
): WebhookUpdate {
  const authors = new Map(
    written.filter(({ content }) => content.type !== 'system').map(({ person }) => [person.phone, person]),
  );
  const contacts = [...authors.values()].map((person) => contact(people, person, number, true));
  return {
    businessAccountId: number.businessAccountId,
    field: 'messages',
    value: {
      ...messagingValue(number),
      ...(contacts.length > 0 ? { contacts } : {}),
      messages: written.map(({ content }) => content),
    },
  };
}

/** What somebody of the business wrote in the phone app: from the number, to the person, in a field of its own. */
export function echoUpdate(
  people: People,
  number: LocalNumber,
  person: Person,
  content: GraphContent,
): WebhookUpdate {
  const { from: to, from_user_id: toUserId } = authorFields(people, person, number);
  return {
    businessAccountId: number.businessAccountId,
    field: 'smb_message_echoes',
    value: {
      ...messagingValue(number),
      message_echoes: [
        {
          from: number.displayPhoneNumber,
          ...(to === undefined ? {} : { to }),
          ...(toUserId === undefined ? {} : { to_user_id: toUserId }),
          ...content,
        },
      ],
    },
  };
}

export interface StatusReport {
  number: LocalNumber;
  person: Person;
  stored: StoredMessage;
  at: number;
}

/** A `sent`, `delivered` or `read` status; pricing rides on `sent` and on the first of the other two. */
export function statusUpdate(
  people: People,
  { number, person, stored, at }: StatusReport,
  status: string,
  hasPricing: boolean,
): WebhookUpdate {
  return {
    businessAccountId: number.businessAccountId,
    field: 'messages',
    value: {
      ...messagingValue(number),
      // Statuses name contacts only since BSUIDs exist; a username is not told at `sent` yet.
      ...(hasUserId(person) ? { contacts: [contact(people, person, number, status !== 'sent')] } : {}),
      statuses: [
        {
          ...statusFields(people, { number, person, stored, at }, status),
          ...(hasPricing && stored.pricing ? { pricing: stored.pricing } : {}),
        },
      ],
    },
  };
}

/** A `failed` status: no contacts and no pricing, but the reason. */
export function failureUpdate(people: People, report: StatusReport, error: GraphError): WebhookUpdate {
  return {
    businessAccountId: report.number.businessAccountId,
    field: 'messages',
    value: {
      ...messagingValue(report.number),
      statuses: [{ ...statusFields(people, report, 'failed'), errors: [error.statusEntry()] }],
    },
  };
}

function statusFields(
  people: People,
  { number, person, stored, at }: StatusReport,
  status: string,
): Record<string, unknown> {
  return {
    id: stored.message.id,
    status,
    timestamp: unixSeconds(at),
    ...(hasPhone(person) ? { recipient_id: person.phone } : {}),
    ...(hasUserId(person)
      ? { recipient_user_id: people.userId(person.phone, number.businessAccountId) }
      : {}),
    ...(stored.callbackData === undefined ? {} : { biz_opaque_callback_data: stored.callbackData }),
  };
}
