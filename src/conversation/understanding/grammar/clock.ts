import type { DayPart } from '../lexicon/lexicon.ts';
import { hourWithin, openReadings, type Reading } from './day-part.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';
import { numberAt, type ReadNumber } from './numbers.ts';

/** A time of day as it was said. */
export interface Clock {
  hour: number;
  minute: number;
  /** said on a twelve-hour clock, so that a part of the day is needed to know which half */
  isTwelveHour: boolean;
  /** "05:30": the half is as good as said, but "5:30 pm" people type this way too */
  hasLeadingZero: boolean;
  part?: DayPart;
}

/**
 * What the place in the sentence says about a bare number. `range`: an end of "from … to …", where "10 to 2" is no clock
 * time; `time`: a time must stand here; `nothing`: only what shows by itself that it is a time counts.
 */
export type Expectation = 'nothing' | 'range' | 'time';

export function clockAt(line: Line, at: number, expectation: Expectation): Found<Clock> | undefined {
  const clock = longest([
    namedTime(line, at),
    minutesAndHour(line, at, expectation),
    halfAndHour(line, at),
    digitalTime(line, at, expectation),
    spokenHour(line, at, expectation),
  ]);
  if (!clock) return undefined;
  const part = partAt(line, clock.end);
  return part && clock.value.isTwelveHour ? { value: { ...clock.value, part }, end: clock.end + 1 } : clock;
}

/** The moments of the day a clock time may mean, likeliest first; `part` is one said elsewhere in the sentence. */
export function readingsOf(clock: Clock, part?: DayPart): Reading[] {
  const { minute } = clock;
  const hour = clock.hour % 24;
  if (!clock.isTwelveHour) return [{ minuteOfDay: hour * 60 + minute, weight: 1 }];
  const within = clock.part ?? part;
  if (within) return [{ minuteOfDay: hourWithin(within, clock.hour) * 60 + minute, weight: 1 }];
  const readings = openReadings(clock.hour, minute);
  if (!clock.hasLeadingZero) return readings;
  return readings
    .map(({ minuteOfDay }) => ({ minuteOfDay, weight: minuteOfDay < 720 ? 0.7 : 0.3 }))
    .sort((a, b) => b.weight - a.weight);
}

export function partAt(line: Line, at: number): DayPart | undefined {
  if (line.atoms[at]?.touchesPrevious) {
    const letter = senseAt(line, at, 'part-letter');
    if (letter) return letter.part;
  }
  const part = senseAt(line, at, 'part');
  // "3 nights" are an amount.
  return part && !part.onlyAfterDay && !isAt(line, at, 'quantity') ? part.part : undefined;
}

function namedTime(line: Line, at: number): Found<Clock> | undefined {
  const named = senseAt(line, at, 'named-time');
  if (!named) return undefined;
  const extra = minutesBehindHour(line, at + 1, true);
  const minutes = named.minuteOfDay + (extra?.value ?? 0);
  return { value: certain(minutes), end: extra?.end ?? at + 1 };
}

/** "quarter past four", "ten to five", "viertel nach drei", "un cuarto para las cinco". */
function minutesAndHour(line: Line, at: number, expectation: Expectation): Found<Clock> | undefined {
  const minutes = minutesAt(line, at);
  if (!minutes) return undefined;
  const isAfter = isAt(line, minutes.end, 'past');
  // "a quarter of five" is American, "ten of five" could count anything.
  const isOf = isAt(line, minutes.end, 'of') && !isAt(line, at, 'fraction');
  if (!isAfter && (isOf || !isAt(line, minutes.end, 'minutes-to'))) return undefined;
  const hourAt = skip(line, minutes.end + 1, 'at', 'the');
  const hour = halfAndHour(line, hourAt) ?? namedTime(line, hourAt) ?? plainHour(line, hourAt);
  if (!hour) return undefined;
  // "10 to 2" in digits is rather a span of hours, unless a time must stand here; "10 to 9" is none.
  const isSpan = isAt(line, minutes.end, 'to', 'until') && isWorkingSpan(minutes.value, hour.value.hour);
  const areDigits = isAt(line, at, 'number') && isAt(line, hourAt, 'number');
  // "martedì 20 alle 15" is a date and a time: nobody says "twenty to fifteen".
  if (areDigits && !isAfter && hour.value.hour > 12) return undefined;
  const isDigits = areDigits && isSpan;
  if (isDigits && !isAfter && expectation !== 'time' && minutes.value !== 20 && minutes.value !== 25)
    return undefined;
  const shift = isAfter ? minutes.value : -minutes.value;
  return { value: movedClock(hour.value, shift), end: hour.end };
}

/** Whether people would stay open or wait that long: 10 to 6, but not 5 to 4. */
function isWorkingSpan(from: number, to: number): boolean {
  const [start] = openReadings(from, 0);
  const opensAt = from > 12 ? from * 60 : (start?.minuteOfDay ?? 0);
  const length = (to * 60 - opensAt + 1440) % 720;
  return length > 0 && length <= 8 * 60;
}

function minutesAt(line: Line, at: number): Found<number> | undefined {
  const fraction = senseAt(line, at, 'fraction');
  const number = numberAt(line, at);
  const unitAt = fraction ? at + 1 : (number?.end ?? at);
  const isNamed = senseAt(line, unitAt, 'unit')?.unit === 'minute';
  const end = isNamed ? unitAt + 1 : unitAt;
  if (fraction) return { value: fraction.minutes, end };
  if (!number || number.value.value > 59) return undefined;
  return isNamed || number.value.value % 5 === 0 ? { value: number.value.value, end } : undefined;
}

/** German "halb vier" (3:30), "drei viertel vier"; British "half four" (4:30). */
function halfAndHour(line: Line, at: number): Found<Clock> | undefined {
  const toward = senseAt(line, at, 'toward');
  const isHalfBefore = isAt(line, at, 'half-before-hour');
  if (!toward && !isHalfBefore) return undefined;
  const hour = plainHour(line, at + 1);
  if (!hour) return undefined;
  return { value: movedClock(hour.value, toward ? toward.minutes - 60 : 30), end: hour.end };
}

/** "17:30", "17.30", "5:30 h". */
function digitalTime(line: Line, at: number, expectation: Expectation): Found<Clock> | undefined {
  const written = senseAt(line, at, 'clock-time');
  const dotted = senseAt(line, at, 'dotted');
  if (!written && !(dotted && isTime(line, at, expectation))) return undefined;
  const hour = written?.hour ?? dotted?.first ?? 0;
  const minute = written?.minute ?? dotted?.second ?? 0;
  const hasLeadingZero = written?.hasLeadingZero ?? false;
  return { value: asClock(hour, minute, hasLeadingZero), end: skipHourWord(line, at + 1) };
}

/** Whether "17.30" or "3.12" is a time here; German and its neighbours write dates the same way. */
export function isTime(line: Line, at: number, expectation: Expectation): boolean {
  const dotted = senseAt(line, at, 'dotted');
  if (!dotted || dotted.hasTrailingDot || dotted.first > 24 || dotted.second > 59 || !dotted.isPadded)
    return false;
  if (isAt(line, at - 1, 'quantity')) return false;
  if (isAt(line, at + 1, 'unit', 'quantity', 'people') && !isAt(line, at + 1, 'hours')) return false;
  const isDatePossible = dotted.first >= 1 && dotted.first <= 31 && dotted.second >= 1 && dotted.second <= 12;
  if (!isDatePossible || expectation !== 'nothing') return true;
  return (
    isAt(line, at + 1, 'oclock', 'part') || (line.asked !== 'date' && !line.language.lexicon.datesHaveDots)
  );
}

/** An hour in digits or words with whatever shows that it is one: "5 o'clock", "15h30", "cinco y media", "seven thirty". */
function spokenHour(line: Line, at: number, expectation: Expectation): Found<Clock> | undefined {
  const compact = compactTime(line, at, expectation);
  if (compact) return compact;
  const hour = hourNumberAt(line, at);
  if (!hour) return undefined;
  const hasHourWord = isAt(line, hour.end, 'oclock');
  const hasHourUnit = !hasHourWord && isAt(line, hour.end, 'hours');
  const behind = hasHourWord || hasHourUnit ? hour.end + 1 : hour.end;
  const isAlone = at === 0 && line.atoms.length === 3;
  const isSurelyHour = hasHourWord || expectation !== 'nothing' || hour.value.isWord || isAlone;
  const minutes =
    minutesBehindHour(line, behind, isSurelyHour) ??
    bareMinutes(line, behind, hour.value, hasHourWord || hasHourUnit, expectation);
  const end = minutes?.end ?? behind;
  const value = movedClock(asClock(hour.value.value, 0, false), minutes?.value ?? 0);
  if (minutes || partAt(line, end)) return { value, end };
  if (isCounted(line, hour.end) && !hasHourWord && !hasHourUnit) return undefined;
  const needsHourWord =
    line.language.lexicon.spokenHoursAreNamed && expectation === 'time' && hour.value.isWord;
  if (needsHourWord && !hasHourWord && !hasHourUnit && line.asked !== 'time' && line.asked !== 'slot')
    return undefined;
  // "2 hours" and "24 hours" are amounts of time, "à 15 heures" and "15 horas" are times of day.
  const isLikely = expectation !== 'nothing' || (hasHourUnit ? isHourOfDay(hour.value.value) : hasHourWord);
  const isApproximate = isAt(line, end, 'ish');
  return isLikely || isApproximate ? { value, end } : undefined;
}

function isHourOfDay(hours: number): boolean {
  return hours >= 13 && hours < 24;
}

/** "1730" where a time is expected or follows from the words around. */
function compactTime(line: Line, at: number, expectation: Expectation): Found<Clock> | undefined {
  const written = senseAt(line, at, 'number');
  if (!written || written.digits < 3 || written.digits > 4) return undefined;
  const hour = Math.floor(written.value / 100);
  const minute = written.value % 100;
  const isHours = senseAt(line, at + 1, 'unit')?.unit === 'hour';
  if (hour > 24 || minute > 59 || (isCounted(line, at + 1) && !isHours)) return undefined;
  const end = isHours ? at + 2 : skipHourWord(line, at + 1);
  const isLikely =
    expectation !== 'nothing' || end > at + 1 || partAt(line, end) !== undefined || written.hasLeadingZero;
  return isLikely ? { value: asClock(hour, minute, written.hasLeadingZero), end } : undefined;
}

/** "y media", "menos diez", "et quart"; without a fraction only behind what is surely an hour. */
function minutesBehindHour(line: Line, at: number, isSurelyHour: boolean): Found<number> | undefined {
  const sign = isAt(line, at, 'minus') ? -1 : 1;
  if (sign === 1 && !isAt(line, at, 'plus')) return undefined;
  const minutesAtIndex = skip(line, at + 1, 'the');
  const fraction = senseAt(line, minutesAtIndex, 'fraction');
  if (fraction) return { value: sign * fraction.minutes, end: minutesAtIndex + 1 };
  const minutes = minutesAt(line, minutesAtIndex);
  if (!minutes || minutes.value === 0 || (!isSurelyHour && sign === 1)) return undefined;
  return isCounted(line, minutes.end) ? undefined : { value: sign * minutes.value, end: minutes.end };
}

/** "seven thirty", "15 h 30", "five oh five". */
function bareMinutes(
  line: Line,
  at: number,
  hour: ReadNumber,
  hasHourWord: boolean,
  expectation: Expectation,
): Found<number> | undefined {
  const fraction = hasHourWord ? senseAt(line, at, 'fraction') : undefined;
  if (fraction) return { value: fraction.minutes, end: at + 1 };
  const first = numberAt(line, at);
  if (!first) return undefined;
  const isNamed = hasHourWord && senseAt(line, first.end, 'unit')?.unit === 'minute';
  if (!isNamed && isCounted(line, first.end)) return undefined;
  const { value, isWord, digits } = first.value;
  if (hour.isWord && isWord && value === 0) {
    const second = numberAt(line, first.end);
    return second?.value.isWord && second.value.value < 10
      ? { value: second.value.value, end: second.end }
      : undefined;
  }
  if (value > 59 || isAt(line, first.end, 'oclock', 'past', 'minutes-to')) return undefined;
  const isMinutes = hasHourWord
    ? digits === 2 || isWord
    : (isWord && value >= 10 && (hour.isWord || partAt(line, first.end) !== undefined)) ||
      // "5 30 pm": beyond twelve, the second number can only be minutes.
      (digits === 2 && value > 12 && isAt(line, first.end, 'part') && isHalfOfDay(partAt(line, first.end))) ||
      (expectation === 'time' && digits === 2 && value % 5 === 0 && !isAt(line, first.end, 'part'));
  return isMinutes || isNamed ? { value, end: isNamed ? first.end + 1 : first.end } : undefined;
}

function isHalfOfDay(part: DayPart | undefined): boolean {
  return part === 'am' || part === 'pm';
}

function hourNumberAt(line: Line, at: number): Found<ReadNumber> | undefined {
  if (isAt(line, at - 1, 'quantity')) return undefined;
  const number = numberAt(line, at);
  if (number) return number.value.value <= 24 && number.value.digits <= 2 ? number : undefined;
  const ordinal = line.language.lexicon.hoursAreOrdinals ? senseAt(line, at, 'ordinal') : undefined;
  if (!ordinal || ordinal.value > 12) return undefined;
  return {
    value: { value: ordinal.value, isWord: true, digits: 0, hasLeadingZero: false, hasTrailingDot: false },
    end: at + 1,
  };
}

export function plainHour(line: Line, at: number): Found<Clock> | undefined {
  const hour = hourNumberAt(line, at);
  if (!hour || isCounted(line, hour.end)) return undefined;
  return {
    value: asClock(hour.value.value, 0, hour.value.hasLeadingZero),
    end: skipHourWord(line, hour.end),
  };
}

function skipHourWord(line: Line, at: number): number {
  return isAt(line, at, 'oclock', 'hours') ? at + 1 : at;
}

/** The number before counts something: people, money, minutes, the days of a month. */
export function isCounted(line: Line, at: number): boolean {
  if (isAt(line, at, 'ordinal-suffix') && line.atoms[at]?.touchesPrevious) return true;
  return isAt(line, at, 'unit', 'people', 'quantity', 'month') || isRate(line, at);
}

/** "120 a night", but not "at 3 a week from now". */
function isRate(line: Line, at: number): boolean {
  const isPerUnit = isAt(line, at, 'a') && isAt(line, at + 1, 'unit', 'part');
  return isPerUnit && !isAt(line, at + 2, 'from', 'from-now', 'after', 'before', 'later-by', 'earlier-by');
}

export function asClock(hour: number, minute: number, hasLeadingZero: boolean): Clock {
  return { hour, minute, isTwelveHour: hour >= 1 && hour <= 12, hasLeadingZero };
}

function certain(minutes: number): Clock {
  return { hour: Math.floor(minutes / 60), minute: minutes % 60, isTwelveHour: false, hasLeadingZero: false };
}

/** Moves a time by minutes on the face of the clock: a quarter to one is 12:45. */
export function movedClock(clock: Clock, minutes: number): Clock {
  if (minutes === 0) return clock;
  const face = clock.isTwelveHour ? 720 : 1440;
  const total = (clock.hour * 60 + clock.minute + minutes + face) % face;
  const hour = Math.floor(total / 60);
  return { ...clock, hour: clock.isTwelveHour && hour === 0 ? 12 : hour, minute: total % 60 };
}
