import type { Sense } from '../grammar/senses.ts';
import { tokenize } from '../grammar/tokens.ts';
import { intents, type Intent, type Language } from '../types.ts';
import type { Lexicon, Pattern, Phrases, Series, Unit } from './lexicon.ts';
import { addPhrase, createPhraseTree, type PhraseTree } from './phrase-tree.ts';
import { createSpelling, type Spelling } from './spelling.ts';

export type TalkSense =
  | 'greeting'
  | 'curt-greeting'
  | 'yes'
  | 'no'
  | 'approval'
  | 'refusal'
  | 'neither'
  | 'filler'
  | 'option'
  | 'last'
  | 'negator'
  | 'with'
  | 'name-introduction'
  | 'name-lead';

export interface CompiledPattern<Meaning> {
  /** alternatives of each element, in order */
  elements: readonly ReadonlySet<string>[];
  meaning: Meaning;
  /** says no by itself: "can't make it" */
  isNegative: boolean;
}

/** Patterns by each word their first element may be. */
export type PatternIndex<Meaning> = ReadonlyMap<string, readonly CompiledPattern<Meaning>[]>;

/** A lexicon made ready for looking up: everything by its words. */
export interface CompiledLexicon {
  lexicon: Lexicon;
  language: Language;
  /** what means a date or a time, and what joins them */
  calendar: PhraseTree<Sense>;
  talk: PhraseTree<TalkSense>;
  /** whole messages, words joined by a space */
  exact: ReadonlyMap<string, Intent>;
  keywords: ReadonlyMap<string, Intent>;
  intents: PatternIndex<Intent>;
  parties: PatternIndex<number>;
  /** every word of the language that is known here */
  words: ReadonlySet<string>;
  /** the frequent ones, which are nobody's name */
  commonWords: ReadonlySet<string>;
  spelling: Spelling;
}

export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const words = new Set<string>();
  const corrigible = new Set<string>();
  const calendar = createPhraseTree<Sense>();
  const add = (phrases: Phrases | undefined, sense: Sense, isCorrigible = false): void => {
    for (const phrase of splitPhrases(phrases)) {
      addPhrase(calendar, phrase, sense);
      for (const word of phrase) {
        words.add(word);
        if (isCorrigible) corrigible.add(word);
      }
    }
  };
  addCalendar(lexicon, add);
  addClock(lexicon, add);

  const { talk } = lexicon;
  const negators = new Set(
    splitPhrases(talk.negators)
      .filter(({ length }) => length === 1)
      .flat(),
  );
  const intentPatterns = intents.flatMap((intent) =>
    (talk.patterns[intent] ?? []).map((pattern) => compilePattern(pattern, intent, negators)),
  );
  const partyPatterns = Object.entries(talk.parties).flatMap(([size, patterns]) =>
    patterns.map((pattern) => compilePattern(pattern, Number(size), negators)),
  );
  const keywords = compileKeywords(talk.keywords, splitPhrases(talk.fillers));
  for (const key of keywords.keys()) {
    for (const word of key.split(' ')) corrigible.add(word);
  }
  for (const pattern of [...intentPatterns, ...partyPatterns]) {
    for (const element of pattern.elements) {
      for (const word of element) {
        words.add(word);
        if (word.length >= 6) corrigible.add(word);
      }
    }
  }
  const exact = new Map<string, Intent>();
  for (const phrase of splitPhrases(talk.stop)) exact.set(phrase.join(' '), 'stop');
  for (const phrase of splitPhrases(talk.start)) exact.set(phrase.join(' '), 'start');

  const talkTree = compileTalk(lexicon, words);
  for (const phrases of [
    talk.common,
    talk.notTypos,
    talk.stop,
    talk.start,
    ...Object.values(talk.keywords),
  ]) {
    for (const phrase of splitPhrases(phrases)) for (const word of phrase) words.add(word);
  }
  return {
    lexicon,
    language: lexicon.language,
    calendar,
    talk: talkTree,
    exact,
    keywords,
    intents: indexPatterns(intentPatterns),
    parties: indexPatterns(partyPatterns),
    words,
    commonWords: new Set(
      [talk.common, talk.fillers]
        .flatMap(splitPhrases)
        .filter(({ length }) => length === 1)
        .flat(),
    ),
    spelling: createSpelling(corrigible),
  };
}

type Add = (phrases: Phrases | undefined, sense: Sense, isCorrigible?: boolean) => void;

function addCalendar(lexicon: Lexicon, add: Add): void {
  splitSeries(lexicon.weekdays).forEach((names, i) => {
    add(names, { kind: 'weekday', weekday: i + 1, isWeak: false }, true);
  });
  for (const [weekday, names] of Object.entries(lexicon.weakWeekdays ?? {})) {
    add(names, { kind: 'weekday', weekday: Number(weekday), isWeak: true });
  }
  splitSeries(lexicon.months).forEach((names, i) => {
    add(names, { kind: 'month', month: i + 1 }, true);
  });
  for (const [offset, phrases] of Object.entries(lexicon.days)) {
    add(phrases, { kind: 'relative-day', offset: Number(offset) }, true);
  }
  for (const [phrases, offset, part] of lexicon.dayParts) {
    add(phrases, { kind: 'relative-day', offset, part }, true);
  }
  for (const [unit, phrases] of Object.entries(lexicon.units)) {
    add(phrases, { kind: 'unit', unit: unit as Unit }, true); // keys of a Record<Unit, …>
  }
  for (const [unit, phrases] of Object.entries(lexicon.unitPairs ?? {})) {
    add(phrases, { kind: 'unit-pair', unit: unit as Unit }); // as above
  }
  for (const which of ['last', 'this', 'coming', 'next', 'after-next'] as const) {
    add(lexicon.which[which], { kind: 'which', which });
  }
  for (const edge of ['start', 'middle', 'end'] as const) add(lexicon.edges[edge], { kind: 'edge', edge });
}

function addClock(lexicon: Lexicon, add: Add): void {
  splitSeries(lexicon.numbers).forEach((names, value) => {
    add(names, { kind: 'number-word', value });
  });
  for (const [value, names] of Object.entries(lexicon.moreNumbers)) {
    add(names, { kind: 'number-word', value: Number(value) });
  }
  splitSeries(lexicon.ordinals).forEach((names, i) => {
    add(names, { kind: 'ordinal', value: i + 1 });
  });
  for (const [value, names] of Object.entries(lexicon.moreOrdinals ?? {})) {
    add(names, { kind: 'ordinal', value: Number(value) });
  }
  for (const part of ['am', 'pm', 'dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const) {
    add(lexicon.parts[part], { kind: 'part', part, onlyAfterDay: false }, true);
  }
  add(lexicon.tomorrowOrMorning, { kind: 'part', part: 'morning', onlyAfterDay: true });
  add(lexicon.noon, { kind: 'named-time', minuteOfDay: 720 });
  add(lexicon.midnight, { kind: 'named-time', minuteOfDay: 0 });
  for (const [phrases, window] of lexicon.windows) add(phrases, { kind: 'window', ...window });
  for (const [minutes, phrases] of Object.entries(lexicon.fractions)) {
    add(phrases, { kind: 'fraction', minutes: Number(minutes) });
  }
  for (const [minutes, phrases] of Object.entries(lexicon.toward ?? {})) {
    add(phrases, { kind: 'toward', minutes: Number(minutes) });
  }
  add(lexicon.halfBeforeHour, { kind: 'half-before-hour' });
  for (const [link, phrases] of Object.entries(lexicon.links)) {
    add(phrases, { kind: link } as Sense); // the keys of `links` are the kinds of links
  }
}

function compileTalk({ talk }: Lexicon, words: Set<string>): PhraseTree<TalkSense> {
  const tree = createPhraseTree<TalkSense>();
  const senses: Record<TalkSense, Phrases | undefined> = {
    greeting: talk.greetings,
    'curt-greeting': talk.curtGreetings,
    yes: talk.yes,
    no: talk.no,
    approval: talk.approval,
    refusal: talk.refusal,
    neither: talk.neither,
    filler: talk.fillers,
    option: talk.option,
    last: talk.last,
    negator: talk.negators,
    with: talk.with,
    'name-introduction': talk.nameIntroductions,
    'name-lead': talk.nameLeads,
  };
  for (const [sense, phrases] of Object.entries(senses)) {
    for (const phrase of splitPhrases(phrases)) {
      addPhrase(tree, phrase, sense as TalkSense); // keys of the record above
      for (const word of phrase) words.add(word);
    }
  }
  return tree;
}

/** Each phrase whole, then again without the fillers that are taken off the message it is compared with. */
function compileKeywords(keywords: Lexicon['talk']['keywords'], fillers: string[][]): Map<string, Intent> {
  const filler = new Set(fillers.filter((phrase) => phrase.length === 1).flat());
  const phrases = intents.flatMap((intent) =>
    splitPhrases(keywords[intent]).map((words) => ({ intent, words })),
  );
  const found = new Map<string, Intent>();
  for (const isKept of [undefined, (word: string) => !filler.has(word)]) {
    for (const { intent, words } of phrases) {
      // "À demain" without its small word is a date.
      if (isKept && intent === 'goodbye') continue;
      const key = (isKept ? words.filter(isKept) : words).join(' ');
      if (key !== '' && !found.has(key)) found.set(key, intent);
    }
  }
  return found;
}

function compilePattern<Meaning>(
  pattern: Pattern,
  meaning: Meaning,
  negators: ReadonlySet<string>,
): CompiledPattern<Meaning> {
  const elements = pattern.split(' ').map((element) => new Set(element.split('|').flatMap(singleWord)));
  const isNegative = elements.some((element) => [...element].some((word) => negators.has(word)));
  return { elements, meaning, isNegative };
}

function singleWord(word: string): string[] {
  return spellings(word).map(([first, ...rest]) => {
    if (first === undefined || rest.length > 0) throw new Error(`"${word}" in a pattern is not one word`);
    return first;
  });
}

function indexPatterns<Meaning>(patterns: readonly CompiledPattern<Meaning>[]): PatternIndex<Meaning> {
  const index = new Map<string, CompiledPattern<Meaning>[]>();
  for (const pattern of patterns) {
    for (const word of pattern.elements[0] ?? []) {
      const known = index.get(word);
      if (known) known.push(pattern);
      else index.set(word, [pattern]);
    }
  }
  return index;
}

function splitSeries(series: Series): Phrases[] {
  return series.split(',').map((item) => item.replaceAll('/', ','));
}

/** The words of each phrase as the tokenizer finds them in a message. */
function splitPhrases(phrases: Phrases | undefined): string[][] {
  if (!phrases) return [];
  return phrases
    .split(',')
    .flatMap(spellings)
    .filter((words) => words.length > 0);
}

function spellings(phrase: string): string[][] {
  const plain = tokenize(phrase).map((token) => token.text);
  if (!/[äöü]/.test(phrase)) return [plain];
  const spelledOut = phrase.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [plain, tokenize(spelledOut).map((token) => token.text)];
}
