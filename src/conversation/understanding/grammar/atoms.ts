import type { CompiledLexicon } from '../lexicon/compile.ts';
import { correct } from '../lexicon/spelling.ts';
import { longestPhrase } from '../lexicon/phrase-tree.ts';
import type { Span } from '../types.ts';
import type { Sense } from './senses.ts';
import type { Token } from './tokens.ts';

/** A word or phrase of the message with everything it may mean; words without a meaning here have no senses. */
export interface Atom {
  text: string;
  senses: readonly Sense[];
  span: Span;
  touchesPrevious: boolean;
}

const marks: Readonly<Record<string, readonly Sense[]>> = {
  ',': [{ kind: 'comma' }],
  '\n': [{ kind: 'comma' }],
  '.': [{ kind: 'stop' }],
  ';': [{ kind: 'stop' }],
  '!': [{ kind: 'stop' }],
  '?': [{ kind: 'stop' }],
  '-': [{ kind: 'dash' }],
  '/': [{ kind: 'or' }],
  '+': [{ kind: 'and' }],
  '&': [{ kind: 'and' }],
  '@': [{ kind: 'at' }],
  '~': [{ kind: 'around' }],
  '€': [{ kind: 'money' }],
  $: [{ kind: 'money' }],
  '£': [{ kind: 'money' }],
};

/** The words with one-letter prefixes taken off and typing errors mended, as far as the language knows them. */
export function readWords(
  tokens: readonly Token[],
  language: CompiledLexicon,
  isName: (word: string) => boolean,
): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'word' || language.words.has(token.text) || isName(token.text)) return [token];
    const split = splitClitics(token, language);
    if (split) return split;
    const text = correct(language.spelling, token.text);
    return [text === undefined ? token : { ...token, text }];
  });
}

function splitClitics(token: Token, language: CompiledLexicon): Token[] | undefined {
  const [start, end] = token.span;
  for (const clitic of language.lexicon.clitics ?? []) {
    if (!token.text.startsWith(clitic) || token.text.length === clitic.length) continue;
    const prefix = { ...token, text: clitic, span: [start, start + clitic.length] as const };
    const rest: Token = {
      ...token,
      text: token.text.slice(clitic.length),
      span: [start + clitic.length, end],
      touchesPrevious: true,
    };
    const known = language.words.has(rest.text) ? [rest] : splitClitics(rest, language);
    if (known) return [prefix, ...known];
  }
  return undefined;
}

/**
 * The message as the grammar walks it: the longest known phrase at each position. `isTaken` marks words that already
 * name a service or a member of staff ("Morning yoga", "April").
 */
export function readAtoms(
  words: readonly Token[],
  language: CompiledLexicon,
  isTaken: (index: number) => boolean,
): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < words.length;) {
    const token = words[at];
    if (!token) break;
    const phrase = isTaken(at) ? undefined : longestPhrase(language.calendar, words, at);
    const end = phrase?.end ?? at + 1;
    const last = words[end - 1] ?? token;
    const ownSenses: readonly Sense[] = token.numeric ? [token.numeric] : (marks[token.text] ?? []);
    const senses = phrase?.meanings ?? (isTaken(at) ? [] : ownSenses);
    atoms.push({
      text: token.text,
      senses,
      span: [token.span[0], last.span[1]],
      touchesPrevious: token.touchesPrevious,
    });
    at = end;
  }
  return atoms;
}
