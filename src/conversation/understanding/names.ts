import type { CompiledLexicon } from './lexicon/compile.ts';
import { longestPhrase } from './lexicon/phrase-tree.ts';
import type { Token } from './grammar/tokens.ts';
import { isSaid, talkPieces } from './phrases.ts';

const MAX_WORDS = 4;

/**
 * The customer's own name: behind "my name is" at any time, and where it was asked for also alone or behind "I'm".
 * Written as the customer did, but capitalised where all of it is in one case.
 */
export function nameOf(
  source: string,
  tokens: readonly Token[],
  language: CompiledLexicon,
  isAsked: boolean,
): string | undefined {
  const pieces = talkPieces(tokens, language);
  const introduction = pieces.find(
    (piece) => isSaid(piece, 'name-introduction') || (isAsked && isSaid(piece, 'name-lead')),
  );
  if (introduction)
    return textOf(source, tokens, introduction.end, endOfName(tokens, introduction.end, language));
  if (!isAsked) return undefined;
  const first = pieces.find(
    (piece) => !isSaid(piece, 'greeting', 'yes', 'filler') && tokens[piece.start]?.kind === 'word',
  );
  if (!first) return undefined;
  const end = endOfName(tokens, first.start, language);
  // A sentence is no name: words may go on only behind a pause.
  const goesOn = tokens[end]?.kind !== 'mark' && tokens.slice(end).some(({ kind }) => kind === 'word');
  return goesOn ? undefined : textOf(source, tokens, first.start, end);
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

function textOf(source: string, tokens: readonly Token[], start: number, end: number): string | undefined {
  const first = tokens[start];
  const last = tokens[end - 1];
  return end > start && first && last ? capitalised(source.slice(first.span[0], last.span[1])) : undefined;
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
