import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { AttachmentKind, ChatMessage, Draft } from '../../../src/cli/phone/wire.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { summaryOf } from './bubble.tsx';
import { texts } from './texts.ts';

const ATTACHMENTS: readonly { kind: AttachmentKind; icon: IconName }[] = [
  { kind: 'location', icon: 'location' },
  { kind: 'audio', icon: 'microphone' },
  { kind: 'image', icon: 'image' },
  { kind: 'sticker', icon: 'sticker' },
];

interface ComposerProps {
  /** the message being answered by quoting it */
  quoted: ChatMessage | undefined;
  businessName: string;
  onCancelReply: () => void;
  onSend: (draft: Draft) => void;
  inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** Where the person writes. Enter sends, Shift+Enter makes a new line. */
export function Composer({ quoted, businessName, onCancelReply, onSend, inputRef }: ComposerProps) {
  const [text, setText] = useState('');
  const isBlank = text.trim() === '';

  const submit = () => {
    if (isBlank) return;
    onSend({ type: 'text', text, ...(quoted && { replyTo: quoted.id }) });
    setText('');
    onCancelReply();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancelReply();
    // While an input method composes a word, Enter only accepts the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {quoted && (
        <div className="composer-quote">
          <div className="quote">
            <span className="quote-author">
              {texts.replyingTo(quoted.from === 'customer' ? texts.yourself : businessName)}
            </span>
            <span className="quote-text" dir="auto">
              {summaryOf(quoted)}
            </span>
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label={texts.cancelReply}
            onClick={onCancelReply}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <div className="composer-row">
        <Menu
          label={texts.attach}
          icon="add"
          placement="above"
          items={ATTACHMENTS.map(({ kind, icon }) => ({
            label: texts.attachments[kind],
            icon,
            onSelect: () => onSend({ type: kind }),
          }))}
        />
        <textarea
          ref={inputRef}
          className="composer-input"
          rows={1}
          dir="auto"
          aria-label={texts.message}
          placeholder={texts.message}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="send-button" aria-label={texts.send} disabled={isBlank}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
