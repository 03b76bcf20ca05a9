import { isAt, type Line } from './grammar/line.ts';
import { numberAt } from './grammar/numbers.ts';
import type { Mentions } from './grammar/mentions.ts';
import type { Token } from './grammar/tokens.ts';
import { findPatterns } from './intents.ts';

const MAX_PARTY = 500;

/**
 * How many people: "for 2", "somos 3", "table of four", "2 adults and a child", "me and my wife". Words that already say
 * when count nobody: "a las dos".
 */
export function partySizeOf(
  line: Line,
  words: readonly Token[],
  { found, isCovered }: Mentions,
): number | undefined {
  let counted: number | undefined;
  let led: number | undefined;
  for (let at = 0; at < line.atoms.length; at++) {
    const number = numberAt(line, at) ?? article(line, at);
    if (!number) continue;
    const { value } = number.value;
    if (isAt(line, number.end, 'people')) counted = (counted ?? 0) + value;
    else if (
      !isCovered(at) &&
      isLed(line, at) &&
      !isAt(line, number.end, 'unit', 'quantity', 'oclock', 'part')
    )
      led ??= value;
    else if (line.asked === 'party' && !isCovered(at)) led ??= value;
    at = number.end - 1;
  }
  const isFree = ({ span: [start, end] }: Token): boolean =>
    !found.some(({ span: [from, to] }) => from <= start && end <= to);
  const group = findPatterns(words.filter(isFree), line.language.parties)[0]?.pattern.meaning;
  const said = counted ?? led ?? group;
  return said !== undefined && said >= 1 && said <= MAX_PARTY ? said : undefined;
}

function isLed(line: Line, at: number): boolean {
  return isAt(line, at - 1, 'party-of', 'for');
}

/** "a child" beside people that are counted. */
function article(line: Line, at: number): { value: { value: number }; end: number } | undefined {
  return isAt(line, at, 'a') && isAt(line, at + 1, 'people')
    ? { value: { value: 1 }, end: at + 1 }
    : undefined;
}
