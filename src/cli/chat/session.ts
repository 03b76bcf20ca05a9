import { setTimeout as pause } from 'node:timers/promises';
import { type ChatAddress, markChatRead, restartChat, sendMessage } from '../phone/client.ts';
import { followChat } from '../phone/follow-chat.ts';
import type { ChatMessage, Draft } from '../phone/wire.ts';

/** An answer may be several messages; it is over when none came for this long. */
const QUIET_MS = 700;
/** A greeting waits for the rest of a burst before it is answered, so an answer may take a few seconds. */
const ANSWER_TIMEOUT_MS = 15_000;
const CHECK_MS = 50;

export interface SessionListener {
  /** what the business has said since the last call */
  onMessages: (messages: ChatMessage[]) => void;
  onConnectionChange: (isConnected: boolean) => void;
}

/** A person at a chat: reads what arrives, sends, and can tell when an answer is complete. */
export class ChatSession {
  readonly #serverUrl: string;
  readonly #chat: ChatAddress;
  readonly #senderName: string;
  readonly #listener: SessionListener;
  readonly #following = new AbortController();
  #messages: readonly ChatMessage[] = [];
  #isLost = false;
  #lastArrivalAt = 0;

  constructor(serverUrl: string, chat: ChatAddress, senderName: string, listener: SessionListener) {
    this.#serverUrl = serverUrl;
    this.#chat = chat;
    this.#senderName = senderName;
    this.#listener = listener;
  }

  /** The chat so far, own messages included. */
  get messages(): readonly ChatMessage[] {
    return this.#messages;
  }

  /** What was said since these messages. */
  said(earlier: readonly ChatMessage[]): ChatMessage[] {
    const before = new Set(earlier.map(({ id }) => id));
    return this.#messages.filter(({ id }) => !before.has(id));
  }

  /** Resolves with what was said before, once connected. */
  open(): Promise<readonly ChatMessage[]> {
    return new Promise((resolve) => {
      let isFirst = true;
      const onTranscript = (transcript: ChatMessage[]) => {
        const news = isFirst ? [] : this.#newIn(transcript);
        this.#messages = transcript;
        if (isFirst) resolve(transcript);
        isFirst = false;
        this.#setLost(false);
        this.#receive(news);
      };
      const follower = { onTranscript, onTyping: () => undefined, onLost: () => this.#setLost(true) };
      void followChat(this.#serverUrl, this.#chat, follower, this.#following.signal);
    });
  }

  /** @throws PhoneRequestError */
  send(draft: Draft): Promise<ChatMessage> {
    return sendMessage(this.#serverUrl, this.#chat, draft, this.#senderName);
  }

  /** Waits until the message is answered and the business is done talking. @returns whether an answer came in time */
  async answered(messageId: string): Promise<boolean> {
    const deadline = Date.now() + ANSWER_TIMEOUT_MS;
    while (Date.now() < deadline) {
      const place = this.#messages.findIndex(({ id }) => id === messageId);
      const hasAnswer = place >= 0 && this.#messages.slice(place).some(({ from }) => from === 'business');
      if (hasAnswer && Date.now() - this.#lastArrivalAt >= QUIET_MS) return true;
      await pause(CHECK_MS);
    }
    return false;
  }

  /** @throws PhoneRequestError */
  async restart(): Promise<void> {
    await restartChat(this.#serverUrl, this.#chat);
    this.#messages = [];
  }

  close(): void {
    this.#following.abort();
  }

  #newIn(transcript: readonly ChatMessage[]): ChatMessage[] {
    const known = new Set(this.#messages.map(({ id }) => id));
    return transcript.filter(({ id, from }) => from === 'business' && !known.has(id));
  }

  #receive(messages: ChatMessage[]): void {
    if (messages.length === 0) return;
    this.#lastArrivalAt = Date.now();
    this.#listener.onMessages(messages);
    // A missed read receipt is no loss: the next message brings the next.
    markChatRead(this.#serverUrl, this.#chat).catch(() => undefined);
  }

  #setLost(isLost: boolean): void {
    if (isLost === this.#isLost) return;
    this.#isLost = isLost;
    this.#listener.onConnectionChange(!isLost);
  }
}
