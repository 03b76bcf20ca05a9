import { styleText } from 'node:util';
import { choicesOf, viewOf } from '../phone/message-view.ts';
import { type Span, spansOf } from '../phone/rich-text.ts';
import { timeOfDay } from '../phone/time-of-day.ts';
import type { ChatMessage, DemoTenant } from '../phone/wire.ts';

type Style = Parameters<typeof styleText>[0];

/** Puts a style on a text, or leaves it as it is where colours are not wanted. */
export type Paint = (style: Style, text: string) => string;

/** Colours for people only: not in pipes, and not where NO_COLOR is set (no-color.org). */
export function createPaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  return isTerminal && !env['NO_COLOR'] ? (style, text) => styleText(style, text) : (_style, text) => text;
}

/** A message of the business as lines of text, its choices numbered as they can be typed. */
export function formatMessage(message: ChatMessage, tenant: DemoTenant, paint: Paint): string {
  const { header, text, footer, list, links, location, kind } = viewOf(message.content);
  const hasWords = [header, text, footer].some((part) => part !== '');
  const place = location && [location.name, location.address].filter(Boolean).join(', ');
  const choices = choicesOf(message).map(({ title, description }, index) => {
    const detail = description && paint('dim', ` · ${description}`);
    return `  ${paint('cyan', String(index + 1).padStart(2))}  ${title}${detail}`;
  });
  return [
    `${paint(['bold', 'green'], tenant.name)} ${paint('dim', timeOfDay(message.at, tenant))}`,
    header && paint('bold', header),
    spansOf(text)
      .map((span) => paintSpan(span, paint))
      .join(''),
    footer && paint('dim', footer),
    !hasWords && paint('italic', `[${place || kind}]`),
    list && paint('dim', `${list.label}:`),
    ...choices,
    ...links.map(({ label, url }) => `  ${label}: ${paint('underline', url)}`),
  ]
    .filter(Boolean)
    .join('\n');
}

const SPAN_STYLES = { bold: 'bold', italic: 'italic', strike: 'strikethrough' } as const;

function paintSpan(span: Span, paint: Paint): string {
  switch (span.kind) {
    case 'plain':
      return span.text;
    case 'code':
      return paint('yellow', span.text);
    case 'link':
      return paint('underline', span.url);
    case 'bold':
    case 'italic':
    case 'strike':
      return paint(SPAN_STYLES[span.kind], span.spans.map((inner) => paintSpan(inner, paint)).join(''));
  }
}
