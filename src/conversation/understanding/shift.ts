import { unitsAt } from './grammar/periods.ts';
import type { Line } from './grammar/line.ts';
import type { Unit } from './lexicon/lexicon.ts';
import type { Signals } from './signals.ts';
import type { Span, TimeShift } from './types.ts';

/** A longer way is a new time rather than a shift of the old one. */
const MOST_DAYS = 60;
const MOST_MINUTES = 12 * 60;

/**
 * How far from what was spoken of before the wished time is: "an hour later", "half an hour earlier", "a week later".
 * What that time is, only whoever knows the booking can say.
 *
 * @returns also where the amount stands: those words name no time of their own
 */
export function shiftIn(line: Line, signals: Signals): { value: TimeShift; span: Span } | undefined {
  const isLater = signals.has('later-by');
  if (isLater === signals.has('earlier-by')) return undefined;
  for (let at = 0; at < line.atoms.length; at++) {
    const units = unitsAt(line, at);
    if (!units) continue;
    const [first, last] = [line.atoms[at], line.atoms[units.end - 1]];
    const value = amountOf(units.value, isLater ? 1 : -1);
    if (value && first && last) return { value, span: [first.span[0], last.span[1]] };
  }
  return undefined;
}

const minutesOf: Readonly<Partial<Record<Unit, number>>> = { minute: 1, hour: 60 };
const daysOf: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, fortnight: 14 };

function amountOf({ amount, unit }: { amount: number; unit: Unit }, sign: 1 | -1): TimeShift | undefined {
  const minutes = amount * (minutesOf[unit] ?? 0);
  const days = amount * (daysOf[unit] ?? 0);
  const isShift = minutes + days > 0 && minutes <= MOST_MINUTES && days <= MOST_DAYS;
  // A zero is never negative: what is compared and stored stays plain.
  return isShift ? { days: days && sign * days, minutes: minutes && sign * minutes } : undefined;
}
