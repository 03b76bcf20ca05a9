import type { DayNumber } from '../../../core/time/index.ts';
import type { DayPart } from '../lexicon/lexicon.ts';
import { amountAheadAt, dayAhead, unitsAt } from './amounts.ts';
import { certainly, startOfWeek, weekdayFrom, type LikelyDay } from './calendar.ts';
import { dateAt } from './dates.ts';
import { holidayAt } from './holidays.ts';
import { isAt, longest, senseAt, skip, type Found, type Line } from './line.ts';
import { periodAt } from './periods.ts';
import { weekdayAndDate } from './weekday-dates.ts';
import { weekAt } from './weeks.ts';
import { weekdayAt, weekdayName } from './weekdays.ts';

export interface DayWish {
  /** likeliest first; none where the day is over, which is still better known than not understood */
  days: LikelyDay[];
  /** said in the same word: "tonight" */
  part?: DayPart;
  /** minutes of the day, where a time was counted from now: "in two hours" */
  minuteOfDay?: number;
  /** the day by which, where a time behind it makes it a moment: "by Friday noon" */
  until?: DayNumber;
  /** counted from the day the message was written */
  isRelative: boolean;
}

export function singleDay(line: Line, at: number): Found<DayWish> | undefined {
  const start = skip(line, at, 'on', 'the', 'day-marker');
  return longest([
    relativeDay(line, start),
    thisTime(line, at),
    fromNow(line, at),
    countedFrom(line, at),
    besideDay(line, at),
    weekdayBeside(line, start),
    absolute(holidayAt(line, at)),
    absolute(weekdayAndDate(line, start)),
    absolute(weekdayAt(line, start)),
    absolute(dateAt(line, at)),
    absolute(periodAt(line, at)),
  ]);
}

function absolute(found: Found<LikelyDay[]> | undefined): Found<DayWish> | undefined {
  return found && { value: { days: found.value, isRelative: false }, end: found.end };
}

/** "tomorrow", "tonight", "heute in einer Woche". */
function relativeDay(line: Line, at: number): Found<DayWish> | undefined {
  const start = skip(line, at, 'of');
  const named = senseAt(line, start, 'relative-day');
  if (!named) return thisPart(line, at);
  const ahead = amountAheadAt(line, start + 1);
  const day = line.today + named.offset;
  const moved = ahead && dayAhead(day, ahead.value.amount, ahead.value.unit);
  const isWeekLater = isAt(line, start + 1, 'week-later');
  const value: DayWish = {
    days: named.offset < 0 ? [] : certainly(moved ?? (isWeekLater ? day + 7 : day)),
    ...(named.part && { part: named.part }),
    isRelative: true,
  };
  return {
    value,
    end: moved !== undefined ? (ahead?.end ?? start + 1) : isWeekLater ? start + 2 : start + 1,
  };
}

/** "this afternoon", "esta tarde"; "last night" is over. */
function thisPart(line: Line, at: number): Found<DayWish> | undefined {
  const part = senseAt(line, at + 1, 'part');
  const which = senseAt(line, at, 'which')?.which;
  if ((which !== 'this' && which !== 'last') || !part) return undefined;
  const days = which === 'this' ? certainly(line.today) : [];
  return { value: { days, part: part.part, isRelative: true }, end: at + 2 };
}

function fromNow(line: Line, at: number): Found<DayWish> | undefined {
  const ahead = amountAheadAt(line, at);
  if (!ahead) return undefined;
  const { amount, unit } = ahead.value;
  if (unit === 'hour' || unit === 'minute') {
    const minutes = line.minuteOfDay + (unit === 'hour' ? 60 * amount : amount);
    const days = amount > 1_000 ? [] : certainly(line.today + Math.floor(minutes / 1440));
    return { value: { days, minuteOfDay: minutes % 1440, isRelative: true }, end: ahead.end };
  }
  const day = dayAhead(line.today, amount, unit);
  return day === undefined
    ? undefined
    : { value: { days: certainly(day), isRelative: true }, end: ahead.end };
}

/** "this time tomorrow", "la semana que viene a esta hora": at the hour that it is. */
function thisTime(line: Line, at: number): Found<DayWish> | undefined {
  const isBefore = isAt(line, at, 'this-time');
  const dayAt = skip(line, isBefore ? at + 1 : at, 'on', 'in', 'the');
  const week = weekAt(line, dayAt);
  const thisWeek = startOfWeek(line.today, line.language.lexicon.weekStartsOn);
  const named: Found<DayNumber | undefined> | undefined = week
    ? { value: line.today + week.value - thisWeek, end: week.end }
    : withOnlyDay(relativeDay(line, dayAt) ?? fromNow(line, dayAt));
  if (named?.value === undefined || (!isBefore && !isAt(line, named.end, 'this-time'))) return undefined;
  return {
    value: { days: certainly(named.value), minuteOfDay: line.minuteOfDay, isRelative: true },
    end: isBefore ? named.end : named.end + 1,
  };
}

function withOnlyDay(found: Found<DayWish> | undefined): Found<DayNumber | undefined> | undefined {
  const isDay =
    found !== undefined && found.value.minuteOfDay === undefined && found.value.part === undefined;
  return isDay ? { value: found.value.days[0]?.day, end: found.end } : undefined;
}

/** "a week from Friday", "two days after the 5th", "a fortnight today". */
function countedFrom(line: Line, at: number): Found<DayWish> | undefined {
  const ahead = unitsAt(line, at);
  if (!ahead) return undefined;
  const areLong = ['week', 'fortnight', 'month'].includes(ahead.value.unit);
  const isBack = isAt(line, ahead.end, 'before');
  const isApart = isBack || isAt(line, ahead.end, 'from', 'after');
  if (!isApart && !(areLong && isAt(line, ahead.end, 'relative-day'))) return undefined;
  const base = singleDay(line, isApart ? ahead.end + 1 : ahead.end);
  const { amount, unit } = ahead.value;
  const days = base?.value.days.flatMap(({ day, weight }) => {
    const moved = dayAhead(day, isBack ? -amount : amount, unit);
    return moved === undefined ? [] : [{ day: moved, weight }];
  });
  return base && days && days.length > 0
    ? { value: { days, isRelative: base.value.isRelative }, end: base.end }
    : undefined;
}

/** "the day after Christmas", "la víspera de Reyes". */
function besideDay(line: Line, at: number): Found<DayWish> | undefined {
  const start = skip(line, at, 'on', 'the');
  const beside = senseAt(line, start, 'beside-day');
  const base = beside && singleDay(line, skip(line, start + 1, 'of', 'the'));
  if (!base) return undefined;
  const days = base.value.days.map(({ day, weight }) => ({ day: day + beside.offset, weight }));
  return { value: { ...base.value, days }, end: base.end };
}

/** "the Tuesday after Easter", "the last Friday before Christmas". */
function weekdayBeside(line: Line, at: number): Found<DayWish> | undefined {
  const name = weekdayName(line, skip(line, at, 'which'));
  const isAfter = name !== undefined && isAt(line, name.end, 'after');
  if (!name || (!isAfter && !isAt(line, name.end, 'before'))) return undefined;
  const base = singleDay(line, name.end + 1);
  const limit = base?.value.days[0]?.day;
  if (!base || limit === undefined || base.value.minuteOfDay !== undefined || base.value.days.length > 1)
    return undefined;
  const day = weekdayFrom(isAfter ? limit + 1 : limit - 7, name.value.weekday);
  return { value: { days: day < line.today ? [] : certainly(day), isRelative: false }, end: base.end };
}

/** "… or the day after", "… but the one after": beside a day named before, or else the one on offer. */
export function dayBesideLast(line: Line, at: number, last: LastDay | undefined): Found<DayWish> | undefined {
  const start = skip(line, at, 'on', 'the');
  const ofOffer = line.onlyOffered && { day: line.onlyOffered.day, isWeekday: false };
  const base = last ?? ofOffer;
  if (!base) return undefined;
  const beside = senseAt(line, start, 'beside-day');
  if (beside)
    return { value: { days: certainly(base.day + beside.offset), isRelative: false }, end: start + 1 };
  const end = base.isWeekday ? behindOneAfter(line, at, start) : undefined;
  return end === undefined ? undefined : { value: { days: certainly(base.day + 7), isRelative: false }, end };
}

/** The index behind "the one after", "el siguiente". */
function behindOneAfter(line: Line, at: number, start: number): number | undefined {
  const named = [at, start].find((index) => isAt(line, index, 'one-after'));
  if (named !== undefined) return named + 1;
  const isNext = start > at && senseAt(line, start, 'which')?.which === 'next';
  const isLast = start + 1 >= line.atoms.length || isAt(line, start + 1, 'comma', 'stop');
  return isNext && isLast ? start + 1 : undefined;
}

/** The day that was named last, and whether by its weekday. */
export interface LastDay {
  day: DayNumber;
  isWeekday: boolean;
}
