import { intents, type Intent } from '../types.ts';
import type { Pattern, Signal, Talk } from './lexicon.ts';
import { singleWords, splitPhrases } from './split-phrases.ts';

export interface CompiledPattern<Meaning> {
  elements: readonly PatternElement[];
  meaning: Meaning;
  /** says no by itself: "can't make it" */
  isNegative: boolean;
}

export interface PatternElement {
  /** alternatives */
  words: ReadonlySet<string>;
  /** no other word may stand before it */
  isAdjacent: boolean;
}

/** Patterns by each word their first element may be. */
export type PatternIndex<Meaning> = ReadonlyMap<string, readonly CompiledPattern<Meaning>[]>;

export function compileIntents(talk: Talk): PatternIndex<Intent> {
  const negators = new Set(singleWords(talk.negators));
  return indexPatterns(
    intents.flatMap((intent) =>
      (talk.patterns[intent] ?? []).map((pattern) => compilePattern(pattern, intent, negators)),
    ),
  );
}

export function compileSignals(talk: Talk): PatternIndex<Signal> {
  return indexPatterns(
    Object.entries(talk.signals).flatMap(
      ([signal, patterns]) => patterns.map((pattern) => compilePattern(pattern, signal as Signal, new Set())), // keys of a record of signals
    ),
  );
}

/** Sizes of parties. */
export function compileParties(talk: Talk): PatternIndex<number> {
  return indexPatterns(
    Object.entries(talk.parties).flatMap(([size, patterns]) =>
      patterns.map((pattern) => compilePattern(pattern, Number(size), new Set())),
    ),
  );
}

/** Every word of every pattern. */
export function wordsOfPatterns(index: PatternIndex<unknown>): Set<string> {
  const words = new Set<string>();
  for (const { elements } of [...index.values()].flat()) {
    for (const element of elements) for (const word of element.words) words.add(word);
  }
  return words;
}

function compilePattern<Meaning>(
  pattern: Pattern,
  meaning: Meaning,
  negators: ReadonlySet<string>,
): CompiledPattern<Meaning> {
  const elements = pattern.split(' ').map((element) => ({
    words: new Set(element.replace(/^\+/, '').split('|').flatMap(oneWord)),
    isAdjacent: element.startsWith('+'),
  }));
  const isNegative = elements.some(({ words }) => [...words].some((word) => negators.has(word)));
  return { elements, meaning, isNegative };
}

/** A word in its spellings; a phrase in a pattern would never match, so it is refused. */
function oneWord(word: string): string[] {
  return splitPhrases(word).map(([first, ...rest]) => {
    if (first === undefined || rest.length > 0) throw new Error(`"${word}" in a pattern is not one word`);
    return first;
  });
}

function indexPatterns<Meaning>(patterns: readonly CompiledPattern<Meaning>[]): PatternIndex<Meaning> {
  const index = new Map<string, CompiledPattern<Meaning>[]>();
  for (const pattern of patterns) {
    for (const word of pattern.elements[0]?.words ?? []) {
      const known = index.get(word);
      if (known) known.push(pattern);
      else index.set(word, [pattern]);
    }
  }
  return index;
}
