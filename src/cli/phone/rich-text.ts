/** A stretch of a message: plain, marked up as WhatsApp does, or a link. */
export type Span =
  | { kind: 'plain'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string }
  | { kind: Mark; spans: Span[] };

type Mark = 'bold' | 'italic' | 'strike';

const MARKS: Record<string, Mark> = { '*': 'bold', _: 'italic', '~': 'strike' };

/** Marks count only around words, on one line: `2*3*4` and `snake_case_name` stay as they are. */
const PATTERN = new RegExp(
  [
    String.raw`(?<url>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'*_~])`,
    '`(?<code>[^`\\n]+)`',
    String.raw`(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<marked>.+?)(?<=\S)\k<mark>(?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

/** Splits a message's text by WhatsApp's markup: `*bold*`, `_italic_`, `~strike~`, code in backticks, web links. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    if (match.index > end) spans.push({ kind: 'plain', text: text.slice(end, match.index) });
    const { url, code, mark, marked } = match.groups ?? {};
    const markKind = MARKS[mark ?? ''];
    if (url !== undefined) spans.push({ kind: 'link', url });
    else if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (markKind && marked !== undefined) spans.push({ kind: markKind, spans: spansOf(marked) });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ kind: 'plain', text: text.slice(end) });
  return spans;
}

/** The text without its markup. */
export function plainText(text: string): string {
  return spansOf(text).map(plainSpan).join('');
}

function plainSpan(span: Span): string {
  if (span.kind === 'link') return span.url;
  return 'spans' in span ? span.spans.map(plainSpan).join('') : span.text;
}
