import type { Case, Meaning } from './case-file.ts';

/** One reading that a parser offers. */
export interface Reading {
  date?: string | undefined;
  time?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  part?: string | undefined;
}

/**
 * `right`: the first reading is what was meant. `asked`: what was meant is among the others, or nothing was understood, so that the
 * customer is asked again. `wrong`: something else was understood and nothing shows it.
 */
export type Verdict = 'right' | 'asked' | 'wrong';

/** What is looked at: the day alone, the time alone, or everything that was said and nothing that was not. */
export type Aspect = 'date' | 'time' | 'both' | 'nothing' | 'all';

export function aspectsOf({ meanings: [first] }: Case): Aspect[] {
  if (!first) return ['nothing', 'all'];
  const hasTime = saysTime(first);
  return [
    ...(first.date ? (['date'] as const) : []),
    ...(hasTime ? (['time'] as const) : []),
    ...(first.date && hasTime ? (['both'] as const) : []),
    'all',
  ];
}

export function judge({ meanings }: Case, readings: readonly Reading[], aspect: Aspect): Verdict {
  const told = readings.filter((reading) => says(reading, aspect));
  if (meanings.length === 0) return told.length === 0 ? 'right' : 'wrong';
  const [first, ...others] = told;
  if (!first) return 'asked';
  const isMeant = (reading: Reading): boolean => meanings.some((meaning) => agrees(meaning, reading, aspect));
  const isRight = isMeant(first) && meanings.some((meaning) => offersAll(meaning, told));
  if (isRight) return 'right';
  if (isMeant(first) || others.some(isMeant)) return 'asked';
  // A day without the time that was said with it: what is missing is asked for.
  return (aspect === 'both' || aspect === 'all') && meanings.some((meaning) => isPartOf(first, meaning))
    ? 'asked'
    : 'wrong';
}

function says(reading: Reading, aspect: Aspect): boolean {
  if (aspect === 'date') return reading.date !== undefined;
  if (aspect === 'time') return saysTime(reading);
  return true;
}

function saysTime({ time, from, to, part }: Reading): boolean {
  return [time, from, to, part].some((said) => said !== undefined);
}

function agrees(meaning: Meaning, reading: Reading, aspect: Aspect): boolean {
  const isDay = isDayOf(meaning, reading.date);
  if (aspect === 'date') return isDay;
  const isTime =
    meaning.time === reading.time &&
    meaning.from === reading.from &&
    meaning.to === reading.to &&
    // An exact time says the part of the day too.
    (meaning.part === reading.part || (meaning.part === undefined && saysTime(meaning)));
  return aspect === 'time' ? isTime : isDay && isTime;
}

function isDayOf({ date, lastDate }: Meaning, day: string | undefined): boolean {
  if (lastDate === undefined || date === undefined || day === undefined) return date === day;
  return date <= day && day <= lastDate;
}

/** Where any day of a stretch would do, each of them has to be on offer. */
function offersAll({ date, lastDate }: Meaning, readings: readonly Reading[]): boolean {
  if (date === undefined || lastDate === undefined) return true;
  const offered = new Set(readings.map((reading) => reading.date));
  return offered.has(date) && offered.has(lastDate);
}

function isPartOf(reading: Reading, meaning: Meaning): boolean {
  const isDay = reading.date === undefined || isDayOf(meaning, reading.date);
  const fields = ['time', 'from', 'to', 'part'] as const;
  const areFields = fields.every(
    (field) => reading[field] === undefined || reading[field] === meaning[field],
  );
  return isDay && areFields && (reading.date !== undefined || saysTime(reading));
}
