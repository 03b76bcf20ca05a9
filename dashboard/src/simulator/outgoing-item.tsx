import { Bubble } from './bubble.tsx';
import { texts } from './texts.ts';
import { Ticks } from './ticks.tsx';
import type { Outgoing } from './use-chat.ts';

/** A message that has not reached the server: still on its way, or to be tried again. */
export function OutgoingItem({ outgoing, onRetry }: { outgoing: Outgoing; onRetry: () => void }) {
  const { draft, hasFailed } = outgoing;
  const content =
    draft.type === 'text'
      ? { type: 'text', text: { body: draft.text } }
      : { type: draft.type === 'tap' ? 'tap' : draft.type };
  return (
    <li className="message message-own message-first">
      <Bubble
        author={texts.you}
        content={content}
        meta={<span className="meta">{hasFailed ? texts.notSent : <Ticks status="sending" />}</span>}
      />
      {hasFailed && (
        <button type="button" className="retry" onClick={onRetry}>
          {texts.tryAgain}
        </button>
      )}
    </li>
  );
}
