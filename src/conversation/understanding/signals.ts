import type { Token } from './grammar/tokens.ts';
import { findPatterns } from './intents.ts';
import type { CompiledLexicon } from './lexicon/compile.ts';
import type { Signal } from './lexicon/lexicon.ts';

export type Signals = ReadonlySet<Signal>;

/** What a message does beside what it asks for. */
export function signalsIn(words: readonly Token[], language: CompiledLexicon): Signals {
  return new Set(findPatterns(words, language.signals).map(({ pattern }) => pattern.meaning));
}
