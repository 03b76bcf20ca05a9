import type { DayNumber } from '../../../core/time/index.ts';
import type { Unit } from '../lexicon/lexicon.ts';
import { addMonths, dayOf, dayOfMonthOf, lastDayOf, monthOf } from './calendar.ts';
import { isAt, senseAt, skip, type Found, type Line } from './line.ts';
import { amountAt } from './weeks.ts';

/** An amount of time from now: "in 3 days", "dentro de una hora", "two weeks from now". */
export function amountAheadAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const isLed = isAt(line, at, 'in');
  const amountStart = isLed ? skip(line, at, 'in', 'around') : at;
  const amount = unitsAt(line, amountStart) ?? (isLed ? shortHoursAt(line, amountStart) : undefined);
  if (!amount) return undefined;
  const isFollowed = isAt(line, amount.end, 'from-now');
  const isAnswer = line.asked === 'date' && at === 0 && amount.end === line.atoms.length;
  if (!isLed && !isFollowed && !isAnswer) return undefined;
  return { value: amount.value, end: isFollowed ? amount.end + 1 : amount.end };
}

/** "2h", which is a time of day where nothing says that it is counted from now. */
function shortHoursAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const hours = senseAt(line, at, 'number');
  const isShort = hours && line.atoms[at + 1]?.text === 'h' && isAt(line, at + 1, 'oclock');
  return isShort ? { value: { amount: hours.value, unit: 'hour' }, end: at + 2 } : undefined;
}

/** "three days", "half an hour", "an hour and a half"; Arabic says two of a unit in one word. */
export function unitsAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const units = wholeUnitsAt(line, at);
  if (units?.value.unit !== 'hour') return units;
  const isMore = isAt(line, units.end, 'and', 'plus');
  const fraction = isMore ? senseAt(line, skip(line, units.end + 1, 'a'), 'fraction') : undefined;
  if (!fraction) return units;
  const minutes = 60 * units.value.amount + fraction.minutes;
  return { value: { amount: minutes, unit: 'minute' }, end: skip(line, units.end + 1, 'a') + 1 };
}

function wholeUnitsAt(line: Line, at: number): Found<{ amount: number; unit: Unit }> | undefined {
  const decimal = senseAt(line, at, 'dotted');
  if (decimal?.second === 5 && !decimal.isPadded && senseAt(line, at + 1, 'unit')?.unit === 'hour')
    return { value: { amount: 60 * decimal.first + 30, unit: 'minute' }, end: at + 2 };
  const half = senseAt(line, at, 'numeric-date');
  if (half?.first === 1 && half.second === 2 && senseAt(line, at + 1, 'unit')?.unit === 'hour')
    return { value: { amount: 30, unit: 'minute' }, end: at + 2 };
  const pair = senseAt(line, at, 'unit-pair');
  if (pair) return { value: { amount: 2, unit: pair.unit }, end: at + 1 };
  const fractionAt = skip(line, at, 'a');
  const fraction = senseAt(line, fractionAt, 'fraction');
  const isOne = line.language.lexicon.hasNoArticle && isAt(line, at, 'unit');
  const amount = fraction ? undefined : isOne ? { value: 1, end: at } : amountAt(line, at);
  const unitAt = fraction ? skip(line, fractionAt + 1, 'a', 'of') : amount?.end;
  const unit = unitAt === undefined ? undefined : senseAt(line, unitAt, 'unit')?.unit;
  if (unit === undefined || unitAt === undefined) return undefined;
  if (fraction) {
    return unit === 'hour'
      ? { value: { amount: fraction.minutes, unit: 'minute' }, end: unitAt + 1 }
      : undefined;
  }
  return amount && { value: { amount: amount.value, unit }, end: unitAt + 1 };
}

export function dayAhead(today: DayNumber, amount: number, unit: Unit): DayNumber | undefined {
  // Beyond this nobody books, and far dates leave the calendar.
  if (amount > 1_000) return undefined;
  switch (unit) {
    case 'day':
      return today + amount;
    case 'week':
      return today + 7 * amount;
    case 'fortnight':
      return today + 14 * amount;
    case 'month':
    case 'year': {
      const there = addMonths(monthOf(today), unit === 'year' ? 12 * amount : amount);
      return dayOf(there.year, there.month, dayOfMonthOf(today)) ?? lastDayOf(there);
    }
    case 'weekend':
    case 'hour':
    case 'minute':
      return undefined;
  }
}
