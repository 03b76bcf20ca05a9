import { chatKey, type ChatMessage } from './model.ts';

/** Pricing as status webhooks carry it. */
export interface Pricing {
  billable: boolean;
  pricing_model: 'PMP';
  type: 'regular' | 'free_customer_service';
  category: string;
}

/** A message with what Meta remembers about it and the phone does not show. */
export interface StoredMessage {
  message: ChatMessage;
  callbackData?: string | undefined;
  pricing?: Pricing | undefined;
}

export interface Chat {
  phone: string;
  phoneNumberId: string;
  /** By wamid, in order of arrival. */
  messages: Map<string, StoredMessage>;
}

/** Load runs send for hours: a chat keeps this many messages and forgets the oldest. */
const MAXIMUM_MESSAGES_PER_CHAT = 500;

/** Messages that are gone from all phones and that Meta still knows; the oldest are forgotten. */
const MAXIMUM_GONE_MESSAGES = 10_000;

/** The transcripts on all phones. */
export class Chats {
  readonly #chats = new Map<string, Chat>();
  readonly #chatByMessageId = new Map<string, Chat>();
  readonly #goneIds = new Set<string>();

  append(phone: string, phoneNumberId: string, stored: StoredMessage): void {
    const key = chatKey(phoneNumberId, phone);
    let chat = this.#chats.get(key);
    if (!chat) {
      chat = { phone, phoneNumberId, messages: new Map() };
      this.#chats.set(key, chat);
    }
    chat.messages.set(stored.message.id, stored);
    this.#chatByMessageId.set(stored.message.id, chat);
    if (chat.messages.size > MAXIMUM_MESSAGES_PER_CHAT) {
      const [oldestId] = chat.messages.keys();
      if (oldestId !== undefined) this.#forget(chat, oldestId);
    }
  }

  messages(phone: string, phoneNumberId: string): StoredMessage[] {
    return [...(this.#chats.get(chatKey(phoneNumberId, phone))?.messages.values() ?? [])];
  }

  chatOf(messageId: string): Chat | undefined {
    return this.#chatByMessageId.get(messageId);
  }

  clear(phone: string, phoneNumberId: string): void {
    const chat = this.#chats.get(chatKey(phoneNumberId, phone));
    for (const id of [...(chat?.messages.keys() ?? [])]) if (chat) this.#forget(chat, id);
  }

  /** The chat goes on under another phone, after what may be there already. */
  move(phone: string, phoneNumberId: string, newPhone: string): void {
    const messages = this.messages(phone, phoneNumberId);
    this.clear(phone, phoneNumberId);
    for (const stored of messages) this.append(newPhone, phoneNumberId, stored);
  }

  list(): Chat[] {
    return [...this.#chats.values()];
  }

  /** Whether there was such a message, even if no phone shows it any more. */
  isGone(messageId: string): boolean {
    return this.#goneIds.has(messageId);
  }

  #forget(chat: Chat, messageId: string): void {
    chat.messages.delete(messageId);
    this.#chatByMessageId.delete(messageId);
    this.#goneIds.add(messageId);
    if (this.#goneIds.size > MAXIMUM_GONE_MESSAGES)
      this.#goneIds.delete(this.#goneIds.values().next().value ?? '');
  }
}
