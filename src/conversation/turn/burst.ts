import type { InboundMessage } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import type { Understanding } from '../understanding/index.ts';
import type { LaneEvent } from './lane-events.ts';

type MessageEvent = Extract<LaneEvent, { kind: 'message' }>;

/** What the next turn takes: some events as one, or nothing yet, because the rest of a burst may still come. */
export type Burst =
  | {
      kind: 'take';
      message: InboundMessage;
      count: number;
      /** what the message means alone, where it was read to know that it can stand alone */
      alone?: Understanding;
    }
  /** `message` is the newest of it so far */
  | { kind: 'wait'; message: InboundMessage; ms: number };

/**
 * People write "hi", "I want", "a cut": a bare greeting or fragment waits a moment for the rest and is taken together
 * with it. Anything that can stand alone is taken at once.
 *
 * @param read what a text alone means
 */
export function gatherBurst(
  events: readonly LaneEvent[],
  read: (text: string, sentAt: Instant) => Understanding,
  now: Instant,
  windowMs: number,
): Burst {
  const texts: string[] = [];
  let last: MessageEvent | undefined;
  for (const event of events) {
    if (event.kind !== 'message') break;
    const { content } = event.payload;
    if (content.kind !== 'text') break;
    texts.push(content.text);
    last = event;
    const meaning = read(content.text, event.payload.sentAt);
    const isComplete = meaning.choice !== undefined || !(meaning.isBareGreeting || meaning.isFragment);
    if (!isComplete && windowMs > 0) continue;
    return texts.length === 1 ? { ...taken(texts, last), alone: meaning } : taken(texts, last);
  }
  const [first] = events;
  if (!last) {
    if (first?.kind !== 'message') throw new Error('A burst begins with a message.');
    return { kind: 'take', message: first.payload, count: 1 };
  }
  const isFollowed = events.length > texts.length;
  const remaining = last.receivedAt + windowMs - now;
  return isFollowed || remaining <= 0
    ? taken(texts, last)
    : { kind: 'wait', message: last.payload, ms: Math.min(remaining, windowMs) };
}

function taken(texts: readonly string[], last: MessageEvent) {
  const message = { ...last.payload, content: { kind: 'text' as const, text: texts.join(' ') } };
  return { kind: 'take' as const, message, count: texts.length };
}
