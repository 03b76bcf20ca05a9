import type { Phrases } from './lexicon.ts';

/**
 * Finds the word that a typing error was meant to be. Candidates come from an index of every word with letters left out
 * (looking up is then a few map reads, whatever the number of words); the true distance decides.
 */
export interface Spelling {
  /** words by what is left of them */
  index: ReadonlyMap<string, readonly Correction[]>;
}

interface Correction {
  word: string;
  mostErrors: number;
  /** what it means, where that is known: between two words for the same day nothing is to choose */
  meaning?: Phrases;
}

/** Shorter words have too many neighbours to guess. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 20;
/** From this length on a usual word may have two errors. */
const LONG = 8;

/** `usual` words are typed all the time and forgiven more than `other` ones. */
export function createSpelling(words: {
  usual: Iterable<readonly [word: string, meaning?: Phrases]>;
  other: Iterable<string>;
}): Spelling {
  const corrections = new Map<string, Correction>();
  for (const word of words.other) corrections.set(word, { word, mostErrors: 1 });
  for (const [word, meaning] of words.usual) {
    if (corrections.get(word)?.meaning !== undefined) continue;
    const mostErrors = word.length >= LONG ? 2 : 1;
    corrections.set(word, { word, mostErrors, ...(meaning !== undefined && { meaning }) });
  }
  const index = new Map<string, Correction[]>();
  for (const correction of corrections.values()) {
    const { word, mostErrors } = correction;
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) continue;
    for (const key of shortened(word, mostErrors)) {
      const known = index.get(key);
      if (known) known.push(correction);
      else index.set(key, [correction]);
    }
  }
  return { index };
}

/** The nearest known word within the errors it is forgiven; undefined where none or where two that differ are as near. */
export function correct({ index }: Spelling, typed: string): string | undefined {
  if (typed.length < MIN_LENGTH || typed.length > MAX_LENGTH) return undefined;
  let best: Correction | undefined;
  let fewestErrors = Infinity;
  // A long word that lacks a letter is one shorter.
  for (const key of shortened(typed, typed.length >= LONG - 1 ? 2 : 1)) {
    for (const found of index.get(key) ?? []) {
      const { word, mostErrors, meaning } = found;
      if (word === best?.word || !isPlausible(word, typed)) continue;
      const errors = editDistance(word, typed);
      if (errors > mostErrors || errors > fewestErrors) continue;
      const isSame = meaning !== undefined && meaning === best?.meaning;
      if (errors === fewestErrors && isSame) continue;
      best = errors < fewestErrors ? found : undefined;
      fewestErrors = errors;
    }
  }
  return best?.word;
}

/** First letters are rarely wrong, and in short words a replaced letter usually makes another word (later, laser). */
function isPlausible(word: string, typed: string): boolean {
  const startsAlike = word[0] === typed[0] || (word[0] === typed[1] && word[1] === typed[0]);
  if (!startsAlike) return false;
  if (word.length >= 6 || word.length !== typed.length) return word.length >= 5;
  return [...word].sort().join('') === [...typed].sort().join('');
}

function shortened(word: string, letters: number): Set<string> {
  const found = new Set([word]);
  let last = [word];
  for (let round = 0; round < letters; round++) {
    const shorter: string[] = [];
    for (const longer of last) {
      for (let i = 0; i < longer.length; i++) {
        const key = longer.slice(0, i) + longer.slice(i + 1);
        if (found.has(key)) continue;
        found.add(key);
        shorter.push(key);
      }
    }
    last = shorter;
  }
  return found;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words. */
export function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      let distance = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
