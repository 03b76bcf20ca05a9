import { viewOf } from '../../../src/cli/phone/message-view.ts';
import { type Place, timeOfDay } from '../../../src/cli/phone/time-of-day.ts';
import type { ShownMessage } from '../../../src/cli/phone/shown-messages.ts';
import type { ChatMessage } from '../../../src/cli/phone/wire.ts';
import { Icon } from '../ui/icon.tsx';
import { Bubble, summaryOf } from './bubble.tsx';
import { texts } from './texts.ts';
import { Ticks } from './ticks.tsx';
import { useSwipe } from './use-swipe.ts';

export interface MessageActions {
  onTap: (messageId: string, choiceId: string) => void;
  onOpenList: (message: ChatMessage) => void;
  onReply: (message: ChatMessage) => void;
}

interface MessageItemProps extends MessageActions {
  message: ShownMessage;
  quoted: ShownMessage | undefined;
  businessName: string;
  place: Place;
  /** the business has said something since, so it did arrive there, whether or not it was marked as read */
  isAnswered: boolean;
  /** the first of several by one author has the tail */
  isFirstOfGroup: boolean;
}

/** A message in the chat: its bubble, the choices under it and the way to reply to it. */
export function MessageItem({
  message,
  quoted,
  businessName,
  place,
  isAnswered,
  isFirstOfGroup,
  onTap,
  onOpenList,
  onReply,
}: MessageItemProps) {
  const isOwn = message.from === 'customer';
  const swipe = useSwipe(() => onReply(message));
  const meta = (
    <span className="meta">
      {message.change === 'edited' && <span>{texts.edited}</span>}
      <time dateTime={new Date(message.at).toISOString()}>{timeOfDay(message.at, place)}</time>
      {isOwn && <Ticks status={message.status ?? (isAnswered ? 'delivered' : 'sent')} />}
    </span>
  );
  return (
    <li
      id={message.id}
      className={`message ${isOwn ? 'message-own' : 'message-theirs'} ${isFirstOfGroup ? 'message-first' : ''}`}
    >
      <div
        className="message-row"
        style={swipe.distance > 0 ? { translate: `${swipe.distance}px` } : undefined}
        {...swipe.handlers}
      >
        <Bubble
          author={isOwn ? texts.you : businessName}
          content={message.content}
          quote={quoted && <Quote message={quoted} businessName={businessName} />}
          meta={meta}
        />
        <button
          type="button"
          className="reply-button"
          aria-label={texts.replyTo(clip(summaryOf(message)))}
          title={texts.reply}
          onClick={() => onReply(message)}
        >
          <Icon name="reply" />
        </button>
      </div>
      {!isOwn && <Choices message={message} onTap={onTap} onOpenList={onOpenList} />}
    </li>
  );
}

function Choices({
  message,
  onTap,
  onOpenList,
}: Pick<MessageActions, 'onTap' | 'onOpenList'> & { message: ChatMessage }) {
  const { buttons, list, links } = viewOf(message.content);
  if (buttons.length === 0 && !list && links.length === 0) return null;
  return (
    <div className="choices" role="group" aria-label={texts.choices}>
      {buttons.map(({ id, title }) => (
        <button key={id} type="button" className="choice" dir="auto" onClick={() => onTap(message.id, id)}>
          <Icon name="reply" />
          {title}
        </button>
      ))}
      {list && (
        <button
          type="button"
          className="choice"
          dir="auto"
          aria-haspopup="dialog"
          onClick={() => onOpenList(message)}
        >
          <Icon name="list" />
          {list.label}
        </button>
      )}
      {links.map(({ label, url }) => (
        <a key={label} className="choice" dir="auto" href={url} target="_blank" rel="noreferrer">
          <Icon name="open" />
          {label}
        </a>
      ))}
    </div>
  );
}

/** The message that this one answers, in short; takes the reader there. */
function Quote({ message, businessName }: { message: ChatMessage; businessName: string }) {
  const author = message.from === 'customer' ? texts.you : businessName;
  return (
    <button type="button" className="quote" title={texts.toQuoted} onClick={() => showMessage(message.id)}>
      <span className="quote-author">{author}</span>
      <span className="quote-text" dir="auto">
        {summaryOf(message)}
      </span>
    </button>
  );
}

function showMessage(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'nearest' });
  element?.animate({ backgroundColor: ['var(--flash)', 'transparent'] }, 1_200);
}

const CLIPPED_LENGTH = 60;

function clip(text: string): string {
  return text.length > CLIPPED_LENGTH ? `${text.slice(0, CLIPPED_LENGTH).trimEnd()}…` : text;
}
