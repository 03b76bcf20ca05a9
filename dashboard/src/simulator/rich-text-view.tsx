import { Fragment } from 'react';
import { type Span, spansOf } from '../../../src/cli/phone/rich-text.ts';

export function RichText({ text }: { text: string }) {
  return <Spans spans={spansOf(text)} />;
}

function Spans({ spans }: { spans: readonly Span[] }) {
  // Spans never move or change within a message, so their place is their key.
  return spans.map((span, index) => <Fragment key={index}>{spanElement(span)}</Fragment>);
}

function spanElement(span: Span) {
  switch (span.kind) {
    case 'plain':
      return span.text;
    case 'code':
      return <code>{span.text}</code>;
    case 'link':
      return (
        <a href={span.url} target="_blank" rel="noreferrer">
          {span.url}
        </a>
      );
    case 'bold':
      return (
        <strong>
          <Spans spans={span.spans} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Spans spans={span.spans} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Spans spans={span.spans} />
        </s>
      );
  }
}
