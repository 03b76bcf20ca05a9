import { fold } from './grammar/fold.ts';
import { isAt, type Line } from './grammar/line.ts';
import { numberAt } from './grammar/numbers.ts';

const written = /(?<![\p{L}\d])[-+]?\d+(?:[.,]\d+)*/u;
/** "1.500" and "12,000" are thousands; "2.5" and "2,50" are parts. */
const inThousands = /^[-+]?\d{1,3}(?:[.,]\d{3})+$/;

/** The first number of a message, in digits or words: "about 12", "2,5", "three". */
export function numberSaid(text: string, line: Line): number | undefined {
  const digits = written.exec(fold(text).text)?.[0];
  if (digits !== undefined) {
    const number = Number(inThousands.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'));
    return Number.isFinite(number) ? number : undefined;
  }
  for (let at = 0; at < line.atoms.length; at++) {
    const word = numberAt(line, at);
    if (word && !isVague(text, line, at)) return word.value.value;
  }
  return undefined;
}

/** "A few" is good enough for days, and "una talla grande" counts nothing. */
function isVague(text: string, line: Line, at: number): boolean {
  const isArticle = isAt(line, at, 'a') && line.atoms.length > 2;
  return isArticle || /few$/i.test(text.slice(...(line.atoms[at]?.span ?? [0, 0])));
}
