import type { Sense } from '../grammar/senses.ts';
import type { Intent, Language } from '../types.ts';
import { compileCalendar } from './compile-calendar.ts';
import { compileIntents, compileParties, wordsOfPatterns, type PatternIndex } from './compile-patterns.ts';
import { compileExact, compileKeywords, compileTalk, type TalkSense } from './compile-talk.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { wordsOfTree, type PhraseTree } from './phrase-tree.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { singleWords, splitPhrases, splitSeries } from './split-phrases.ts';

/** A lexicon made ready for looking up: everything by its words. */
export interface CompiledLexicon {
  lexicon: Lexicon;
  language: Language;
  calendar: PhraseTree<Sense>;
  talk: PhraseTree<TalkSense>;
  /** whole messages that count to the letter */
  exact: ReadonlyMap<string, Intent>;
  /** whole messages apart from fillers */
  keywords: ReadonlyMap<string, Intent>;
  intents: PatternIndex<Intent>;
  parties: PatternIndex<number>;
  /** every word of the language that is known here */
  words: ReadonlySet<string>;
  /** of those, the ones that say something by themselves; "corte" is known too, but as the name of a service */
  everydayWords: ReadonlySet<string>;
  /** the frequent ones, which are nobody's name */
  commonWords: ReadonlySet<string>;
  spelling: Spelling;
}

export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const { talk } = lexicon;
  const calendar = compileCalendar(lexicon);
  const talkTree = compileTalk(talk);
  const intents = compileIntents(talk);
  const parties = compileParties(talk);
  const keywords = compileKeywords(talk);
  const others = [talk.common, talk.stop, talk.start, ...Object.values(talk.keywords)];
  const wordsOfIntents = wordsOfPatterns(intents);
  const everydayWords = new Set([
    ...wordsOfTree(calendar),
    ...wordsOfTree(talkTree),
    ...wordsOfIntents,
    ...wordsOfPatterns(parties),
    ...others.flatMap(splitPhrases).flat(),
  ]);
  return {
    lexicon,
    language: lexicon.language,
    calendar,
    talk: talkTree,
    exact: compileExact(talk),
    keywords,
    intents,
    parties,
    words: new Set([...everydayWords, ...splitPhrases(talk.notTypos).flat()]),
    everydayWords,
    commonWords: new Set([talk.common, talk.fillers].flatMap(singleWords)),
    spelling: createSpelling({
      usual: [
        ...wordsOfDates(lexicon),
        ...[...keywords.keys()].flatMap((key) => key.split(' ').map((word) => [word] as const)),
      ],
      other: [...wordsOfIntents].filter((word) => word.length >= 6),
    }),
  };
}

/** The words that typing errors hurt most. */
function wordsOfDates({
  weekdays,
  months,
  days,
  holidays,
  dayParts,
  parts,
  units,
}: Lexicon): (readonly [word: string, meaning: Phrases])[] {
  const phrases = [
    ...splitSeries(weekdays),
    ...splitSeries(months),
    ...Object.values(days),
    ...holidays.map(([written]) => written),
    ...dayParts.map(([written]) => written),
    ...Object.values(parts),
    ...Object.values(units),
  ];
  return phrases.flatMap((meaning) =>
    splitPhrases(meaning)
      .flat()
      .map((word) => [word, meaning] as const),
  );
}
