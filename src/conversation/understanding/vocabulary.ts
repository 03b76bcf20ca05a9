import type { CompiledLexicon } from './lexicon/compile.ts';
import { editDistance } from './lexicon/spelling.ts';
import { tokenize, type Token } from './grammar/tokens.ts';
import { isSaid, isSpoken, talkPieces } from './phrases.ts';
import type { NamedThing } from './types.ts';

/** A service, member of staff or choice whose name is in the message, and where. */
export interface NameMatch {
  id: string;
  /** the whole name was said, not only a word of it */
  isWhole: boolean;
  /** indexes of the words that said it */
  at: readonly number[];
}

/** Names with their words, folded once per message. */
export interface FoldedNames {
  names: readonly { id: string; words: readonly string[] }[];
  /** every word of every name */
  words: ReadonlySet<string>;
}

export function foldNames(things: readonly NamedThing[]): FoldedNames {
  const names = things.flatMap(({ id, names: written }) =>
    written.map((name) => ({
      id,
      words: tokenize(name)
        .filter(isSpoken)
        .map(({ text }) => text),
    })),
  );
  return { names, words: new Set(names.flatMap(({ words }) => words)) };
}

export interface MatchRules {
  language: CompiledLexicon;
  /** this is what was asked, so a single everyday word of a name ("room") names it too */
  isAsked: boolean;
  /** a name that is also an everyday word ("April", "Will") needs a word like "with" before it, unless asked for */
  needsLead: boolean;
}

/** The one thing whose name covers most of the message; undefined where two are as good. */
export function matchName(
  words: readonly Token[],
  names: FoldedNames,
  rules: MatchRules,
): NameMatch | undefined {
  return bestOf(scoredNames(words, names, rules));
}

type ScoredMatch = NameMatch & { score: number };

export function scoredNames(
  words: readonly Token[],
  names: FoldedNames,
  rules: MatchRules,
): readonly ScoredMatch[] {
  const everyday = everydayWords(words, rules);
  return names.names.flatMap((name) => matchOne(words, name, rules, everyday) ?? []);
}

/** The best of them; undefined where there is none, or another is as good. */
export function bestOf(matches: readonly ScoredMatch[]): NameMatch | undefined {
  let best: ScoredMatch | undefined;
  let isAmbiguous = false;
  for (const match of matches) {
    if (match.score > (best?.score ?? 0)) {
      best = match;
      isAmbiguous = false;
    } else if (match.score === best?.score && match.id !== best.id) isAmbiguous = true;
  }
  return isAmbiguous ? undefined : best;
}

function matchOne(
  words: readonly Token[],
  name: FoldedNames['names'][number],
  rules: MatchRules,
  everyday: ReadonlySet<number>,
): ScoredMatch | undefined {
  const whole = findSequence(words, name.words, rules);
  if (whole) {
    const isEveryday = whole.at.every((index) => everyday.has(index));
    if (isEveryday && rules.needsLead && !rules.isAsked && !hasLead(words, whole.at[0] ?? 0, rules.language))
      return undefined;
    return { id: name.id, isWhole: true, at: whole.at, score: 1_000 + whole.letters };
  }
  let letters = 0;
  const at: number[] = [];
  for (const wanted of name.words) {
    if (wanted.length < 3) continue;
    const index = words.findIndex(
      (word, i) => !everyday.has(i) && closeness(word.text, wanted, rules.language) > 0,
    );
    if (index < 0) continue;
    letters += wanted.length * closeness(words[index]?.text ?? '', wanted, rules.language);
    at.push(index);
  }
  return at.length > 0 ? { id: name.id, isWhole: false, at, score: letters } : undefined;
}

/** The words of the name in their order, one other word allowed between two of them ("cut and colour"). */
function findSequence(
  words: readonly Token[],
  wanted: readonly string[],
  { language }: MatchRules,
): { at: number[]; letters: number } | undefined {
  const [first, ...rest] = wanted;
  if (first === undefined) return undefined;
  for (let start = 0; start < words.length; start++) {
    const opening = closeness(words[start]?.text ?? '', first, language);
    if (opening === 0) continue;
    const at = [start];
    let letters = first.length * opening;
    for (const next of rest) {
      const after = (at.at(-1) ?? start) + 1;
      const index = [after, after + 1].find((i) => closeness(words[i]?.text ?? '', next, language) > 0);
      if (index === undefined) break;
      letters += next.length * closeness(words[index]?.text ?? '', next, language);
      at.push(index);
    }
    if (at.length === wanted.length) return { at, letters };
  }
  return undefined;
}

/** How surely the typed word is the wanted one: 1 exact, less for plurals, beginnings and typing errors, 0 not at all. */
export function closeness(typed: string, wanted: string, language: CompiledLexicon): number {
  if (typed === wanted) return 1;
  if (typed.length < 3 || wanted.length < 3) return 0;
  if (singular(typed) === singular(wanted)) return 0.95;
  const isBeginning = typed.length >= 4 && wanted.startsWith(typed);
  // Two letters more are an ending; a word of the language that is shorter still is just another word.
  if (language.words.has(typed)) return isBeginning && wanted.length - typed.length <= 2 ? 0.8 : 0;
  if (isBeginning) return 0.8;
  const allowed = Math.floor(wanted.length / 4);
  if (allowed === 0 || typed[0] !== wanted[0] || Math.abs(typed.length - wanted.length) > allowed) return 0;
  return editDistance(typed, wanted) <= allowed ? 0.7 : 0;
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/(?:es|s|en|n|i|e)$/, '') : word.replace(/s$/, '');
}

/** Indexes of words that mean something by themselves here: small words, dates, times, politeness. */
export function everydayWords(words: readonly Token[], { language, isAsked }: MatchRules): Set<number> {
  const found = new Set<number>();
  for (const piece of talkPieces(words, language)) {
    if (isSaid(piece, 'filler')) for (let at = piece.start; at < piece.end; at++) found.add(at);
  }
  if (isAsked) return found;
  words.forEach((word, at) => {
    if (language.everydayWords.has(word.text) || word.kind !== 'word') found.add(at);
  });
  return found;
}

function hasLead(words: readonly Token[], at: number, language: CompiledLexicon): boolean {
  return talkPieces(words.slice(0, at), language).at(-1)?.senses.includes('with') ?? false;
}
