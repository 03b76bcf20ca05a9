import type { CompiledLexicon } from './lexicon/compile.ts';
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
  const introduced = pieces.findIndex(
    (piece) => isSaid(piece, 'name-introduction') || (isAsked && isSaid(piece, 'name-lead')),
  );
  if (introduced >= 0) return nameFrom(source, tokens, pieces[introduced]?.end ?? 0, language);
  if (!isAsked) return undefined;
  const start = pieces.find(
    (piece) => !isSaid(piece, 'greeting', 'yes', 'filler') && tokens[piece.start]?.kind === 'word',
  )?.start;
  if (start === undefined) return undefined;
  const name = nameFrom(source, tokens, start, language);
  // A sentence is no name.
  const end = start + (name?.split(/\s+/).length ?? 0);
  return tokens.slice(end).some(({ kind }) => kind === 'word') && !isAfterPause(tokens, end)
    ? undefined
    : name;
}

function isAfterPause(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'mark' && tokens[at].text !== '-';
}

function nameFrom(
  source: string,
  tokens: readonly Token[],
  start: number,
  language: CompiledLexicon,
): string | undefined {
  let end = start;
  while (end < tokens.length && end - start < MAX_WORDS && isNameWord(tokens[end], language)) end++;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (end === start || !first || !last) return undefined;
  return capitalised(source.slice(first.span[0], last.span[1]));
}

function isNameWord(token: Token | undefined, language: CompiledLexicon): boolean {
  if (token?.kind !== 'word') return false;
  return particles.has(token.text) || !language.commonWords.has(token.text);
}

/** Small words inside names, in any of the languages. */
const particles = new Set('de del da do dos das di la le van von der den el al bin ben abu علي'.split(' '));

function capitalised(name: string): string {
  const tidy = name.replace(/\s+/g, ' ').trim();
  const isOneCase = tidy === tidy.toLocaleLowerCase('en') || tidy === tidy.toLocaleUpperCase('en');
  if (!isOneCase) return tidy;
  return tidy
    .toLocaleLowerCase('en')
    .replace(/\p{L}+/gu, (word) =>
      particles.has(word) ? word : word.slice(0, 1).toLocaleUpperCase('en') + word.slice(1),
    );
}
