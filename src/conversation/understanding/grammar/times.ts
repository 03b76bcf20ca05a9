import type { DayPart } from '../lexicon/lexicon.ts';
import { unitsAt } from './amounts.ts';
import { asClock, clockAt, isCounted, movedClock, partAt, plainHour, type Clock } from './clock.ts';
import { isDayMarked } from './dates.ts';
import { numberAt } from './numbers.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';

/** A wish for a time of day as it was said; which moments it means is settled with the words around it. */
export type TimeWish =
  | { kind: 'at'; clock: Clock }
  /** either of two hours: "4/5pm" */
  | { kind: 'either'; clocks: readonly [Clock, Clock] }
  | { kind: 'from'; clock: Clock }
  | { kind: 'to'; clock: Clock }
  | { kind: 'between'; start: Clock; end: Clock }
  | { kind: 'part'; part: DayPart }
  /** `HH:MM` */
  | { kind: 'window'; from?: string; to?: string };

/** `isExpected`: a bare number here is an hour, because a day was just named or a time was asked for. */
export function timeAt(line: Line, at: number, isExpected: boolean): Found<TimeWish> | undefined {
  return longest([
    span(line, at, isExpected),
    openEnd(line, at),
    counted(line, at),
    moment(line, at, isExpected),
    eitherHour(line, at),
    habit(line, at),
    part(line, at),
  ]);
}

const lead = ['at', 'the', 'around'] as const;

/** Whether one of the words in that stretch says that a time follows. */
function isAtBetween(line: Line, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (isAt(line, index, 'at', 'around')) return true;
  return false;
}

/** "between 2 and 4", "from 2 to 4", "2-4pm". */
function span(line: Line, at: number, isExpected: boolean): Found<TimeWish> | undefined {
  if (line.isMoving) return undefined;
  const isBetween = isAt(line, at, 'between');
  const isFrom = isAt(line, at, 'from', 'of');
  const startAt = skip(line, isBetween || isFrom ? at + 1 : at, ...lead);
  const isJoinedAt = (end: number): boolean =>
    isAt(line, end, 'to', 'until', 'dash') || (isBetween && isAt(line, end, 'and'));
  const read = clockAt(line, startAt, 'range');
  // "entre 3 y 5": one word says "and" and "past", but both ends were promised.
  const start = isBetween && read && !isJoinedAt(read.end) ? plainHour(line, startAt) : read;
  if (!start) return undefined;
  const isJoined = isJoinedAt(start.end);
  if (!isJoined) return undefined;
  const endAt = skip(line, start.end + 1, ...lead);
  const end = clockAt(line, endAt, 'range');
  if (!end || isCounted(line, end.end)) return undefined;
  // Two bare numbers with a dash could be anything, and "el 15 a las 18" is a day and a time.
  const isLed = isBetween || isFrom || isAtBetween(line, at, startAt);
  const isBeforeDay = isAt(line, skip(line, end.end, 'on', 'the'), 'weekday', 'relative-day');
  const isStrong =
    isBeforeDay || [startAt, endAt].some((index) => clockAt(line, index, 'nothing') !== undefined);
  // "entre el 20 y el 23" are days, and so is the first of "le 3 à 16h".
  if (isBetween && isDayMarked(line, endAt) && isAt(line, endAt, 'number')) return undefined;
  const isWhole = isWholeMessage(line, at, end.end) && !isDayMarked(line, startAt);
  const isSurelyTime = isAt(line, start.end, 'at')
    ? isLed ||
      isExpected ||
      clockAt(line, startAt, 'nothing') !== undefined ||
      (isWhole && start.value.hour < end.value.hour)
    : isLed || isExpected || isStrong || isWhole;
  if (!isSurelyTime) return undefined;
  return { value: { kind: 'between', start: start.value, end: end.value }, end: end.end };
}

/** "14-16" and "11 till 1" with nothing around them. */
function isWholeMessage(line: Line, start: number, end: number): boolean {
  const isPause = (at: number): boolean => isAt(line, at, 'comma', 'stop');
  const isRest = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (!isPause(at)) return false;
    return true;
  };
  return line.asked === 'any' && isRest(0, start) && isRest(end, line.atoms.length);
}

/** "after 5", "before noon", "5 onwards". */
function openEnd(line: Line, at: number): Found<TimeWish> | undefined {
  // "before 10 or after 6": what closes an open end elsewhere opens one here.
  const isAfter = isAt(line, at, 'after', 'from', 'or-later');
  if (isAfter || isAt(line, at, 'before', 'until', 'by', 'or-earlier')) {
    const clock = clockAt(line, skip(line, at + 1, 'of', 'from', ...lead), 'time');
    if (!clock || isAmountTo(line, clock.end)) return undefined;
    return {
      value: { kind: isAfter ? 'from' : 'to', clock: clock.value },
      end: skip(line, clock.end, 'ish'),
    };
  }
  const clock = clockAt(line, skip(line, at, ...lead), 'time');
  const isFrom = clock && isAt(line, clock.end, 'or-later');
  if (!clock || (!isFrom && !isAt(line, clock.end, 'or-earlier')) || openEnd(line, clock.end))
    return undefined;
  return { value: { kind: isFrom ? 'from' : 'to', clock: clock.value }, end: clock.end + 1 };
}

/** "half an hour after noon", "an hour before 5". */
function counted(line: Line, at: number): Found<TimeWish> | undefined {
  const units = unitsAt(line, skip(line, at, ...lead));
  if (!units) return undefined;
  const isBefore = isAt(line, units.end, 'before');
  const { amount, unit } = units.value;
  if ((!isBefore && !isAt(line, units.end, 'after')) || (unit !== 'hour' && unit !== 'minute'))
    return undefined;
  const clock = clockAt(line, skip(line, units.end + 1, ...lead), 'time');
  const minutes = unit === 'hour' ? 60 * amount : amount;
  if (!clock || minutes > 720) return undefined;
  return {
    value: { kind: 'at', clock: movedClock(clock.value, isBefore ? -minutes : minutes) },
    end: clock.end,
  };
}

/** "from 300 to 400 dollars". */
function isAmountTo(line: Line, at: number): boolean {
  const amount = isAt(line, at, 'to', 'until', 'dash', 'and') ? numberAt(line, at + 1) : undefined;
  return amount !== undefined && isCounted(line, amount.end);
}

/** "at 5", "around half past four", "17:30", "5ish". */
function moment(line: Line, at: number, isExpected: boolean): Found<TimeWish> | undefined {
  const clockIndex = skip(line, at, ...lead);
  const isLed = isAtBetween(line, at, clockIndex);
  if (isDayMarked(line, clockIndex) && isAt(line, clockIndex, 'number') && isAt(line, clockIndex + 1, 'part'))
    return undefined;
  const clock =
    clockAt(line, clockIndex, isLed ? 'time' : 'nothing') ??
    (isExpected ? bareHour(line, clockIndex) : undefined);
  if (!clock || isArticleOfThings(line, at, clockIndex, clock.end)) return undefined;
  return { value: { kind: 'at', clock: clock.value }, end: skip(line, clock.end, 'ish') };
}

/** "las tres amigas": articles that lead to hours lead to things too. */
function isArticleOfThings(line: Line, at: number, start: number, end: number): boolean {
  const isWord = end === start + 1 && isAt(line, start, 'number-word') && isThing(line, end);
  return isWord && start === at + 1 && isAt(line, at, 'the');
}

/** "around 4/5", "4/5pm": two hours, one behind the other, where a date could not have what stands beside them. */
function eitherHour(line: Line, at: number): Found<TimeWish> | undefined {
  const start = skip(line, at, ...lead);
  const pair = senseAt(line, start, 'numeric-date');
  if (!pair || pair.year !== undefined || line.asked === 'date' || isAt(line, at, 'on')) return undefined;
  const isNext = pair.second === pair.first + 1 || (pair.first === 12 && pair.second === 1);
  if (!isNext || pair.second > 24) return undefined;
  const part = partAt(line, start + 1);
  const hasHourWord = isAt(line, start + 1, 'oclock', 'hours');
  if (!part && !hasHourWord && !isAtBetween(line, at, start)) return undefined;
  const end = part || hasHourWord ? start + 2 : start + 1;
  const clockOf = (hour: number): Clock => ({ ...asClock(hour, 0, false), ...(part && { part }) });
  // "11/12pm" begins before noon.
  const first = part === 'pm' && pair.second === 12 ? asClock(pair.first, 0, false) : clockOf(pair.first);
  return { value: { kind: 'either', clocks: [first, clockOf(pair.second)] }, end };
}

/** A number alone, unless it counts things that are not known here ("2 massages") or is "one" of them. */
function bareHour(line: Line, at: number): Found<Clock> | undefined {
  if (senseAt(line, at, 'number-word')?.value === 1 && line.asked !== 'time') return undefined;
  const clock = clockAt(line, at, 'time');
  return clock && !isThing(line, clock.end) ? clock : undefined;
}

function isThing(line: Line, at: number): boolean {
  const atom = line.atoms[at];
  return (
    atom !== undefined &&
    atom.senses.length === 0 &&
    /^\p{L}/u.test(atom.text) &&
    !line.isKnownWord(atom.text)
  );
}

function habit(line: Line, at: number): Found<TimeWish> | undefined {
  const window = senseAt(line, at, 'window');
  if (!window) return undefined;
  const { from, to } = window;
  return { value: { kind: 'window', ...(from && { from }), ...(to && { to }) }, end: at + 1 };
}

function part(line: Line, at: number): Found<TimeWish> | undefined {
  const start = skip(line, at, 'on', 'the', 'at');
  const sense = senseAt(line, start, 'part');
  if (!sense || sense.onlyAfterDay) return undefined;
  // "3 nights" are an amount.
  if (isAt(line, start, 'quantity') && numberAt(line, start - 1)) return undefined;
  return { value: { kind: 'part', part: sense.part }, end: start + 1 };
}
