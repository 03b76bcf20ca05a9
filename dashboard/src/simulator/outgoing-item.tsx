import { choicesOf } from '../../../src/cli/phone/message-view.ts';
import type { ChatMessage, Draft, MessageContent } from '../../../src/cli/phone/wire.ts';
import { Bubble } from './bubble.tsx';
import { texts } from './texts.ts';
import { Ticks } from './ticks.tsx';
import type { Outgoing } from './use-chat.ts';

interface OutgoingItemProps {
  outgoing: Outgoing;
  /** the chat, to show what a tap chose */
  messages: readonly ChatMessage[];
  onRetry: () => void;
}

/** A message that has not reached the server: still on its way, or to be tried again. */
export function OutgoingItem({ outgoing, messages, onRetry }: OutgoingItemProps) {
  const { draft, hasFailed } = outgoing;
  return (
    <li className="message message-own message-first">
      <Bubble
        author={texts.you}
        content={contentOf(draft, messages)}
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

function contentOf(draft: Draft, messages: readonly ChatMessage[]): MessageContent {
  if (draft.type === 'text') return { type: 'text', text: { body: draft.text } };
  if (draft.type !== 'tap') return { type: draft.type };
  const tapped = messages.find(({ id }) => id === draft.messageId);
  const choice = tapped && choicesOf(tapped).find(({ id }) => id === draft.choiceId);
  return { type: 'text', text: { body: choice?.title ?? '' } };
}
