import type { Alias } from '../../core/ports/channel.ts';
import { identifierOf, listOf, objectOf, textOf, type JsonObject } from './json.ts';

export interface Sender {
  /** empty where the message says nothing that identifies a person */
  aliases: Alias[];
  profileName?: string;
}

/**
 * The people a change names beside its messages. A message finds its person by phone or BSUID: the two lists need not
 * be parallel, and a guess by position would put one customer's words into another's conversation.
 */
export class Senders {
  readonly #byPhone = new Map<string, JsonObject>();
  readonly #byBsuid = new Map<string, JsonObject>();

  /** @param contacts the change's `contacts`, of whatever shape */
  constructor(contacts: unknown) {
    for (const entry of listOf(contacts)) {
      const contact = objectOf(entry);
      const phone = identifierOf(contact.wa_id);
      const bsuid = identifierOf(contact.user_id);
      if (phone) this.#byPhone.set(phone, contact);
      if (bsuid) this.#byBsuid.set(bsuid, contact);
    }
  }

  /** Who wrote this message. A key that only the contact carries is taken too: it links the two for good. */
  of(message: JsonObject): Sender {
    const from = identifierOf(message.from);
    const fromUserId = identifierOf(message.from_user_id);
    const contact =
      (fromUserId ? this.#byBsuid.get(fromUserId) : undefined) ??
      (from ? this.#byPhone.get(from) : undefined);
    const phone = from ?? identifierOf(contact?.wa_id);
    const bsuid = fromUserId ?? identifierOf(contact?.user_id);
    const aliases: Alias[] = [];
    if (phone) aliases.push({ kind: 'phone', value: phone });
    if (bsuid) aliases.push({ kind: 'bsuid', value: bsuid });
    const profileName = textOf(objectOf(contact?.profile).name)?.trim();
    return { aliases, ...(profileName ? { profileName } : {}) };
  }
}
