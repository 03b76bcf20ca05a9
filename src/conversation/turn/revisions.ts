import type { InboundContent } from '../../core/ports/channel.ts';
import type { LaneEvent } from './lane-events.ts';

export interface RevisedEvents {
  /** what is to be taken, with the words that count now */
  events: LaneEvent[];
  /** numbers of those that need no turn any more: messages taken back, and what was done to messages still waiting */
  settled: number[];
}

/** People correct and take back what they wrote, also before it is taken: then only their last word counts. */
export function reviseEvents(events: readonly LaneEvent[]): RevisedEvents {
  const waiting = new Map(
    events.flatMap((event) =>
      event.kind === 'message' ? [[event.payload.providerMessageId, event] as const] : [],
    ),
  );
  const texts = new Map<number, string>();
  const settled = new Set<number>();
  for (const event of events) {
    if (event.kind !== 'message') continue;
    const { content } = event.payload;
    if (content.kind !== 'edit' && content.kind !== 'deletion') continue;
    const target = waiting.get(content.messageId);
    if (!target) continue;
    settled.add(event.seq);
    if (content.kind === 'deletion') settled.add(target.seq);
    else if (content.text !== undefined) texts.set(target.seq, content.text);
  }
  return {
    events: events
      .filter(({ seq }) => !settled.has(seq))
      .map((event) => {
        const text = texts.get(event.seq);
        if (event.kind !== 'message' || text === undefined) return event;
        return { ...event, payload: { ...event.payload, content: withText(event.payload.content, text) } };
      }),
    settled: [...settled],
  };
}

function withText(content: InboundContent, text: string): InboundContent {
  return content.kind === 'media' ? { ...content, caption: text } : { kind: 'text', text };
}
