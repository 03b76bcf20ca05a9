import type { InboundContent } from '../../core/ports/channel.ts';
import type { LaneEvent } from './lane-events.ts';

export interface RevisedEvents {
  /** what is to be taken, with the words that count now */
  events: LaneEvent[];
  /** numbers of messages taken back, and of what took them back */
  gone: number[];
  /** numbers of edits, and of the messages that they were made to: read again with them as long as those wait */
  edits: { seq: number; target: number }[];
}

/** People correct and take back what they wrote, also before it is taken: then only their last word counts. */
export function reviseEvents(events: readonly LaneEvent[]): RevisedEvents {
  const waiting = new Map(
    events.flatMap((event) =>
      event.kind === 'message' ? [[event.payload.providerMessageId, event] as const] : [],
    ),
  );
  const texts = new Map<number, string>();
  const edits: RevisedEvents['edits'] = [];
  const gone = new Set<number>();
  for (const event of events) {
    if (event.kind !== 'message') continue;
    const { content } = event.payload;
    if (content.kind !== 'edit' && content.kind !== 'deletion') continue;
    const target = waiting.get(content.messageId);
    if (!target) continue;
    if (content.kind === 'deletion') {
      gone.add(event.seq).add(target.seq);
    } else {
      edits.push({ seq: event.seq, target: target.seq });
      if (content.text !== undefined) texts.set(target.seq, content.text);
    }
  }
  const absorbed = new Set([...gone, ...edits.map(({ seq }) => seq)]);
  return {
    events: events
      .filter(({ seq }) => !absorbed.has(seq))
      .map((event) => {
        const text = texts.get(event.seq);
        if (event.kind !== 'message' || text === undefined) return event;
        return { ...event, payload: { ...event.payload, content: withText(event.payload.content, text) } };
      }),
    gone: [...gone],
    edits,
  };
}

/**
 * Numbers of what needs no turn of its own, once those events are taken. An edit of a message that still waits is left where
 * it is: its words are not written anywhere else.
 */
export function settledWith({ gone, edits }: RevisedEvents, taken: readonly LaneEvent[]): number[] {
  const last = taken.at(-1)?.seq ?? 0;
  const over = new Set([...gone, ...taken.map(({ seq }) => seq)]);
  return [
    ...gone,
    ...edits.filter(({ seq, target }) => over.has(target) || seq < last).map(({ seq }) => seq),
  ];
}

function withText(content: InboundContent, text: string): InboundContent {
  return content.kind === 'media' ? { ...content, caption: text } : { kind: 'text', text };
}
