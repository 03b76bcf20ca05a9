import { tokenize, type Token } from '../grammar/tokens.ts';
import { languages, type Language } from '../types.ts';
import type { Phrases } from './lexicon.ts';

/** What each language is called, in all of them: who asks for a language may do so in another one. */
const namesOfLanguages: Readonly<Record<Language, Phrases>> = {
  en: 'english, inglés, inglês, anglais, englisch, englische, inglese, إنجليزي, انجليزي, إنجليزية, انجليزية, الإنجليزية, الانجليزية, بالإنجليزية, بالانجليزي',
  es: 'spanish, español, castellano, espanhol, espagnol, spanisch, spagnolo, إسباني, اسباني, إسبانية, الإسبانية, بالإسبانية, بالاسباني',
  pt: 'portuguese, portugués, português, portugais, portugiesisch, portoghese, برتغالي, برتغالية, البرتغالية, بالبرتغالية',
  fr: 'french, francés, francês, français, französisch, franzoesisch, francese, فرنسي, فرنسية, الفرنسية, بالفرنسية, بالفرنسي',
  de: 'german, alemán, alemão, allemand, deutsch, tedesco, ألماني, الماني, ألمانية, الألمانية, بالألمانية',
  it: 'italian, italiano, italien, italienisch, إيطالي, ايطالي, إيطالية, الإيطالية, بالإيطالية',
  ar: 'arabic, árabe, arabe, arabisch, arabo, عربي, عربية, العربية, بالعربية, بالعربي',
};

const languageByName = new Map(
  languages.flatMap((language) =>
    namesOfLanguages[language].split(',').map((name) => [tokenize(name)[0]?.text ?? '', language] as const),
  ),
);

/** The language that the message names; the last one, as in "not English, Spanish". */
export function languageNamed(tokens: readonly Token[]): Language | undefined {
  return tokens.flatMap(({ text }) => languageByName.get(text) ?? []).at(-1);
}

/** What stands beside the name of a language in "em português, por favor". */
const besideNames = new Set(
  tokenize("in en em auf bitte please pls por favor s'il vous te plait svp per favore prego من فضلك").map(
    ({ text }) => text,
  ),
);

/** Whether the message says the name of a language and nothing else: in another language than that, or than was spoken. */
export function isOnlyLanguageName(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return (
    words.some(({ text }) => languageByName.has(text)) &&
    words.every(({ text }) => languageByName.has(text) || besideNames.has(text))
  );
}
