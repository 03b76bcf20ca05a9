import { tapReply } from './choices.ts';
import type { Chats } from './chats.ts';
import type { CustomerWindows } from './customer-windows.ts';
import { mintMessageId } from './minting.ts';
import {
  chatKey,
  unixSeconds,
  type ChatMessage,
  type Clock,
  type GraphContent,
  type LocalNumber,
} from './model.ts';
import type { NumberDirectory } from './number-directory.ts';
import type { Introduction, People, Person } from './people.ts';
import type { PhoneEvents } from './phone-events.ts';
import {
  opensWindow,
  phoneContent,
  phoneMessageSchema,
  type ParsedPhoneMessage,
  type PhoneMessage,
} from './phone-messages.ts';
import type { Statuses } from './statuses.ts';
import type { WebhookQueue } from './webhook-queue.ts';
import { authorFields, echoUpdate, messagesUpdate, type WrittenMessage } from './webhook-updates.ts';

interface PhoneSideParts {
  clock: Clock;
  numbers: NumberDirectory;
  people: People;
  chats: Chats;
  windows: CustomerWindows;
  events: PhoneEvents;
  statuses: Statuses;
  webhooks: WebhookQueue;
  /** Called after every change of a chat. */
  onChange: () => void;
}

/** A message of a batch and where it is written. */
export type AddressedPhoneMessage = PhoneMessage & { phone: string; phoneNumberId: string };

/** A message that is fit to be written. */
interface Draft {
  phone: string;
  number: LocalNumber;
  content: GraphContent;
  replyTo: string | undefined;
  referral: Record<string, unknown> | undefined;
  introduction: Introduction;
}

interface Written {
  number: LocalNumber;
  person: Person;
  message: ChatMessage;
}

/** A mistake of whoever moves the phone; `status` is the HTTP status of the phone routes. */
export class PhoneSideError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The phones: what people see, write, tap and read on them. */
export class PhoneSide {
  readonly #parts: PhoneSideParts;

  constructor(parts: PhoneSideParts) {
    this.#parts = parts;
  }

  transcript(phone: string, phoneNumberId: string): ChatMessage[] {
    return this.#parts.chats.messages(phone, phoneNumberId).map(({ message }) => message);
  }

  /** A person writes or taps. Returns once the webhook is queued. @throws PhoneSideError, ZodError */
  send(phone: string, phoneNumberId: string, message: PhoneMessage): ChatMessage {
    const written = this.#write(this.#draft({ ...message, phone, phoneNumberId }));
    this.#post([written]);
    return written.message;
  }

  /** Many people write at once, to any of the numbers; the product gets it all in one POST. */
  sendBatch(messages: readonly AddressedPhoneMessage[]): ChatMessage[] {
    // All are checked before the first is written, so that a bad one leaves no half batch behind.
    const drafts = messages.map((message) => this.#draft(message));
    const written = drafts.map((draft) => this.#write(draft));
    this.#post(written);
    return written.map(({ message }) => message);
  }

  /** The person reads the chat: everything that arrived and was not read yet is. */
  read(phone: string, phoneNumberId: string): void {
    const number = this.#number(phoneNumberId);
    for (const stored of this.#parts.chats.messages(phone, phoneNumberId)) {
      if (stored.message.from === 'business') this.#parts.statuses.read({ number, phone, stored });
    }
    this.#parts.onChange();
  }

  /** Empties the transcript; the 24-hour window stays as it is unless it is to be closed too. */
  restart(phone: string, phoneNumberId: string, isWindowClosed = false): void {
    this.#parts.chats.clear(phone, this.#number(phoneNumberId).phoneNumberId);
    if (isWindowClosed) this.#parts.windows.close(phoneNumberId, phone);
    this.#parts.onChange();
  }

  isWindowOpen(phone: string, phoneNumberId: string): boolean {
    return this.#parts.windows.isOpen(phoneNumberId, phone, this.#parts.clock.now());
  }

  #draft({ phone, phoneNumberId, ...message }: AddressedPhoneMessage): Draft {
    const number = this.#number(phoneNumberId);
    const parsed = phoneMessageSchema.parse(message);
    const content = parsed.type === 'tap' ? this.#tap(phone, phoneNumberId, parsed) : phoneContent(parsed);
    const referral = 'referral' in parsed ? parsed.referral : undefined;
    return { phone, number, content, replyTo: quotedId(parsed), referral, introduction: parsed };
  }

  #write({ phone, number, content, replyTo, referral, introduction }: Draft): Written {
    const { people, chats, windows, events, clock } = this.#parts;
    const { phoneNumberId, businessAccountId } = number;
    const person = people.introduce(phone, introduction);
    const at = clock.now();
    const id = mintMessageId(people.visibleId(phone, businessAccountId), 'inbound');
    const context = replyTo === undefined ? {} : { context: this.#context(replyTo, person, number) };
    const message: ChatMessage = {
      id,
      from: 'customer',
      at,
      content: {
        ...context,
        ...authorFields(people, person, number),
        id,
        timestamp: unixSeconds(at),
        ...(referral ? { referral } : {}),
        ...content,
      },
      ...(replyTo === undefined ? {} : { replyTo }),
    };
    chats.append(phone, phoneNumberId, { message });
    if (opensWindow(content)) windows.open(phoneNumberId, phone, at);
    events.publish(phone, { type: 'message', phoneNumberId, message });
    return { number, person, message };
  }

  /**
   * The person moves to another phone number and takes the chat along. Businesses are told by a system message, and the
   * person's BSUIDs change with the number.
   */
  changeNumber(phone: string, phoneNumberId: string, newPhone: string): void {
    const { people, chats, windows, webhooks, clock, onChange } = this.#parts;
    const number = this.#number(phoneNumberId);
    const former = people.find(phone);
    const { name, identity, username } = former;
    const person = people.introduce(newPhone, { name, identity, username });
    const ids = authorFields(people, person, number);
    const content = {
      ...authorFields(people, former, number),
      id: mintMessageId(people.visibleId(phone, number.businessAccountId), 'inbound'),
      timestamp: unixSeconds(clock.now()),
      type: 'system',
      system: {
        body: `User ${name} changed from ${phone} to ${newPhone}`,
        ...(ids['from'] === undefined ? {} : { wa_id: ids['from'] }),
        ...(ids['from_user_id'] === undefined ? {} : { user_id: ids['from_user_id'] }),
        type: identity === 'bsuid' ? 'user_changed_user_id' : 'user_changed_number',
      },
    };
    chats.move(phone, phoneNumberId, newPhone);
    windows.move(phoneNumberId, phone, newPhone);
    const update = messagesUpdate(people, number, [{ person: former, content }]);
    void webhooks.enqueue([update], [chatKey(phoneNumberId, phone), chatKey(phoneNumberId, newPhone)]);
    onChange();
  }

  /** Somebody of the business writes to the person from the phone app that shares the number (coexistence). */
  ownerWrites(phone: string, phoneNumberId: string, text: string): ChatMessage {
    const { people, chats, events, webhooks, clock, onChange } = this.#parts;
    const number = this.#number(phoneNumberId);
    const person = people.find(phone);
    const id = mintMessageId(people.visibleId(phone, number.businessAccountId), 'outbound');
    const at = clock.now();
    const content: GraphContent = { type: 'text', text: { body: text } };
    const message: ChatMessage = { id, from: 'business', at, content };
    chats.append(phone, phoneNumberId, { message });
    events.publish(phone, { type: 'message', phoneNumberId, message });
    const update = echoUpdate(people, number, person, { id, timestamp: unixSeconds(at), ...content });
    void webhooks.enqueue([update], [chatKey(phoneNumberId, phone)]);
    onChange();
    return message;
  }

  /** Queues one webhook with everything that was written. */
  #post(written: readonly Written[]): void {
    const byNumber = new Map<LocalNumber, WrittenMessage[]>();
    for (const { number, person, message } of written) {
      const toNumber = byNumber.get(number) ?? [];
      toNumber.push({ person, content: message.content });
      byNumber.set(number, toNumber);
    }
    const updates = [...byNumber].map(([number, toNumber]) =>
      messagesUpdate(this.#parts.people, number, toNumber),
    );
    const lanes = written.map(({ number, person }) => chatKey(number.phoneNumberId, person.phone));
    void this.#parts.webhooks.enqueue(updates, lanes);
    this.#parts.onChange();
  }

  #tap(phone: string, phoneNumberId: string, tap: { messageId: string; choiceId: string }): GraphContent {
    const chat = this.#parts.chats.chatOf(tap.messageId);
    const isHere = chat?.phone === phone && chat.phoneNumberId === phoneNumberId;
    const tapped = isHere ? chat.messages.get(tap.messageId)?.message : undefined;
    const reply = tapped?.from === 'business' ? tapReply(tapped.content, tap.choiceId) : undefined;
    if (!reply) {
      throw new PhoneSideError(404, `no message ${tap.messageId} with a choice ${tap.choiceId} in this chat`);
    }
    return reply;
  }

  /** The quoted message's author: the business, unless the person quotes a message of their own. */
  #context(quoted: string, person: Person, number: LocalNumber): Record<string, string> {
    const author = this.#parts.chats.chatOf(quoted)?.messages.get(quoted)?.message.from;
    if (author !== 'customer') return { from: number.displayPhoneNumber, id: quoted };
    return person.identity === 'bsuid' ? { id: quoted } : { from: person.phone, id: quoted };
  }

  #number(phoneNumberId: string): LocalNumber {
    const number = this.#parts.numbers.find(phoneNumberId);
    if (!number) throw new PhoneSideError(404, `no business number ${phoneNumberId}`);
    return number;
  }
}

function quotedId(message: ParsedPhoneMessage): string | undefined {
  if (message.type === 'tap') return message.messageId;
  return 'replyTo' in message ? message.replyTo : undefined;
}
