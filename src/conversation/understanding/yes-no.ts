import type { CompiledLexicon } from './lexicon/compile.ts';
import type { Token } from './grammar/tokens.ts';
import { isSaid, talkPieces, type TalkPiece } from './phrases.ts';

const yesEmoji = new Set(['👍', '👌', '✅', '✔', '🆗', '💯', '🙌', '☑']);
const noEmoji = new Set(['👎', '❌', '🚫', '✖', '⛔']);

/** An answer that comes later than this is not one to the question. */
const MAX_PIECES = 8;

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
  let isFirst = true;
  let isApart = true;
  for (const piece of talkPieces(words, language).slice(0, MAX_PIECES)) {
    const word = words[piece.start];
    if (!word || isSaid(piece, 'neither')) return undefined;
    const said = answerIn(piece, word.text);
    if (!said) {
      isApart = word.kind === 'mark';
      if (!isApart && (answer !== undefined || !isSaid(piece, 'greeting', 'filler'))) break;
      isFirst &&= isApart || isSaid(piece, 'greeting');
      continue;
    }
    if (said.isApproval && isTurnedAround(words, piece.end, language)) return isAsked ? 'no' : undefined;
    const isAlone = isPause(words[piece.end]) || isOnlyMore(words, piece.end, said.isYes, language);
    if (answer !== undefined && (!isAlone || (answer === 'no' && !isApart))) break;
    if (!isAlone && !(isFirst && (isAsked || said.isPlainYes))) return undefined;
    answer = said.isYes ? 'yes' : 'no';
    isApart = false;
  }
  return answer;
}

interface Answer {
  isYes: boolean;
  isPlainYes: boolean;
  isApproval: boolean;
}

/** Only a plain yes answers whatever follows it: "No puedo el viernes" begins with a no that answers nothing. */
function answerIn(piece: TalkPiece, word: string): Answer | undefined {
  const isPlainYes = isSaid(piece, 'yes') || yesEmoji.has(word);
  const isYes = isPlainYes || isSaid(piece, 'approval');
  const isNo = isSaid(piece, 'no', 'refusal') || noEmoji.has(word);
  return isYes || isNo ? { isYes, isPlainYes, isApproval: isYes && !isPlainYes } : undefined;
}

/** "Das passt mir nicht": approval with a negation behind it. */
function isTurnedAround(words: readonly Token[], from: number, language: CompiledLexicon): boolean {
  const pause = words.findIndex((word, at) => at >= from && isPause(word));
  const clause = words.slice(from, pause < 0 ? from + 4 : Math.min(pause, from + 4));
  return talkPieces(clause, language).some((piece) => isSaid(piece, 'negator'));
}

function isPause(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark' || next.kind === 'emoji';
}

/** Only politeness and more of the same follows: "ok perfecto", but not "no me va bien". */
function isOnlyMore(
  words: readonly Token[],
  from: number,
  isYes: boolean,
  language: CompiledLexicon,
): boolean {
  return talkPieces(words.slice(from), language).every((piece) => {
    const word = words[from + piece.start];
    if (word?.kind !== 'word' || isSaid(piece, 'filler')) return true;
    return answerIn(piece, word.text)?.isYes === isYes;
  });
}
