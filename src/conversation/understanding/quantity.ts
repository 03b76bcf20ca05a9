import { numberAt } from './grammar/numbers.ts';
import type { Reading } from './reading.ts';

/** More than these are an order, not an appointment after another. */
const MOST = 9;
/** Words a number may be made of: "twenty-one". */
const LONGEST_NUMBER = 2;

/** How many of a service are wanted, where it is more than one: "two haircuts", "dos cortes", "2 cortes". */
export function quantityOf({ line, words, mentions, service }: Reading): number | undefined {
  const named = service && words[Math.min(...service.at)];
  if (!named) return undefined;
  const at = line.atoms.findIndex(({ span }) => span[0] >= named.span[0]);
  for (let from = at - 1; from >= 0 && from >= at - LONGEST_NUMBER; from--) {
    const number = numberAt(line, from);
    // "At 2 haircut" is an hour.
    if (number?.end === at && !mentions.isCovered(from)) {
      const { value } = number.value;
      return value >= 2 && value <= MOST ? value : undefined;
    }
  }
  return undefined;
}
