import type { CompiledLexicon } from './lexicon/compile.ts';
import { longestPhrase } from './lexicon/phrase-tree.ts';
import type { Token } from './grammar/tokens.ts';
import { isSaid, talkPieces, type TalkPiece } from './phrases.ts';
import type { Span } from './types.ts';

const MAX_WORDS = 4;

/** A name and where it stands in the text. */
export interface SaidName {
  value: string;
  span: Span;
}

/**
 * The customer's own name: behind "my name is" at any time, behind "I'm" where it looks like one, and where it was asked for
 * also alone. Written as the customer did, but capitalised where all of it is in one case.
 */
export function nameOf(
  source: string,
  tokens: readonly Token[],
  language: CompiledLexicon,
  isAsked: boolean,
): SaidName | undefined {
  const pieces = talkPieces(tokens, language);
  const introduction = pieces.find(
    (piece) =>
      isSaid(piece, 'name-introduction') || (isAsked && isSaid(piece, 'name-lead', 'self-introduction')),
  );
  if (introduction)
    return textOf(source, tokens, introduction.end, endOfName(tokens, introduction.end, language));
  if (!isAsked) return selfIntroduced(source, tokens, pieces, language);
  const first = pieces.find(
    (piece) => !isSaid(piece, 'greeting', 'yes', 'filler') && tokens[piece.start]?.kind === 'word',
  );
  if (!first) return undefined;
  const end = endOfName(tokens, first.start, language);
  // A sentence is no name: words may go on only behind a pause.
  return goesOn(tokens, end) ? undefined : textOf(source, tokens, first.start, end);
}

/** "Hola, soy Marta": at the beginning, capitalised, of unknown words and followed by a pause, for "soy nueva" is no name. */
function selfIntroduced(
  source: string,
  tokens: readonly Token[],
  pieces: readonly TalkPiece[],
  language: CompiledLexicon,
): SaidName | undefined {
  const lead = pieces.find((piece) => !isSaid(piece, 'greeting') && tokens[piece.start]?.kind !== 'mark');
  if (!lead || !isSaid(lead, 'self-introduction')) return undefined;
  let end = lead.end;
  while (end < tokens.length && end - lead.end < MAX_WORDS && isProper(source, tokens[end], language)) end++;
  const isApart = tokens[end] === undefined || tokens[end]?.kind === 'mark';
  return isApart ? textOf(source, tokens, lead.end, end) : undefined;
}

function isProper(source: string, token: Token | undefined, language: CompiledLexicon): boolean {
  if (token?.kind !== 'word') return false;
  return /^\p{Lu}/u.test(source.slice(...token.span)) && !language.words.has(token.text);
}

function goesOn(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.kind !== 'mark' && tokens.slice(end).some(({ kind }) => kind === 'word');
}

function endOfName(tokens: readonly Token[], start: number, language: CompiledLexicon): number {
  let end = start;
  while (end < tokens.length && end - start < MAX_WORDS && isNameWord(tokens, end, language)) end++;
  return end;
}

function isNameWord(tokens: readonly Token[], at: number, language: CompiledLexicon): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (particles.has(token.text)) return true;
  if (language.commonWords.has(token.text)) return false;
  // Of the words for dates and times, months are names too: April, June, Mai.
  const senses = longestPhrase(language.calendar, tokens, at)?.meanings ?? [];
  return senses.length === 0 || senses.some(({ kind }) => kind === 'month');
}

/** Small words inside names, in any of the languages. */
const particles = new Set('de del da do dos das di la le van von der den el al bin ben abu علي'.split(' '));

function textOf(source: string, tokens: readonly Token[], start: number, end: number): SaidName | undefined {
  const first = tokens[start];
  const last = tokens[end - 1];
  if (end <= start || !first || !last) return undefined;
  const span: Span = [first.span[0], last.span[1]];
  return { value: capitalised(source.slice(...span)), span };
}

function capitalised(name: string): string {
  const tidy = name.replace(/\s+/g, ' ');
  const isOneCase = tidy === tidy.toLowerCase() || tidy === tidy.toUpperCase();
  if (!isOneCase) return tidy;
  return tidy
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) =>
      particles.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
    );
}
