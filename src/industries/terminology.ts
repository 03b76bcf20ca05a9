/** The languages in which every line of business names its things; more may be added to any of them. */
export type TermLanguage = 'en' | 'es' | 'pt';

/** What a thing is called, in lower case, as it stands in the middle of a sentence. */
export interface Term {
  one: string;
  other: string;
  /** for the languages in which other words agree with it */
  gender?: 'masculine' | 'feminine';
  /** what else customers call it, one and many, without articles: what is understood but not said */
  synonyms?: readonly string[];
}

/** What a line of business calls the five things that every booking has to do with. */
export interface Words {
  /** an appointment, a reservation, a viewing */
  booking: Term;
  service: Term;
  staff: Term;
  resource: Term;
  customer: Term;
}

export type Terminology = Readonly<Record<TermLanguage, Words>> & Readonly<Record<string, Words>>;

/** The words in that language; undefined for a language in which the industry has none. */
export function wordsIn(terminology: Terminology, language: string): Words | undefined {
  return Object.hasOwn(terminology, language) ? terminology[language] : undefined;
}

/** Every way to say it that should be understood: “viewing”, “viewings”, “house visit”… */
export function waysToSay({ one, other, synonyms = [] }: Term): string[] {
  return [one, other, ...synonyms];
}
