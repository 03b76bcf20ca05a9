import { tokenize, type Token } from './grammar/tokens.ts';
import { lexiconOf } from './lexicon/index.ts';
import { isSpoken } from './phrases.ts';
import type { Language, NamedThing } from './types.ts';
import { closeness, everydayWords } from './vocabulary.ts';

/** Of the words of a phrase that mean something, so much must be said. */
const ENOUGH = 0.6;

interface Hit {
  id: string;
  letters: number;
}

/**
 * The question that a message asks: one of whose phrases is in it, in any order, typing errors forgiven. Everyday words
 * ("do you have") count for nothing. Undefined where two are as good.
 *
 * @param language what the customer speaks; it decides which words are everyday ones
 */
export function findQuestion(
  text: string,
  questions: readonly NamedThing[],
  language: Language = 'en',
): string | undefined {
  const lexicon = lexiconOf(language);
  const rules = { language: lexicon, isAsked: false, needsLead: false };
  const words = tokenize(text).filter(isSpoken);
  let best: Hit | undefined;
  let isAmbiguous = false;
  for (const { id, names } of questions) {
    for (const name of names) {
      const letters = lettersSaid(name);
      if (letters === undefined || letters < (best?.letters ?? 0)) continue;
      isAmbiguous = best !== undefined && best.letters === letters && best.id !== id;
      best = { id, letters };
    }
  }
  return isAmbiguous ? undefined : best?.id;

  /** How much of the phrase is in the message, by its letters; undefined where it is too little. */
  function lettersSaid(name: string): number | undefined {
    const phrase: Token[] = tokenize(name).filter(isSpoken);
    const everyday = everydayWords(phrase, rules);
    const meaning = phrase.filter((_, at) => !everyday.has(at));
    const wanted = meaning.length > 0 ? meaning : phrase;
    const said = wanted.map((word) => word.text.length * howClose(word.text));
    const all = wanted.reduce((sum, word) => sum + word.text.length, 0);
    const letters = said.reduce((sum, part) => sum + part, 0);
    const isWhole = meaning.length > 0 || said.every((part) => part > 0);
    return all > 0 && isWhole && letters >= all * ENOUGH ? letters : undefined;
  }

  function howClose(wanted: string): number {
    return Math.max(0, ...words.map((word) => closeness(word.text, wanted, lexicon)));
  }
}
