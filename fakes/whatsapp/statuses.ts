import type { StoredMessage } from './chats.ts';
import type { GraphError } from './graph-error.ts';
import { chatKey, type Clock, type LocalNumber, type MessageStatus } from './model.ts';
import type { People } from './people.ts';
import type { PhoneEvents } from './phone-events.ts';
import type { Delivery } from './settings.ts';
import type { Timers } from './timers.ts';
import type { WebhookQueue } from './webhook-queue.ts';
import { failureUpdate, statusUpdate, type StatusReport, type WebhookUpdate } from './webhook-updates.ts';

interface StatusesParts {
  clock: Clock;
  people: People;
  webhooks: WebhookQueue;
  events: PhoneEvents;
  delivery: Delivery;
  timers: Timers;
  /** Called after every change of a message. */
  onChange: () => void;
}

/** A business message on its way to a phone. */
export interface SentMessage {
  number: LocalNumber;
  phone: string;
  stored: StoredMessage;
}

const RANK: Record<MessageStatus, number> = { sent: 1, delivered: 2, read: 3 };

/** A product that never acknowledges the early `sent` must not keep its own send waiting for ever. */
const PATIENCE_MS = 5_000;

/** Moves accepted messages through sent → delivered → read and reports each step. */
export class Statuses {
  readonly #parts: StatusesParts;
  #due = 0;

  constructor(parts: StatusesParts) {
    this.#parts = parts;
  }

  /** How many steps are still to come by themselves. */
  get due(): number {
    return this.#due;
  }

  /** Starts the way of a message; settles when its send may be answered. */
  async begin(sent: SentMessage): Promise<void> {
    const { delivery, timers } = this.#parts;
    if (delivery.isSentBeforeResponse) {
      await Promise.race([
        this.#leave(sent),
        new Promise<void>((resolve) => timers.after(PATIENCE_MS, resolve)),
      ]);
    } else {
      this.#later(delivery.sentAfterMs, () => void this.#leave(sent));
    }
  }

  /** Reports that an accepted message will never reach the phone. */
  fail(sent: SentMessage, error: GraphError): void {
    this.#later(this.#parts.delivery.sentAfterMs, () => {
      void this.#enqueue(sent, failureUpdate(this.#parts.people, this.#describe(sent), error));
    });
  }

  read(sent: SentMessage): void {
    void this.#report(sent, 'read');
  }

  #leave(sent: SentMessage): Promise<void> {
    const acknowledged = this.#report(sent, 'sent');
    this.#later(this.#parts.delivery.deliveredAfterMs, () => this.#arrive(sent));
    return acknowledged;
  }

  /** On an open chat a message is read as it arrives; Meta then skips `delivered`. */
  #arrive(sent: SentMessage): void {
    const isOpen = this.#parts.events.isChatOpen(sent.phone, sent.number.phoneNumberId);
    void this.#report(sent, isOpen ? 'read' : 'delivered');
  }

  /** Never backwards: a message read at once is not delivered afterwards. */
  #report(sent: SentMessage, status: MessageStatus): Promise<void> {
    const { message } = sent.stored;
    const before = message.status;
    if (before && RANK[before] >= RANK[status]) return Promise.resolve();
    message.status = status;
    this.#parts.onChange();
    const { phoneNumberId } = sent.number;
    this.#parts.events.publish(sent.phone, { type: 'status', phoneNumberId, id: message.id, status });
    const hasPricing = status === 'sent' || before !== 'delivered';
    return this.#enqueue(sent, statusUpdate(this.#parts.people, this.#describe(sent), status, hasPricing));
  }

  #describe({ number, phone, stored }: SentMessage): StatusReport {
    return { number, person: this.#parts.people.find(phone), stored, at: this.#parts.clock.now() };
  }

  #enqueue({ number, phone }: SentMessage, update: WebhookUpdate): Promise<void> {
    return this.#parts.webhooks.enqueue([update], [chatKey(number.phoneNumberId, phone)]);
  }

  #later(delayMs: number, action: () => void): void {
    this.#due += 1;
    this.#parts.timers.after(delayMs, () => {
      this.#due -= 1;
      action();
    });
  }
}
