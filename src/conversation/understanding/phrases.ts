import type { CompiledLexicon } from './lexicon/compile.ts';
import type { TalkSense } from './lexicon/compile-talk.ts';
import { longestPhrase } from './lexicon/phrase-tree.ts';
import type { Token } from './grammar/tokens.ts';

/** A word or phrase of the message with what it does in a conversation; other words have no senses. */
export interface TalkPiece {
  senses: readonly TalkSense[];
  /** indexes of its words */
  start: number;
  end: number;
}

/** The whole message cut into the longest known phrases. */
export function talkPieces(words: readonly Token[], { talk }: CompiledLexicon): TalkPiece[] {
  const pieces: TalkPiece[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = longestPhrase(talk, words, at);
    const end = phrase?.end ?? at + 1;
    pieces.push({ senses: phrase?.meanings ?? [], start: at, end });
    at = end;
  }
  return pieces;
}

export function isSaid(piece: TalkPiece | undefined, ...senses: readonly TalkSense[]): boolean {
  return piece !== undefined && piece.senses.some((sense) => senses.includes(sense));
}

/** What carries meaning: no punctuation, no emoji. */
export function isSpoken(token: Token): boolean {
  return token.kind !== 'mark' && token.kind !== 'emoji';
}
