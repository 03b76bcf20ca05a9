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
  followsHyphen: boolean;
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
  '€': [{ kind: 'quantity' }],
  $: [{ kind: 'quantity' }],
  '£': [{ kind: 'quantity' }],
  '%': [{ kind: 'quantity' }],
};

/** The words with joined ones apart and typing errors mended, as far as the language knows them. */
export function readWords(
  tokens: readonly Token[],
  language: CompiledLexicon,
  isName: (word: string) => boolean,
): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'word' || language.words.has(token.text) || isName(token.text)) return [token];
    const split = splitPrefixes(token, language, isName) ?? splitSuffix(token, language);
    if (split) return split;
    const text = shortened(token.text, language) ?? correct(language.spelling, token.text);
    return [text === undefined ? token : { ...token, text }];
  });
}

/** "tomorrowww", "siiii": letters held down, where a known word is left without them. */
function shortened(word: string, { words }: CompiledLexicon): string | undefined {
  if (!/(.)\1\1/u.test(word)) return undefined;
  return [word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1')].find((each) =>
    words.has(each),
  );
}

/** No word with its prefixes is longer; what is, is no word. */
const MAX_PREFIXED_LENGTH = 24;

function splitPrefixes(
  token: Token,
  language: CompiledLexicon,
  isName: (word: string) => boolean,
): Token[] | undefined {
  if (token.text.length > MAX_PREFIXED_LENGTH) return undefined;
  const [start, end] = token.span;
  for (const joined of language.lexicon.prefixes ?? []) {
    if (!token.text.startsWith(joined) || token.text.length === joined.length) continue;
    const prefix = { ...token, text: joined, span: [start, start + joined.length] as const };
    const rest: Token = {
      ...token,
      text: token.text.slice(joined.length),
      span: [start + joined.length, end],
      touchesPrevious: true,
      followsHyphen: false,
    };
    const isKnown = language.words.has(rest.text) || isName(rest.text);
    const known = isKnown ? [rest] : splitPrefixes(rest, language, isName);
    if (known) return [prefix, ...known];
  }
  return undefined;
}

function splitSuffix(token: Token, { lexicon, words }: CompiledLexicon): Token[] | undefined {
  const { suffix } = lexicon;
  const rest = suffix && token.text.endsWith(suffix) ? token.text.slice(0, -suffix.length) : undefined;
  if (suffix === undefined || rest === undefined || !words.has(rest)) return undefined;
  const middle = token.span[1] - suffix.length;
  return [
    { ...token, text: rest, span: [token.span[0], middle] },
    { ...token, text: suffix, span: [middle, token.span[1]], touchesPrevious: true, followsHyphen: false },
  ];
}

/** The stop of "Sept. 12" and "mar. 3", which ends no sentence. */
function isOfAbbreviation(words: readonly Token[], at: number, before: Atom | undefined): boolean {
  const token = words[at];
  if (token?.text !== '.' || !token.touchesPrevious || !before || before.text.length > 4) return false;
  const isShortened = before.senses.some(({ kind }) => kind === 'month' || kind === 'weekday');
  return isShortened && words[at + 1]?.kind === 'number';
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
    if (isOfAbbreviation(words, at, atoms.at(-1))) {
      at++;
      continue;
    }
    const phrase = isTaken(at) ? undefined : longestPhrase(language.calendar, words, at);
    const weekday = phrase || isTaken(at) ? undefined : ordinalWeekday(words, at, language);
    if (weekday) {
      atoms.push(weekday);
      at += 2;
      continue;
    }
    const end = phrase?.end ?? at + 1;
    const last = words[end - 1] ?? token;
    const isNameable = token.numeric?.kind === 'number' || token.numeric?.kind === 'dotted';
    const isName = isNameable && isNumbered(atoms.at(-1));
    const ownSenses: readonly Sense[] = isName
      ? []
      : token.numeric
        ? [token.numeric]
        : (marks[token.text] ?? []);
    const senses = phrase?.meanings ?? (isTaken(at) ? [] : ownSenses);
    atoms.push({
      text: token.text,
      senses,
      span: [token.span[0], last.span[1]],
      touchesPrevious: token.touchesPrevious,
      followsHyphen: token.followsHyphen,
    });
    at = end;
  }
  return atoms;
}

/** "room 12", "order no 1845", "size 8.5": the number is part of a name. */
function isNumbered(before: Atom | undefined): boolean {
  return before?.senses.some(({ kind }) => kind === 'numbered') ?? false;
}

/** Portuguese "6ª", which is Friday as well as the sixth. */
function ordinalWeekday(words: readonly Token[], at: number, { lexicon }: CompiledLexicon): Atom | undefined {
  const [number, suffix] = words.slice(at, at + 2);
  const value = number?.numeric?.kind === 'number' ? number.numeric.value : 0;
  const isOrdinal = suffix?.text === 'a' && suffix.touchesPrevious;
  if (!lexicon.weekdaysAreOrdinals || !number || !isOrdinal || value < 2 || value > 6) return undefined;
  return {
    text: number.text,
    senses: [
      { kind: 'weekday', weekday: value - 1, isWeak: true },
      { kind: 'ordinal', value },
    ],
    span: [number.span[0], suffix.span[1]],
    touchesPrevious: number.touchesPrevious,
    followsHyphen: number.followsHyphen,
  };
}
