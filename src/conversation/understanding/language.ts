import { lexicons } from './lexicon/index.ts';
import { correct } from './lexicon/spelling.ts';
import type { Token } from './grammar/tokens.ts';
import { languages, type Asked, type Language } from './types.ts';

/** How much evidence the language known so far is worth: one word that only another language has outweighs it. */
const HINT = 0.6;
/** Words people use in every language; one of them alone changes nothing. */
const international = new Set(
  'ok okay menu stop start help cancel am pm whatsapp email chat bot spa email online'.split(' '),
);
const INTERNATIONAL = 0.3;
const CORRECTED = 0.5;

/** Letters that the folded words have lost. */
const letterEvidence: readonly (readonly [RegExp, Partial<Record<Language, number>>])[] = [
  [/[ñ¿¡]/i, { es: 1 }],
  [/[ãõ]/i, { pt: 1 }],
  [/ç/i, { pt: 0.5, fr: 0.5 }],
  [/ß/i, { de: 1 }],
  [/[äöü]/i, { de: 0.7 }],
  [/[èùûœ]/i, { fr: 0.5, it: 0.3 }],
  [/[êâôî]/i, { fr: 0.4, pt: 0.4 }],
  [/[ìò]/i, { it: 0.8 }],
  [/[áíóú]/i, { es: 0.3, pt: 0.3 }],
  // Spanish "hola" is written without its h as well, but not with this accent.
  [/\bol[áà]/i, { pt: 0.5 }],
  [/\p{Script=Arabic}/u, { ar: 2 }],
];

const languagesByWord = indexWords();

function indexWords(): Map<string, Language[]> {
  const index = new Map<string, Language[]>();
  for (const { language, everydayWords } of lexicons) {
    for (const word of everydayWords) {
      const known = index.get(word);
      if (known) known.push(language);
      else index.set(word, [language]);
    }
  }
  return index;
}

export interface LanguageEvidence {
  language: Language;
  /** the others that the text gives evidence of, likeliest first */
  others: Language[];
}

/** `isName` tells words that are no evidence, the business's own first of all: a Spanish customer writes "Haircut" too. */
export function detectLanguage(
  source: string,
  tokens: readonly Token[],
  hint: Language | undefined,
  isName: (word: string) => boolean,
  asked?: Asked,
): LanguageEvidence {
  const scores = Object.fromEntries(languages.map((language) => [language, 0])) as Record<Language, number>; // all keys just set
  for (const [letters, evidence] of letterEvidence) {
    if (!letters.test(source)) continue;
    for (const language of languages) scores[language] += evidence[language] ?? 0;
  }
  const words = tokens.filter(({ kind, text }) => kind === 'word' && !isName(text)).map(({ text }) => text);
  for (const word of words) {
    const known = languagesByWord.get(word) ?? [];
    const weight = international.has(word) ? INTERNATIONAL : 1 / known.length;
    for (const language of known) scores[language] += weight;
  }
  const isUnknown = !Object.values(scores).some((score) => score >= 1 / languages.length);
  // "Marta" is no Tuesday.
  if (isUnknown && asked !== 'name') addCorrected(scores, words);
  // "Hello" is said in many languages, but not in Spanish: then a Spanish hint says nothing.
  const isForeign = (word: string): boolean =>
    !international.has(word) && !(languagesByWord.get(word) ?? languages).includes(hint ?? 'en');
  const isAllForeign = words.length > 0 && words.every(isForeign);
  if (hint && !isAllForeign) scores[hint] += HINT;
  const ranked = languages.toSorted((a, b) => scores[b] - scores[a]);
  const best = ranked[0] ?? 'en';
  const language = hint && scores[hint] === scores[best] ? hint : best;
  return { language, others: ranked.filter((other) => other !== language && scores[other] > 0) };
}

/** Where no word is known as it stands, what it may be a typing error of tells the language too. */
function addCorrected(scores: Record<Language, number>, words: readonly string[]): void {
  for (const word of words.slice(0, 12)) {
    const found = lexicons.filter(({ spelling }) => correct(spelling, word) !== undefined);
    for (const { language } of found) scores[language] += CORRECTED / found.length;
  }
}
