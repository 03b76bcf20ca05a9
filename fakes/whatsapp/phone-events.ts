import type { ChatMessage } from './model.ts';

/** What a phone notices. */
export type PhoneEvent =
  | { type: 'message'; phoneNumberId: string; message: ChatMessage }
  | { type: 'status'; phoneNumberId: string; id: string; status: string }
  | { type: 'typing'; phoneNumberId: string; forMs: number };

interface Watcher {
  listener: (event: PhoneEvent) => void;
  openPhoneNumberId: string | undefined;
}

/** Tells watchers what happens on a phone, and knows which chats are open on a screen. */
export class PhoneEvents {
  readonly #watchers = new Map<string, Set<Watcher>>();

  /**
   * @param openPhoneNumberId the chat that is on the screen while the watch lasts: its messages are read as they arrive
   * @returns ends the watch
   */
  watch(phone: string, listener: (event: PhoneEvent) => void, openPhoneNumberId?: string): () => void {
    const watcher: Watcher = { listener, openPhoneNumberId };
    const watchers = this.#watchers.get(phone) ?? new Set();
    this.#watchers.set(phone, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(phone);
    };
  }

  publish(phone: string, event: PhoneEvent): void {
    for (const { listener } of this.#watchers.get(phone) ?? []) listener(event);
  }

  isChatOpen(phone: string, phoneNumberId: string): boolean {
    for (const { openPhoneNumberId } of this.#watchers.get(phone) ?? []) {
      if (openPhoneNumberId === phoneNumberId) return true;
    }
    return false;
  }
}
