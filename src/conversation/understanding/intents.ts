import type { CompiledLexicon } from './lexicon/compile.ts';
import type { CompiledPattern, PatternIndex } from './lexicon/compile-patterns.ts';
import type { Token } from './grammar/tokens.ts';
import { isSaid, isSpoken, talkPieces } from './phrases.ts';
import { intents, type Intent } from './types.ts';

/** Words that may stand between two words of a pattern. */
const MAX_GAP = 2;
/** How many words before a request can turn it around: "I don't want to cancel". */
const NEGATION_REACH = 3;
const negatable: ReadonlySet<Intent> = new Set([
  'human',
  'reschedule',
  'cancel',
  'my-bookings',
  'book',
  'back',
]);
/** Their words are also in wishes for a time ("first thing on Monday", "in der Früh"), and then say no more than those. */
const saidInWishes: ReadonlySet<Intent> = new Set(['first-available', 'earlier', 'later']);
const emojiIntents: Readonly<Record<string, Intent>> = { '👋': 'greeting', '🙏': 'thanks' };

/**
 * A message that is a command by itself: to the letter for stop and start, in any language; for the others in languages
 * other than the customer's own only where that one does not know the words.
 */
export function commandOf(
  tokens: readonly Token[],
  own: CompiledLexicon,
  others: readonly CompiledLexicon[],
): Intent | undefined {
  const typed = joined(tokens);
  for (const { exact } of [own, ...others]) {
    const intent = exact.get(typed);
    if (intent) return intent;
  }
  if (tokens.filter(isSpoken).every(({ text }) => own.words.has(text))) return undefined;
  return others.map(({ keywords }) => keywords.get(typed)).find((intent) => intent !== undefined);
}

/**
 * The weightiest thing that the message asks for; `words` are mended and in that language. `isWish` tells the words that
 * already say when.
 */
export function intentOf(
  words: readonly Token[],
  language: CompiledLexicon,
  isWish: (word: Token) => boolean = () => false,
): Intent | undefined {
  const spoken = words.filter(isSpoken);
  const pieces = talkPieces(spoken, language);
  const kept = pieces
    .filter((piece) => !isSaid(piece, 'filler'))
    .flatMap(({ start, end }) => spoken.slice(start, end));
  const isTimed = (intent: Intent, word: Token | undefined): boolean =>
    saidInWishes.has(intent) && word !== undefined && isWish(word);
  const exact = language.keywords.get(joined(spoken));
  if (exact) return exact;
  const keyword = language.keywords.get(joined(kept));
  const found = findPatterns(words, language.intents).filter(
    ({ pattern, at }) => !isTimed(pattern.meaning, words[at]),
  );
  const isTurnedDown = ({ pattern, at }: FoundPattern<Intent>): boolean =>
    negatable.has(pattern.meaning) && !pattern.isNegative && isNegated(words, at, language);
  const asked = found.filter((pattern) => !isTurnedDown(pattern)).map(({ pattern }) => pattern.meaning);
  // "Do I have a booking?" is more than its one word that is no filler.
  if (keyword && !isTimed(keyword, kept[0])) asked.push(keyword);
  // The booking of "don't cancel my booking" is no new one.
  else if (asked.length < found.length && asked.every((intent) => intent === 'book')) return undefined;
  const weightiest = intents.find((intent) => asked.includes(intent));
  if (weightiest) return weightiest;
  if (isSaid(pieces[0], 'greeting')) return 'greeting';
  return words.map(({ text }) => emojiIntents[text]).find((intent) => intent !== undefined);
}

/** Everything that the patterns of a language find in it, also what a weightier wish covers. */
export function asksIn(words: readonly Token[], language: CompiledLexicon): ReadonlySet<Intent> {
  return new Set(findPatterns(words, language.intents).map(({ pattern }) => pattern.meaning));
}

export interface FoundPattern<Meaning> {
  pattern: CompiledPattern<Meaning>;
  /** index of its first word */
  at: number;
}

export function findPatterns<Meaning>(
  words: readonly Token[],
  index: PatternIndex<Meaning>,
): FoundPattern<Meaning>[] {
  const found: FoundPattern<Meaning>[] = [];
  words.forEach((word, at) => {
    for (const pattern of index.get(word.text) ?? []) {
      if (follows(words, at, pattern)) found.push({ pattern, at });
    }
  });
  return found;
}

function follows<Meaning>(
  words: readonly Token[],
  start: number,
  { elements }: CompiledPattern<Meaning>,
): boolean {
  let at = start;
  return elements.slice(1).every(({ words: alternatives, isAdjacent }) => {
    for (let next = at + 1; next <= at + 1 + (isAdjacent ? 0 : MAX_GAP); next++) {
      const word = words[next];
      if (!word || !alternatives.has(word.text)) continue;
      at = next;
      return true;
    }
    return false;
  });
}

function isNegated(words: readonly Token[], at: number, language: CompiledLexicon): boolean {
  for (let before = at - 1; before >= at - NEGATION_REACH; before--) {
    const word = words[before];
    if (!word || word.kind === 'mark') return false;
    if (isSaid(talkPieces(words.slice(before, at), language)[0], 'negator')) return true;
  }
  return false;
}

function joined(tokens: readonly Token[]): string {
  return tokens
    .filter(isSpoken)
    .map(({ text }) => text)
    .join(' ');
}
