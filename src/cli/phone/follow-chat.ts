import { type ChatAddress, eventsUrl, fetchTranscript } from './client.ts';
import { type ChatMessage, type PhoneEvent, phoneEventSchema } from './wire.ts';

export interface ChatFollower {
  /** The whole chat: once connected, and again after every change. */
  onTranscript: (messages: ChatMessage[]) => void;
  /** The business is typing, for so long; 0: not any more. */
  onTyping: (forMs: number) => void;
  /** Said once per loss; following goes on trying by itself. */
  onLost: () => void;
}

const RETRY_MS = 1_000;

/**
 * Follows a chat until the signal is aborted, through lost connections. Events are only the doorbell: the transcript
 * is fetched anew, so nothing has to be merged and nothing that happened while unconnected is missed.
 */
export async function followChat(
  serverUrl: string,
  chat: ChatAddress,
  follower: ChatFollower,
  signal: AbortSignal,
): Promise<void> {
  let isLost = false;
  const refresh = async () => {
    const messages = await fetchTranscript(serverUrl, chat, signal);
    if (!signal.aborted) follower.onTranscript(messages);
  };
  while (!signal.aborted) {
    try {
      for await (const events of arrivals(eventsUrl(serverUrl, chat), signal)) {
        const ours = events.filter(({ phoneNumberId }) => phoneNumberId === chat.phoneNumberId);
        if (events.length === 0 || ours.some(({ forMs }) => forMs === undefined)) await refresh();
        isLost = false;
        const typing = typingAfter(ours);
        if (typing !== undefined) follower.onTyping(typing);
      }
    } catch {
      // However it broke, the answer is the same: say so once and try again.
    }
    if (signal.aborted) return;
    if (!isLost) follower.onLost();
    isLost = true;
    await pause(RETRY_MS, signal);
  }
}

/**
 * How long the business is typing after these events, if they change that. The order of the events counts, and not the
 * transcript, which may be ahead of them: a message ends only the typing before it.
 */
export function typingAfter(events: readonly PhoneEvent[]): number | undefined {
  const last = events.findLast(({ forMs, message }) => forMs !== undefined || message?.from === 'business');
  return last && (last.forMs ?? 0);
}

/**
 * What happens on a phone, as it arrives; the first, empty arrival says that the connection is open. Read with `fetch`,
 * because Node 20 has no `EventSource`.
 */
async function* arrivals(url: string, signal: AbortSignal): AsyncGenerator<PhoneEvent[]> {
  const response = await fetch(url, { signal, headers: { accept: 'text/event-stream' } });
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  yield [];
  for await (const batch of eventData(response.body)) {
    yield batch.map((data) => phoneEventSchema.parse(JSON.parse(data)));
  }
}

/** The `data` of server-sent events, one batch per arrival. Their names, and comments between them, are passed over. */
export async function* eventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let buffered = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      buffered += decoder.decode(value, { stream: true });
      const blocks = buffered.split('\n\n');
      buffered = blocks.pop() ?? '';
      const batch = blocks.flatMap(dataOf);
      if (batch.length > 0) yield batch;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function dataOf(block: string): string[] {
  const lines = block.split('\n').filter((line) => line.startsWith('data:'));
  return lines.length > 0 ? [lines.map((line) => line.slice('data:'.length).trim()).join('\n')] : [];
}

/** Waits, but not beyond the abort. */
function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, durationMs);
    signal.addEventListener('abort', end);
  });
}
