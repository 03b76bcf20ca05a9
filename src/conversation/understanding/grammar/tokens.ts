import type { Span } from '../types.ts';
import { fold } from './fold.ts';
import { fullDateShapes, shortShapes, type Numeric } from './numeric-shapes.ts';

export interface Token {
  kind: 'word' | 'number' | 'mark' | 'emoji' | 'email' | 'phone' | 'link';
  /** folded, see `fold` */
  text: string;
  /** what the digits of a number may stand for */
  numeric?: Numeric;
  span: Span;
  /** nothing stands between it and the token before */
  touchesPrevious: boolean;
  /** only a hyphen does: "meio-dia", "mon-wed" */
  followsHyphen: boolean;
}

/** Beyond this many tokens a message is prose, and reading on would only cost time. */
const MAX_TOKENS = 300;

const letter = /\p{L}/u;
const letters = /\p{L}+/uy;
const code = /[b-gi-z]\d[a-z\d]*/y;
const spacedMeridiem = /([ap])(?:\. ?| )m(?!\p{L})\.?/uy;
const emoji = /\p{Extended_Pictographic}/uy;
const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/uy;
const link = /(?:https?:\/\/|www\.)\S{1,2000}/y;
const phone = /\+\d[\d ().-]{5,18}\d|\(?\d{2,4}\)?(?:[ .-]?\d{2,4}){2,4}(?!\d)|\d{9,15}(?!\d)/y;
const mark = /[,.;:!?/\-+#&@~\n€$£%]/y;

// Short words that lose their vowel before the next word (French, Italian); any other apostrophe is inside one word.
const elided = new Set(
  'l d j m s c n t mezz qu jusqu all dall dell nell sull quell quest un c entr presqu lorsqu'.split(' '),
);

interface Piece {
  kind: Token['kind'];
  text: string;
  numeric?: Numeric;
  end: number;
}

export function tokenize(source: string): Token[] {
  const { text, sourceIndex } = fold(source);
  const tokens: Token[] = [];
  const mayHoldEmail = text.includes('@');
  let previous: Piece | undefined;
  for (let at = 0; at < text.length && tokens.length < MAX_TOKENS;) {
    const piece: Piece | undefined =
      (mayHoldEmail && match('email', email, text, at)) ||
      (readNumber(text, at) ??
        match('link', link, text, at) ??
        readWord(text, at, previous?.kind === 'number' && previous.end === at) ??
        match('mark', mark, text, at) ??
        match('emoji', emoji, text, at));
    if (!piece || isHyphen(text, at)) {
      at++;
      continue;
    }
    tokens.push({
      kind: piece.kind,
      text: piece.text,
      ...(piece.numeric && { numeric: piece.numeric }),
      span: [sourceIndex[at] ?? 0, sourceIndex[piece.end] ?? source.length],
      touchesPrevious: previous?.end === at,
      followsHyphen: previous?.end === at - 1 && isHyphen(text, at - 1),
    });
    previous = piece;
    at = piece.end;
  }
  return tokens;
}

/** Inside a compound, where some people write a space: "meio-dia", "après-midi". */
function isHyphen(text: string, at: number): boolean {
  return text[at] === '-' && letter.test(text[at - 1] ?? '') && letter.test(text[at + 1] ?? '');
}

function match(kind: Token['kind'], pattern: RegExp, text: string, at: number): Piece | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined ? undefined : { kind, text: found, end: at + found.length };
}

function readNumber(text: string, at: number): Piece | undefined {
  const first = text[at] ?? '';
  if (!/[\d+(]/.test(first)) return undefined;
  return readShape(fullDateShapes, text, at) ?? readPhone(text, at) ?? readShape(shortShapes, text, at);
}

function readShape(shapes: typeof shortShapes, text: string, at: number): Piece | undefined {
  for (const { pattern, read } of shapes) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const numeric = found && read(found);
    if (numeric)
      return { kind: 'number', text: found[0].replace(/\.$/, ''), numeric, end: at + found[0].length };
  }
  return undefined;
}

/** Fewer digits than a phone number has are left to be dates and times. */
function readPhone(text: string, at: number): Piece | undefined {
  const piece = match('phone', phone, text, at);
  const digits = piece?.text.replace(/\D/g, '').length ?? 0;
  return digits >= (text[at] === '+' ? 7 : 9) ? piece : undefined;
}

/** Without its apostrophe "we'd" would be Wednesday. */
function joined(word: string, next: string): string {
  return word === 'we' && next === 'd' ? "we'd" : word + next;
}

/** `followsNumber`: the letters are a unit ("15h30"), not the beginning of a code ("L7K2"). */
function readWord(text: string, at: number, followsNumber: boolean): Piece | undefined {
  const meridiem = match('word', spacedMeridiem, text, at);
  if (meridiem) return { ...meridiem, text: `${text[at] ?? ''}m` };
  const asCode = followsNumber ? undefined : match('word', code, text, at);
  if (asCode) return asCode;
  const start = match('word', letters, text, at);
  if (!start) return undefined;
  const word = start;
  while (text[word.end] === "'" && !elided.has(word.text)) {
    const next = match('word', letters, text, word.end + 1);
    if (!next) break;
    word.text = joined(word.text, next.text);
    word.end = next.end;
  }
  return word;
}
