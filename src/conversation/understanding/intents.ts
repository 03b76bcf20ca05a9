import type { CompiledPattern, CompiledLexicon, PatternIndex } from './lexicon/compile.ts';
import type { Token } from './grammar/tokens.ts';
import { isSaid, isSpoken, talkPieces } from './phrases.ts';
import { intents, type Intent } from './types.ts';

/** Words that may stand between two words of a pattern. */
const MAX_GAP = 2;
/** How many words before a request can turn it around: "I don't want to cancel". */
const NEGATION_REACH = 3;
const negatable: ReadonlySet<Intent> = new Set(['human', 'reschedule', 'cancel', 'book', 'back']);
const emojiIntents: Readonly<Record<string, Intent>> = { '👋': 'greeting', '🙏': 'thanks' };

/**
 * A message that is a command by itself, in any of the languages. Stop and start count only to the letter, the others
 * also without the politeness around them.
 */
export function commandOf(
  tokens: readonly Token[],
  languages: readonly CompiledLexicon[],
): Intent | undefined {
  const typed = joined(tokens);
  for (const { exact } of languages) {
    const intent = exact.get(typed);
    if (intent) return intent;
  }
  for (const { keywords } of languages) {
    const intent = keywords.get(typed);
    if (intent) return intent;
  }
  return undefined;
}

/** The weightiest thing that the message asks for; `words` are mended and in that language. */
export function intentOf(words: readonly Token[], language: CompiledLexicon): Intent | undefined {
  const spoken = words.filter(isSpoken);
  const pieces = talkPieces(spoken, language);
  const kept = pieces
    .filter((piece) => !isSaid(piece, 'filler'))
    .flatMap(({ start, end }) => spoken.slice(start, end));
  const keyword = language.keywords.get(joined(spoken)) ?? language.keywords.get(joined(kept));
  if (keyword) return keyword;
  const asked = findPatterns(words, language.intents).filter(
    ({ meaning, at }) => !negatable.has(meaning) || !isNegated(words, at, language),
  );
  const weightiest = intents.find((intent) => asked.some(({ meaning }) => meaning === intent));
  if (weightiest) return weightiest;
  if (isSaid(pieces[0], 'greeting')) return 'greeting';
  return words.map(({ text }) => emojiIntents[text]).find((intent) => intent !== undefined);
}

export interface FoundPattern<Meaning> {
  meaning: Meaning;
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
      if (follows(words, at, pattern)) found.push({ meaning: pattern.meaning, at });
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
  return elements.slice(1).every((element) => {
    for (let next = at + 1; next <= at + 1 + MAX_GAP; next++) {
      const word = words[next];
      if (!word || !element.has(word.text)) continue;
      at = next;
      return true;
    }
    return false;
  });
}

function isNegated(words: readonly Token[], at: number, language: CompiledLexicon): boolean {
  let start = at;
  while (start > 0 && start > at - NEGATION_REACH && words[start - 1]?.kind !== 'mark') start--;
  return talkPieces(words.slice(start, at), language).some((piece) => isSaid(piece, 'negator'));
}

function joined(tokens: readonly Token[]): string {
  return tokens
    .filter(isSpoken)
    .map(({ text }) => text)
    .join(' ');
}
