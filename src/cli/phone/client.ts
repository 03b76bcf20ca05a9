import {
  type ChatMessage,
  type Draft,
  messageSchema,
  type SimulatorConfig,
  simulatorConfigSchema,
  transcriptSchema,
} from './wire.ts';

/*
 * The requests of a phone. `serverUrl` is empty in the browser, where the page's own server is meant. All of them throw
 * PhoneRequestError.
 */

/** The server was reached and said no, or could not be reached at all (`status` 0). */
export class PhoneRequestError extends Error {
  override readonly name = 'PhoneRequestError';
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** One person's chat with one business number. */
export interface ChatAddress {
  phone: string;
  phoneNumberId: string;
}

export async function fetchConfig(serverUrl: string): Promise<SimulatorConfig> {
  return simulatorConfigSchema.parse(await request(`${serverUrl}/simulator/config.json`));
}

export async function fetchTranscript(
  serverUrl: string,
  chat: ChatAddress,
  signal?: AbortSignal,
): Promise<ChatMessage[]> {
  return transcriptSchema.parse(await request(chatUrl(serverUrl, chat), { signal: signal ?? null }));
}

/** Sends as the phone does; resolves once the server has taken it, the answer comes as an event. */
export async function sendMessage(
  serverUrl: string,
  chat: ChatAddress,
  draft: Draft,
  senderName: string,
): Promise<ChatMessage> {
  const sent = await request(`${chatUrl(serverUrl, chat)}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...draft, name: senderName }),
  });
  return messageSchema.parse(sent);
}

/** Empties the transcript, as if the two had never talked. */
export async function restartChat(serverUrl: string, chat: ChatAddress): Promise<void> {
  await request(chatUrl(serverUrl, chat), { method: 'DELETE' });
}

export async function markChatRead(serverUrl: string, chat: ChatAddress): Promise<void> {
  await request(`${chatUrl(serverUrl, chat)}/read`, { method: 'POST' });
}

/** Where the server-sent events of the chat's phone are. */
export function eventsUrl(serverUrl: string, { phone }: ChatAddress): string {
  return `${serverUrl}/simulator/api/phones/${encodeURIComponent(phone)}/events`;
}

function chatUrl(serverUrl: string, { phone, phoneNumberId }: ChatAddress): string {
  return `${serverUrl}/simulator/api/phones/${encodeURIComponent(phone)}/chats/${encodeURIComponent(phoneNumberId)}`;
}

async function request(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new PhoneRequestError(0, `Nothing answers at ${url}`, { cause: error });
  });
  const text = await response.text();
  if (!response.ok)
    throw new PhoneRequestError(response.status, `${url} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
