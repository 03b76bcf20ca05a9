import type { DayNumber } from '../../../core/time/index.ts';
import type { Which } from '../lexicon/lexicon.ts';
import { startOfWeek } from './calendar.ts';
import { isAt, senseAt, skip, type Found, type Line } from './line.ts';
import { numberAt } from './numbers.ts';

/** How many weeks ahead each word points. */
const weeksAhead: Record<Which, number> = { last: -1, this: 0, coming: 1, next: 1, 'after-next': 2 };

/** The first day of a named week: "this week", "la semana que viene", "die übernächste Woche". */
export function weekAt(line: Line, at: number): Found<DayNumber> | undefined {
  const start = skip(line, at, 'the', 'on', 'of');
  const which = whichUnitAt(line, start, 'week');
  if (!which) return undefined;
  const thisWeek = startOfWeek(line.today, line.language.lexicon.weekStartsOn);
  return { value: thisWeek + 7 * weeksAhead[which.value], end: which.end };
}

/** A unit with "this" or "next" before or behind it. */
export function whichUnitAt(
  line: Line,
  at: number,
  unit: 'week' | 'weekend' | 'month',
): Found<Which> | undefined {
  const before = senseAt(line, at, 'which')?.which;
  const unitAt = before ? at + 1 : at;
  if (senseAt(line, unitAt, 'unit')?.unit !== unit) return undefined;
  const behind = senseAt(line, unitAt + 1, 'which')?.which;
  const which = before === undefined || before === 'this' ? (behind ?? before) : before;
  return which && { value: which, end: behind ? unitAt + 2 : unitAt + 1 };
}

/** An amount of weeks: "in two weeks", "a week", "a fortnight". */
export function weeksAheadAt(line: Line, at: number): Found<number> | undefined {
  const start = skip(line, at, 'in');
  const amount = amountAt(line, start);
  const unit = amount && senseAt(line, amount.end, 'unit')?.unit;
  if (!amount || (unit !== 'week' && unit !== 'fortnight')) return undefined;
  return { value: unit === 'week' ? amount.value : 2 * amount.value, end: amount.end + 1 };
}

/** A number, or the article that stands for one. */
export function amountAt(line: Line, at: number): Found<number> | undefined {
  if (isAt(line, at, 'a')) return { value: 1, end: at + 1 };
  const number = numberAt(line, at);
  return number && { value: number.value.value, end: number.end };
}
