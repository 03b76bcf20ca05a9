import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../src/cli/phone/time-of-day.ts';
import { shownMessages } from '../../../src/cli/phone/shown-messages.ts';
import type { ChatMessage } from '../../../src/cli/phone/wire.ts';
import { Icon } from '../ui/icon.tsx';
import { type MessageActions, MessageItem } from './message-item.tsx';
import { OutgoingItem } from './outgoing-item.tsx';
import { texts } from './texts.ts';
import { civilDate, dayHeading } from './times.ts';
import type { Outgoing } from './use-chat.ts';

interface MessageLogProps extends MessageActions {
  messages: readonly ChatMessage[];
  outgoing: readonly Outgoing[];
  onRetry: (outgoing: Outgoing) => void;
  isTyping: boolean;
  businessName: string;
  place: Place;
  now: number;
  emptyText: string;
}

/** Scrolled up further than this, the way back down is offered. */
const FAR_UP = 160;

/** The chat itself. It hangs from its lower end (column-reverse), so browsers keep the newest message in view. */
export function MessageLog({
  messages: transcript,
  outgoing,
  onRetry,
  isTyping,
  businessName,
  place,
  now,
  emptyText,
  ...actions
}: MessageLogProps) {
  const messages = useMemo(() => shownMessages(transcript), [transcript]);
  const log = useRef<HTMLDivElement>(null);
  const [isFarUp, setFarUp] = useState(false);
  const toLatest = () => {
    log.current?.scrollTo({ top: 0 });
  };
  const lastOwnId = messages.findLast(({ from }) => from === 'customer')?.id;
  // Who writes wants to see what they wrote.
  useEffect(toLatest, [lastOwnId]);
  const lastBusinessIndex = messages.findLastIndex(({ from }) => from === 'business');
  const byId = new Map(messages.map((message) => [message.id, message]));

  return (
    <div className="log-frame">
      <div
        ref={log}
        className="log"
        role="log"
        aria-label={texts.messagesWith(businessName)}
        tabIndex={0}
        onScroll={(event) => setFarUp(event.currentTarget.scrollTop < -FAR_UP)}
      >
        <ol className="messages">
          {messages.length === 0 && <li className="log-note">{emptyText}</li>}
          {messages.map((message, index) => {
            const previous = messages[index - 1];
            const isNewDay =
              !previous || civilDate(previous.at, place.zone) !== civilDate(message.at, place.zone);
            return (
              <Fragment key={message.id}>
                {isNewDay && <li className="log-note">{dayHeading(message.at, now, place)}</li>}
                <MessageItem
                  message={message}
                  quoted={message.replyTo === undefined ? undefined : byId.get(message.replyTo)}
                  businessName={businessName}
                  place={place}
                  isAnswered={index < lastBusinessIndex}
                  isFirstOfGroup={isNewDay || previous.from !== message.from}
                  {...actions}
                />
              </Fragment>
            );
          })}
          {outgoing.map((one) => (
            <OutgoingItem key={one.key} outgoing={one} messages={messages} onRetry={() => onRetry(one)} />
          ))}
          {isTyping && (
            <li className="message message-theirs message-first" aria-hidden="true">
              <div className="bubble typing-dots">
                <span />
                <span />
                <span />
              </div>
            </li>
          )}
        </ol>
      </div>
      {isFarUp && (
        <button
          type="button"
          className="to-latest"
          aria-label={texts.toLatest}
          title={texts.toLatest}
          onClick={toLatest}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
