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

/** The transcripts on all phones. */
export class Chats {
  readonly #chats = new Map<string, Chat>();
  readonly #chatByMessageId = new Map<string, Chat>();

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
    for (const id of chat?.messages.keys() ?? []) this.#chatByMessageId.delete(id);
    chat?.messages.clear();
  }

  list(): Chat[] {
    return [...this.#chats.values()];
  }

  #forget(chat: Chat, messageId: string): void {
    chat.messages.delete(messageId);
    this.#chatByMessageId.delete(messageId);
  }
}
