import { tokenize, type Token } from './grammar/tokens.ts';
import type { CompiledLexicon } from './lexicon/compile.ts';
import { isSaid, talkPieces } from './phrases.ts';
import { bestOf, scoredNames, type FoldedNames, type MatchRules, type NameMatch } from './vocabulary.ts';

/**
 * The things that a message names side by side, in the order it says them: "cut and color", "corte, tinte y barba". One,
 * where the others are not joined to it; none, where two names are as good for the same words, or one is only an alternative
 to the other ("cut or color").
 */
export function namedTogether(
  words: readonly Token[],
  names: FoldedNames,
  rules: MatchRules,
): readonly NameMatch[] {
  const scored = scoredNames(words, names, rules);
  const found: NameMatch[] = [];
  for (const whole of wholeNames(scored)) {
    const previous = found.at(-1);
    if (previous && isJoined(words, previous, whole, rules.language, 'or')) return [];
    if (!previous || isJoined(words, previous, whole, rules.language, 'and')) found.push(whole);
  }
  if (found.length > 1) return found;
  const best = bestOf(scored);
  return best ? [best] : [];
}

/** Names that were said whole, each word for one of them: the longer name before the shorter, two as long for neither. */
function wholeNames(scored: ReturnType<typeof scoredNames>): NameMatch[] {
  const whole = scored.filter(({ isWhole }) => isWhole).toSorted((a, b) => b.score - a.score);
  const shares = (a: NameMatch, b: NameMatch) => a.at.some((index) => b.at.includes(index));
  const kept: typeof whole = [];
  for (const match of whole) {
    if (kept.some((other) => other.id === match.id || shares(other, match))) continue;
    const isAmbiguous = whole.some(
      (other) => other.id !== match.id && other.score === match.score && shares(other, match),
    );
    if (!isAmbiguous) kept.push(match);
  }
  return kept.toSorted((a, b) => firstOf(a) - firstOf(b));
}

function firstOf({ at }: NameMatch): number {
  return Math.min(...at);
}

/** An "and", a comma or a plus between the two, or else an "or", and nothing that says more. */
function isJoined(
  words: readonly Token[],
  first: NameMatch,
  second: NameMatch,
  language: CompiledLexicon,
  by: 'and' | 'or',
): boolean {
  const between = words.slice(Math.max(...first.at) + 1, firstOf(second));
  const joins = new Set([...(by === 'and' ? [',', '+', '&'] : ['/']), ...joiningWords(language, by)]);
  const isJoin = ({ text }: Token): boolean => joins.has(text);
  const fillers = talkPieces(between, language).every(
    (piece) =>
      isSaid(piece, 'filler', 'with') ||
      between[piece.start]?.text === ',' ||
      between.slice(piece.start, piece.end).every(isJoin),
  );
  return fillers && between.some(isJoin);
}

function joiningWords({ lexicon }: CompiledLexicon, by: 'and' | 'or'): string[] {
  return (lexicon.links[by] ?? '').split(',').flatMap((phrase) => tokenize(phrase).map(({ text }) => text));
}
