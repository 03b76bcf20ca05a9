import type { ReactNode } from 'react';
import { type MessageView, viewOf } from '../../../src/cli/phone/message-view.ts';
import { plainText } from '../../../src/cli/phone/rich-text.ts';
import type { AttachmentKind, ChatMessage, MessageContent } from '../../../src/cli/phone/wire.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { RichText } from './rich-text-view.tsx';
import { texts } from './texts.ts';

const ATTACHMENT_ICONS: Record<AttachmentKind, IconName> = {
  location: 'location',
  audio: 'microphone',
  image: 'image',
  sticker: 'sticker',
};

interface BubbleProps {
  author: string;
  content: MessageContent;
  quote?: ReactNode;
  /** time and ticks */
  meta: ReactNode;
}

/** What a message shows, without the buttons below it. */
export function Bubble({ author, content, quote, meta }: BubbleProps) {
  const view = viewOf(content);
  return (
    <div className={`bubble ${view.kind === 'sticker' ? 'bubble-sticker' : ''}`}>
      <span className="visually-hidden">{texts.said(author)} </span>
      {quote}
      {view.header && (
        <div className="bubble-header" dir="auto">
          {view.header}
        </div>
      )}
      <Attachment view={view} />
      <div className="bubble-text" dir="auto">
        <RichText text={view.text} />
        {view.footer && <span className="bubble-footer">{view.footer}</span>}
        {meta}
      </div>
    </div>
  );
}

/** One line that stands for a message, in quotes and labels. */
export function summaryOf(message: ChatMessage): string {
  const view = viewOf(message.content);
  return plainText(view.text) || view.header || kindName(view.kind);
}

function Attachment({ view }: { view: MessageView }) {
  if (view.text || !isPicture(view.kind)) {
    return view.text ? null : <p className="attachment attachment-other">{kindName(view.kind)}</p>;
  }
  return (
    <div className={`attachment attachment-${view.kind}`}>
      <Icon name={ATTACHMENT_ICONS[view.kind]} />
      <span className="attachment-name">{view.location?.name || kindName(view.kind)}</span>
      {view.location?.address && <span className="attachment-detail">{view.location.address}</span>}
    </div>
  );
}

function isPicture(kind: string): kind is AttachmentKind {
  return kind in ATTACHMENT_ICONS;
}

function kindName(kind: string): string {
  if (kind === 'revoke') return texts.deleted;
  return isPicture(kind) ? texts.attachments[kind] : texts.unsupported(kind);
}
