import { minutesOfTime } from '../../../core/time/index.ts';
import type { DayPart } from '../lexicon/lexicon.ts';
import type { Span } from '../types.ts';
import { certainly, type LikelyDay } from './calendar.ts';
import type { Clock } from './clock.ts';
import { readingsOf } from './clock.ts';
import { plannedPart, type Reading } from './day-part.ts';
import type { Mention } from './mentions.ts';
import type { TimeWish } from './times.ts';

/** Days and times that belong together: every day may go with every time. */
export interface Group {
  /** empty where no day was named */
  days: readonly LikelyDay[];
  /** empty where no time was named */
  times: readonly LikelyTime[];
  span: Span;
}

/** One reading of a wished time; minutes of the day, `part` as a business plans. */
export interface LikelyTime {
  at?: number;
  from?: number;
  to?: number;
  part?: ReturnType<typeof plannedPart>;
  weight: number;
}

/** Whoever names more days and times tells a story; pairing all of them would only cost time. */
const MAX_MENTIONS = 24;

/** Puts each time to its day: "Monday or Tuesday at 3", "3pm Monday or 4pm Tuesday", "tomorrow evening at 5".
 * `usualPart` is the part of the day where none was named. */
export function groupMentions(mentions: readonly Mention[], part?: DayPart): Group[] {
  const groups: Mention[][] = [];
  for (const mention of mentions.slice(0, MAX_MENTIONS)) {
    const group = groups.at(-1);
    if (!group || startsGroup(group, mention)) groups.push([mention]);
    else group.push(mention);
  }
  return groups.map((group) => readGroup(group, part));
}

function startsGroup(group: readonly Mention[], next: Mention): boolean {
  const hasDay = group.some(({ kind }) => kind === 'day');
  const hasClock = group.some((mention) => mention.kind === 'time' && mention.wish.kind !== 'part');
  if (next.kind === 'day') return hasDay && group.some(({ kind }) => kind === 'time');
  // "3pm Monday or 4pm Tuesday": the second time is behind a pair that is complete.
  return (
    hasDay && hasClock && next.isAlternative && group[0]?.kind === 'time' && group.at(-1)?.kind === 'day'
  );
}

function readGroup(group: readonly Mention[], usualPart: DayPart | undefined): Group {
  const wishes = group.flatMap((mention) => (mention.kind === 'day' ? [mention.wish] : []));
  const moment = untilMoment(group);
  if (moment) return moment;
  const days = wishes.flatMap((wish) => wish.days);
  const span: Span = [group[0]?.span[0] ?? 0, group.at(-1)?.span[1] ?? 0];
  // A time of a day that is over, as in "yesterday at five", is no wish.
  if (wishes.length > 0 && days.length === 0) return { days: [], times: [], span };
  const counted = wishes.flatMap(({ minuteOfDay }) => (minuteOfDay === undefined ? [] : [minuteOfDay]));
  const times = counted.length > 0 ? counted.map((at) => ({ at, weight: 1 })) : readTimes(group, usualPart);
  return { days, times, span };
}

/** "by Friday at noon" is one moment, and until then on that day. */
function untilMoment([day, time, ...more]: readonly Mention[]): Group | undefined {
  const isMoment = day?.kind === 'day' && time?.kind === 'time' && more.length === 0;
  if (!isMoment || day.wish.until === undefined || time.wish.kind !== 'at') return undefined;
  return {
    days: certainly(day.wish.until),
    times: readWish({ kind: 'to', clock: time.wish.clock }, undefined),
    span: [day.span[0], time.span[1]],
  };
}

function readTimes(group: readonly Mention[], usualPart: DayPart | undefined): LikelyTime[] {
  const parts: DayPart[] = [];
  const others: Exclude<TimeWish, { kind: 'part' }>[] = [];
  let hasAlternatives = false;
  for (const mention of group) {
    if (mention.kind === 'day') {
      if (mention.wish.part) parts.push(mention.wish.part);
    } else {
      if (mention.wish.kind === 'part') parts.push(mention.wish.part);
      else others.push(mention.wish);
      hasAlternatives ||= mention.isAlternative;
    }
  }
  if (others.length === 0) return parts.map((part) => ({ part: plannedPart(part), weight: 1 }));
  const [part = usualPart] = parts;
  const joined = hasAlternatives ? undefined : joinEnds(others);
  const times = (joined ? [joined] : hasAlternatives ? sharePart(others) : others).flatMap((wish) =>
    readWish(wish, part),
  );
  // "in the morning or at 5pm" keeps both; otherwise the part only said which five o'clock.
  if (!hasAlternatives || others.some((wish) => wish.kind === 'at' && !isSettled(wish.clock))) return times;
  return [...times, ...parts.map((named) => ({ part: plannedPart(named), weight: 1 }))];
}

/** "4 or 5pm" are both in the afternoon, "10 or 2pm" are not: the part goes to the hour before only where that stays before. */
function sharePart(
  wishes: readonly Exclude<TimeWish, { kind: 'part' }>[],
): Exclude<TimeWish, { kind: 'part' }>[] {
  return wishes.map((wish, i) => {
    const next = wishes[i + 1];
    if (wish.kind !== 'at' || next?.kind !== 'at' || isSettled(wish.clock)) return wish;
    const { part } = next.clock;
    if (!next.clock.isTwelveHour || !part) return wish;
    const [own] = readingsOf(wish.clock, part);
    const [behind] = readingsOf(next.clock);
    return own && behind && own.minuteOfDay < behind.minuteOfDay
      ? { ...wish, clock: { ...wish.clock, part } }
      : wish;
  });
}

function isSettled(clock: Clock): boolean {
  return !clock.isTwelveHour || clock.part !== undefined;
}

/** "after 2 but before 5" is one span. */
function joinEnds(wishes: readonly TimeWish[]): (TimeWish & { kind: 'between' }) | undefined {
  const [first, second, ...more] = wishes;
  if (more.length > 0 || !first || !second) return undefined;
  const start = first.kind === 'from' ? first : second.kind === 'from' ? second : undefined;
  const end = first.kind === 'to' ? first : second.kind === 'to' ? second : undefined;
  return start && end && { kind: 'between', start: start.clock, end: end.clock };
}

function readWish(wish: Exclude<TimeWish, { kind: 'part' }>, part: DayPart | undefined): LikelyTime[] {
  switch (wish.kind) {
    case 'at':
      return readingsOf(wish.clock, part).map(({ minuteOfDay, weight }) => ({ at: minuteOfDay, weight }));
    case 'either':
      return wish.clocks.flatMap((clock, i) =>
        readingsOf(clock, part).map(({ minuteOfDay, weight }) => ({
          at: minuteOfDay,
          weight: weight * (i === 0 ? 0.9 : 0.8),
        })),
      );
    case 'from':
      return readingsOf(wish.clock, part).map(({ minuteOfDay, weight }) => ({ from: minuteOfDay, weight }));
    case 'to':
      return readingsOf(wish.clock, part).map(({ minuteOfDay, weight }) => ({ to: minuteOfDay, weight }));
    case 'between':
      return readSpan(wish.start, wish.end, part);
    case 'window':
      return [
        {
          ...(wish.from !== undefined && { from: minutesOfTime(wish.from) }),
          ...(wish.to !== undefined && { to: minutesOfTime(wish.to) }),
          weight: 1,
        },
      ];
  }
}

/** Each start goes with the nearest end behind it; where one end is certain, only the shortest span makes sense. */
function readSpan(start: Clock, end: Clock, part: DayPart | undefined): LikelyTime[] {
  const ends = readingsOf(end, part);
  const spans = readingsOf(start, part).flatMap(({ minuteOfDay: from, weight }) => {
    const to = nearestBehind(ends, from);
    return to === undefined ? [] : [{ from, to, weight }];
  });
  if (!isSettled(start) && !isSettled(end) && part === undefined) return spans;
  return spans
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .slice(0, 1)
    .map((span) => ({ ...span, weight: 1 }));
}

function nearestBehind(ends: readonly Reading[], from: number): number | undefined {
  const behind = ends.map(({ minuteOfDay }) => minuteOfDay).filter((minute) => minute > from);
  return behind.length > 0 ? Math.min(...behind) : undefined;
}
