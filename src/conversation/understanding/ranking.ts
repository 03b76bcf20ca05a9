import { dateOfDayNumber, type DayNumber } from '../../core/time/index.ts';
import type { LikelyDay } from './grammar/calendar.ts';
import type { Group, LikelyTime } from './grammar/groups.ts';
import type { DateTimeCandidate, OfferedChoice, PartOfDay } from './types.ts';

/** More readings than this help nobody choose. */
const MAX_CANDIDATES = 14;
const CERTAIN = 0.95;
/** What is left of a reading that is over by the time the message was written. */
const ALREADY_PAST = 0.3;

/** Which slots a part of the day names; evenings begin before afternoons are over. */
const startsOfPart: Record<PartOfDay, { from: string; to: string }> = {
  morning: { from: '05:00', to: '11:59' },
  afternoon: { from: '12:00', to: '17:59' },
  evening: { from: '17:00', to: '23:59' },
  night: { from: '18:00', to: '23:59' },
};
/** The minute of the day after which it is over. */
const endOfPart: Record<PartOfDay, number> = { morning: 720, afternoon: 1080, evening: 1320, night: 1440 };

/** Every day with every time of its group, likeliest first. */
export function rankCandidates(
  groups: readonly Group[],
  now: { today: DayNumber; minuteOfDay: number },
  choices: readonly OfferedChoice[],
): DateTimeCandidate[] {
  const byMeaning = new Map<string, DateTimeCandidate>();
  for (const group of groups) {
    const days: readonly (LikelyDay | undefined)[] = group.days.length > 0 ? group.days : [undefined];
    const times: readonly (LikelyTime | undefined)[] = group.times.length > 0 ? group.times : [undefined];
    if (group.days.length === 0 && group.times.length === 0) continue;
    for (const day of days) {
      const minutesOver = day?.day === now.today ? now.minuteOfDay : 0;
      for (const { time, likelihood } of ofDay(times, minutesOver, group.days.length === 1)) {
        const wish = { ...(day && { date: dateOfDayNumber(day.day) }), ...describeTime(time) };
        const key = JSON.stringify(wish);
        const confidence = CERTAIN * (day?.weight ?? 1) * likelihood;
        if ((byMeaning.get(key)?.confidence ?? 0) >= confidence) continue;
        byMeaning.set(key, { ...wish, confidence, span: group.span });
      }
    }
  }
  const isAnyOffered = [...byMeaning.values()].some((candidate) => isOffered(candidate, choices));
  return [...byMeaning.values()]
    .map((candidate) => ({
      ...candidate,
      confidence: isAnyOffered ? preferOffered(candidate, choices) : candidate.confidence,
    }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MAX_CANDIDATES)
    .map((candidate) => ({ ...candidate, confidence: Math.round(candidate.confidence * 100) / 100 }));
}

/**
 * The times as likely as they are on a day of which that many minutes are over: what one loses, the others gain, where no
 * other day is meant as well ("Tuesday at 10", said on a Tuesday at 11, is rather next week's).
 */
function ofDay(
  times: readonly (LikelyTime | undefined)[],
  minutesOver: number,
  isOnlyDay: boolean,
): { time: LikelyTime | undefined; likelihood: number }[] {
  const weigh = (time: LikelyTime | undefined, factor: number): number => (time?.weight ?? 1) * factor;
  const weighed = times.map((time) => ({
    time,
    likelihood: weigh(time, time && isOver(time, minutesOver) ? ALREADY_PAST : 1),
  }));
  const before = times.reduce((sum, time) => sum + weigh(time, 1), 0);
  const after = weighed.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const isAnyLeft = weighed.some(({ time }) => !time || !isOver(time, minutesOver));
  return isAnyLeft && isOnlyDay
    ? weighed.map(({ time, likelihood }) => ({ time, likelihood: (likelihood * before) / after }))
    : weighed;
}

/** Whether the choice is a slot that the wish names, as far as the wish goes. */
export function namesChoice(
  wish: Omit<DateTimeCandidate, 'confidence' | 'span'>,
  choice: OfferedChoice,
): boolean {
  const { date, time, from, to, part } = wish;
  if (choice.date === undefined && choice.time === undefined) return false;
  if (date !== undefined && choice.date !== undefined && date !== choice.date) return false;
  if (choice.time === undefined) return date !== undefined && date === choice.date;
  if (time !== undefined) return time === choice.time;
  if (from !== undefined && choice.time < from) return false;
  if (to !== undefined && choice.time > to) return false;
  if (part !== undefined && !isInPart(choice.time, part)) return false;
  return date !== undefined
    ? date === choice.date
    : from !== undefined || to !== undefined || part !== undefined;
}

function isOffered(candidate: DateTimeCandidate, choices: readonly OfferedChoice[]): boolean {
  return choices.some((choice) => namesChoice(candidate, choice));
}

/** A reading that is on offer comes before every reading that is not. */
function preferOffered(candidate: DateTimeCandidate, choices: readonly OfferedChoice[]): number {
  return isOffered(candidate, choices) ? (1 + candidate.confidence) / 2 : candidate.confidence / 2;
}

function isOver(time: LikelyTime, minuteOfDay: number): boolean {
  const end = time.at ?? time.to ?? (time.part === undefined ? undefined : endOfPart[time.part]);
  return end !== undefined && end < minuteOfDay;
}

function isInPart(time: string, part: PartOfDay): boolean {
  const { from, to } = startsOfPart[part];
  return time >= from && time <= to;
}

function describeTime(
  time: LikelyTime | undefined,
): Pick<DateTimeCandidate, 'time' | 'from' | 'to' | 'part'> {
  if (!time) return {};
  return {
    ...(time.at !== undefined && { time: clockText(time.at) }),
    ...(time.from !== undefined && { from: clockText(time.from) }),
    ...(time.to !== undefined && { to: clockText(time.to) }),
    ...(time.part !== undefined && { part: time.part }),
  };
}

function clockText(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / 60);
  return `${String(hour).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
