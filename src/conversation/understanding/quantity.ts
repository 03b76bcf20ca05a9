import { isAt } from './grammar/line.ts';
import { numberAt } from './grammar/numbers.ts';
import type { Reading } from './reading.ts';

const MAX_QUANTITY = 20;

/** How many of the service were asked for, where more than one: "two haircuts", "2 cortes", "haircut x2", "2x Massage". */
export function quantityOf({ line, words, mentions, service }: Reading): number | undefined {
  if (!service) return undefined;
  const named = service.at.flatMap((index) => words[index]?.span ?? []);
  const [start, end] = [Math.min(...named), Math.max(...named)];
  for (let at = 0; at < line.atoms.length; at++) {
    const number = mentions.isCovered(at) ? undefined : numberAt(line, at);
    if (!number || isAt(line, at - 1, 'for', 'party-of')) continue;
    const isTimes = line.atoms[number.end]?.text === 'x';
    const isBefore = line.atoms[isTimes ? number.end + 1 : number.end]?.span[0] === start;
    if (isBefore) return asQuantity(number.value.value);
  }
  const times = words.find(({ text, span }) => span[0] > end && /^x\d{1,2}$/.test(text))?.text.slice(1);
  return times === undefined ? undefined : asQuantity(Number(times));
}

function asQuantity(value: number): number | undefined {
  return value >= 2 && value <= MAX_QUANTITY ? value : undefined;
}
