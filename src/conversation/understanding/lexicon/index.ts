import { languages, type Language } from '../types.ts';
import { arabic } from './arabic.ts';
import { compileLexicon, type CompiledLexicon } from './compile.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

const compiled: Readonly<Record<Language, CompiledLexicon>> = {
  en: compileLexicon(english),
  es: compileLexicon(spanish),
  pt: compileLexicon(portuguese),
  fr: compileLexicon(french),
  de: compileLexicon(german),
  it: compileLexicon(italian),
  ar: compileLexicon(arabic),
};

export function lexiconOf(language: Language): CompiledLexicon {
  return compiled[language];
}

export const lexicons: readonly CompiledLexicon[] = languages.map(lexiconOf);

export type { CompiledLexicon };
