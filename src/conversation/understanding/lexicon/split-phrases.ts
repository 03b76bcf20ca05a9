import { tokenize } from '../grammar/tokens.ts';
import type { Phrases, Series } from './lexicon.ts';

/** Each item of a series with its other names, as phrases. */
export function splitSeries(series: Series): Phrases[] {
  return series.split(',').map((item) => item.replaceAll('/', ','));
}

/** The words of each phrase, as the tokenizer finds them in a message. */
export function splitPhrases(phrases: Phrases | undefined): string[][] {
  if (!phrases) return [];
  return phrases
    .split(',')
    .flatMap(spellings)
    .filter((words) => words.length > 0);
}

/** The phrases that are one word. */
export function singleWords(phrases: Phrases): string[] {
  return splitPhrases(phrases)
    .filter(({ length }) => length === 1)
    .flat();
}

function spellings(phrase: string): string[][] {
  const plain = tokenize(phrase).map((token) => token.text);
  if (!/[äöü]/.test(phrase)) return [plain];
  const spelledOut = phrase.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [plain, tokenize(spelledOut).map((token) => token.text)];
}
