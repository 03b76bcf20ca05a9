import { chatKey } from './model.ts';

const WINDOW_MS = 24 * 60 * 60 * 1000;

/** The customer-service windows: a customer's message opens one for 24 hours, a later message renews it. */
export class CustomerWindows {
  readonly #lastInboundAt = new Map<string, number>();

  open(phoneNumberId: string, phone: string, at: number): void {
    this.#lastInboundAt.set(chatKey(phoneNumberId, phone), at);
  }

  close(phoneNumberId: string, phone: string): void {
    this.#lastInboundAt.delete(chatKey(phoneNumberId, phone));
  }

  move(phoneNumberId: string, phone: string, newPhone: string): void {
    const at = this.#lastInboundAt.get(chatKey(phoneNumberId, phone));
    if (at !== undefined) this.open(phoneNumberId, newPhone, at);
    this.close(phoneNumberId, phone);
  }

  isOpen(phoneNumberId: string, phone: string, now: number): boolean {
    const openedAt = this.#lastInboundAt.get(chatKey(phoneNumberId, phone));
    return openedAt !== undefined && now - openedAt < WINDOW_MS;
  }

  entries(): [key: string, lastInboundAt: number][] {
    return [...this.#lastInboundAt];
  }

  restore(entries: readonly [key: string, lastInboundAt: number][]): void {
    for (const [key, at] of entries) this.#lastInboundAt.set(key, at);
  }
}
