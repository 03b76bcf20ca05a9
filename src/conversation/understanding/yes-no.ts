import type { CompiledLexicon } from './lexicon/compile.ts';
import type { Token } from './grammar/tokens.ts';
import { isSaid, talkPieces } from './phrases.ts';

const yesEmoji = new Set(['👍', '👌', '✅', '✔', '🆗', '💯', '🙌', '☑']);
const noEmoji = new Set(['👎', '❌', '🚫', '✖', '⛔']);

/**
 * The answer a message begins with; a later one counts ("ok, no"). Words of approval and refusal say other things too,
 * so they need to stand alone, be followed by a pause, or be what was asked for.
 */
export function yesNoOf(
  words: readonly Token[],
  language: CompiledLexicon,
  isAsked: boolean,
): 'yes' | 'no' | undefined {
  let answer: 'yes' | 'no' | undefined;
  for (const piece of talkPieces(words, language)) {
    const word = words[piece.start];
    if (!word) break;
    const isYes = isSaid(piece, 'yes') || yesEmoji.has(word.text);
    const isNo = isSaid(piece, 'no') || noEmoji.has(word.text);
    if (isSaid(piece, 'neither')) return undefined;
    const next = words[piece.end];
    const isPause = next === undefined || next.kind === 'mark' || next.kind === 'emoji';
    if (isYes || isNo) {
      // "No puedo el viernes" begins with a no that answers nothing.
      if (isNo && !isPause && !isAsked && answer === undefined && !isPolite(words, piece.end, language))
        return undefined;
      answer = isYes ? 'yes' : 'no';
    } else if (isSaid(piece, 'approval', 'refusal')) {
      if (answer === undefined && !isAsked && !isPause && !isPolite(words, piece.end, language))
        return undefined;
      answer ??= isSaid(piece, 'approval') ? 'yes' : 'no';
    } else if (answer !== undefined || !(word.kind === 'mark' || isSaid(piece, 'greeting', 'filler'))) break;
  }
  return answer;
}

/** Only politeness follows. */
function isPolite(words: readonly Token[], from: number, language: CompiledLexicon): boolean {
  return talkPieces(words.slice(from), language).every(
    (piece) =>
      isSaid(piece, 'filler', 'yes', 'no', 'approval', 'refusal') ||
      words[from + piece.start]?.kind !== 'word',
  );
}
