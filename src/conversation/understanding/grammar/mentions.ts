import type { Span } from '../types.ts';
import { dayAt, numberedAlternative } from './days.ts';
import { dayBesideLast, type DayWish, type LastDay } from './single-day.ts';
import { clockAt, isCounted } from './clock.ts';
import { daysNumbered } from './dates.ts';
import { isAt, senseAt, skip, type Found, type Line } from './line.ts';
import { numberAt } from './numbers.ts';
import { shiftAt, shifted, type Shift } from './shifts.ts';
import { timeAt, type TimeWish } from './times.ts';

/** A day or a time that the message names, in the order of the text. */
export type Mention = MentionFrame & ({ kind: 'day'; wish: DayWish } | { kind: 'time'; wish: TimeWish });

interface MentionFrame {
  /** indexes of its atoms */
  start: number;
  end: number;
  span: Span;
  /** said behind an "or" */
  isAlternative: boolean;
}

export interface Mentions {
  /** everything that was named */
  found: readonly Mention[];
  /** what is wished for */
  wished: Mention[];
  /** a day or time was turned down: "not Friday" */
  hasExcluded: boolean;
  usesRelativeDay: boolean;
  /** a move that nothing was there to start from */
  openShift: Shift | undefined;
  /** whether an atom belongs to a day or time */
  isCovered: (at: number) => boolean;
}

export function findMentions(line: Line): Mentions {
  const found: Mention[] = [];
  let openShift: Shift | undefined;
  const excluded = new Set<Mention>();
  /** behind a "not": it excludes the next mention and what stands directly behind that one */
  let excluding: 'nothing' | 'next' | 'run' = 'nothing';
  for (let at = 0; at < line.atoms.length;) {
    const previous = found.at(-1);
    const shift = shiftAt(line, at);
    const mention = mentionAt(line, at, found);
    if (shift && shift.end >= (mention?.end ?? 0)) {
      const wish = shifted(line, shift.value);
      if (wish) found.push({ ...frameOf(line, at, shift.end), kind: 'day', wish });
      else openShift = shift.value;
      at = shift.end;
      continue;
    }
    if (mention) {
      for (const earlier of replacedBy(line, found, mention)) excluded.add(earlier);
      if (excluding === 'run' && !touches(line, previous?.end ?? 0, at)) excluding = 'nothing';
      if (excluding !== 'nothing') {
        excluded.add(mention);
        excluding = 'run';
      }
      found.push(mention);
      at = mention.end;
      continue;
    }
    if (previous && turnsDown(line, at) && isJustBehind(line, previous.end, at)) {
      for (const earlier of lastRun(line, found)) excluded.add(earlier);
    } else if (isAt(line, at, 'not', 'cannot') || refusesParts(line, at)) excluding = 'next';
    else if (isPause(line, at)) excluding = 'nothing';
    at++;
  }
  const wished = found.filter((mention) => !excluded.has(mention));
  return {
    found,
    wished,
    hasExcluded: excluded.size > 0,
    openShift,
    usesRelativeDay: wished.some(
      (mention) => mention.kind === 'day' && mention.wish.isRelative && mention.wish.days.length > 0,
    ),
    isCovered: (at) => found.some(({ start, end }) => start <= at && at < end),
  };
}

/** Whether a word behind a day turns it down: "Friday I can't", and before a pause also "Freitag nicht, …". */
function turnsDown(line: Line, at: number): boolean {
  const isBeforePause = at + 1 >= line.atoms.length || isPause(line, at + 1);
  return isAt(line, at, 'cannot') || (isBeforePause && isAt(line, at, 'not', 'refusal'));
}

/** "No mornings": in the plural it answers nothing. */
function refusesParts(line: Line, at: number): boolean {
  return isAt(line, at, 'refusal') && isAt(line, at + 1, 'part') && isAt(line, at + 1, 'quantity');
}

function isPause(line: Line, at: number): boolean {
  return isAt(line, at, 'comma', 'stop');
}

function frameOf(line: Line, start: number, end: number): MentionFrame {
  const isAlternative = isAt(line, start - 1, 'or') || isAt(line, start, 'or-later', 'or-earlier');
  return { start, end, span: spanOf(line, start, end), isAlternative };
}

function mentionAt(line: Line, at: number, found: readonly Mention[]): Mention | undefined {
  const previous = found.at(-1);
  const isMorning = isMorningBehindDay(line, at, previous);
  const alternative = previous?.kind === 'day' ? numberedAlternative(line, at) : undefined;
  const day = isMorning
    ? undefined
    : (dayAt(line, at) ??
      dayBesideLast(line, at, lastDay(line, found)) ??
      (alternative && { value: alternative, end: at + 1 }));
  const time = isMorning
    ? { value: { kind: 'part', part: 'morning' } as const, end: at + 1 }
    : (timeAt(line, at, isTimeExpected(line, at, previous)) ?? hourBeforeDay(line, at));
  // Where both cover the same words, "nach dem 15." is a day.
  if (day && day.end >= (time?.end ?? 0))
    return { ...frameOf(line, at, day.end), kind: 'day', wish: day.value };
  if (time) return { ...frameOf(line, at, time.end), kind: 'time', wish: time.value };
  const numbered = dayOfSlot(line, at);
  return numbered && { ...frameOf(line, at, at + 1), kind: 'day', wish: numbered };
}

/** The first of the days named last, whether wished for or turned down. */
function lastDay(line: Line, found: readonly Mention[]): LastDay | undefined {
  const named = found.findLast(({ kind }) => kind === 'day');
  const day = named?.kind === 'day' ? named.wish.days[0]?.day : undefined;
  if (!named || day === undefined) return undefined;
  let isWeekday = false;
  for (let at = named.start; at < named.end; at++) isWeekday ||= isAt(line, at, 'weekday');
  return { day, isWeekday };
}

/** Whether a bare number here is an hour: one was asked for, or the words before lead to one. */
function isTimeExpected(line: Line, at: number, previous: Mention | undefined): boolean {
  if (line.asked === 'time' || line.asked === 'slot') return true;
  if (isOfferedHour(line, at)) return true;
  if (isAt(line, at - 1, 'correction') || (line.isMoving && isAt(line, at - 1, 'instead'))) return true;
  if (!previous) return false;
  const isSecond = previous.kind === 'time' && previous.end === at - 1 && isAt(line, at - 1, 'or');
  const isLast = at + 1 >= line.atoms.length || isPause(line, at + 1);
  const behindDay = isLast
    ? skip(line, previous.end, 'comma', 'stop', 'at')
    : skip(line, previous.end, 'comma', 'at');
  const followsDay = isPlanned(previous) && behindDay >= at && !isAt(line, at, 'dash');
  return isSecond || followsDay;
}

/** "Does 4 work?", and the first of "4 or 4:30": a bare number that what stands behind it makes an hour. */
function isOfferedHour(line: Line, at: number): boolean {
  const number = line.asked === 'any' ? numberAt(line, at) : undefined;
  if (!number || number.value.value > 24) return false;
  if (isAt(line, number.end, 'suits')) return !isAt(line, at - 1, 'for', 'party-of');
  const behind = isAt(line, number.end, 'or') ? skip(line, number.end + 1, 'at', 'the') : undefined;
  return behind !== undefined && clockAt(line, behind, 'nothing') !== undefined;
}

/** A day or part of the day, behind which a bare number is an hour. */
function isPlanned(mention: Mention): boolean {
  return mention.kind === 'day' ? mention.wish.minuteOfDay === undefined : mention.wish.kind === 'part';
}

/** "viernes mañana", "heute morgen": the word for tomorrow, behind a day, means the morning. */
function isMorningBehindDay(line: Line, at: number, previous: Mention | undefined): boolean {
  const isMorningWord = senseAt(line, at, 'part')?.onlyAfterDay === true;
  return isMorningWord && previous?.kind === 'day' && previous.end === at;
}

/** "5 tomorrow", "5 or 6 tomorrow": a bare number right before a day. */
function hourBeforeDay(line: Line, at: number): Found<TimeWish> | undefined {
  const number = numberAt(line, at);
  if (!number || number.value.digits > 2 || isAt(line, at - 1, 'for', 'party-of', 'dash')) return undefined;
  const second = isAt(line, number.end, 'or') ? numberAt(line, number.end + 1) : undefined;
  const end = second?.end ?? number.end;
  const isDayBehind = isAt(line, end, 'relative-day', 'weekday', 'on') && dayAt(line, end) !== undefined;
  return isDayBehind ? timeAt(line, at, true) : undefined;
}

/** Digits that are no hour, where a slot was asked for: "27". */
function dayOfSlot(line: Line, at: number): DayWish | undefined {
  const number = line.asked === 'slot' ? senseAt(line, at, 'number') : undefined;
  if (!number || number.value < 1 || number.value > 31 || isCounted(line, at + 1)) return undefined;
  return { days: daysNumbered(line, number.value), isRelative: false };
}

/**
 * What a later day or time takes the place of: "tomorrow, no wait, Friday", and "from Friday 3pm to Saturday" while a
 * booking is being moved. A new time leaves the day as it is.
 */
function replacedBy(line: Line, found: readonly Mention[], next: Mention): Mention[] {
  const previous = found.at(-1);
  if (!previous) return [];
  const sameKind = found.filter(({ kind }) => kind === next.kind);
  for (let at = previous.end; at < next.start; at++) if (isAt(line, at, 'correction')) return sameKind;
  const isMoved =
    line.isMoving &&
    !next.isAlternative &&
    (isAt(line, previous.end, 'instead') ||
      isAt(line, next.start - 1, 'instead') ||
      hasPause(line, previous.end, next.start));
  return isMoved ? (next.kind === 'day' ? [...found] : sameKind) : [];
}

function hasPause(line: Line, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isPause(line, at)) return true;
  return false;
}

/** The mentions that stand together at the end: "Friday at 5" in "Friday at 5 doesn't work". */
function lastRun(line: Line, found: readonly Mention[]): Mention[] {
  const run: Mention[] = [];
  for (let i = found.length - 1; i >= 0; i--) {
    const mention = found[i];
    const behind = run.at(-1);
    if (!mention || (behind && !touches(line, mention.end, behind.start))) break;
    run.push(mention);
  }
  return run;
}

function touches(line: Line, end: number, start: number): boolean {
  return skip(line, end, 'at', 'on', 'the', 'and', 'or') >= start;
}

/** At most one word that says nothing in between: "Friday I can't". */
function isJustBehind(line: Line, end: number, at: number): boolean {
  return at === end || (at === end + 1 && line.atoms[end]?.senses.length === 0);
}

function spanOf(line: Line, start: number, end: number): Span {
  return [line.atoms[start]?.span[0] ?? 0, line.atoms[end - 1]?.span[1] ?? 0];
}
