import { Temporal } from 'temporal-polyfill';
import { DAY_MS, MINUTE_MS, MINUTES_OF_DAY } from '../../../core/time/index.ts';
import {
  freeStarts,
  isBookable,
  openWindows,
  type AvailabilityInput,
  type DateOverride,
  type Hours,
  type RefusalReason,
  type Schedule,
} from './index.ts';
import { seededRandom, type Random } from './seeded-random.ts';

/**
 * Random schedules around days on which clocks change, asked of the kernel and of a reference that knows no ranges: it
 * marks every minute as open or busy, with Temporal alone for the zones, and looks at each minute in turn.
 */
const QUESTIONS_PER_PLACE = 6;
const DAYS_AROUND = 8;
const PLACES = [
  ['Europe/Madrid', '2026-03-29'],
  ['Europe/Madrid', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-17'],
  ['America/St_Johns', '2010-11-07'],
  ['Asia/Kathmandu', '2026-06-01'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Pacific/Apia', '2011-12-30'],
] as const;

interface Question {
  input: AvailabilityInput;
  from: number;
  to: number;
}

describe('random schedules list, book and open as the reference does', () => {
  const reasons = new Set<RefusalReason>();
  let questionsWithStarts = 0;

  it.each(PLACES)('in %s around %s', (zone, date) => {
    const random = seededRandom(Date.parse(date));
    for (let number = 0; number < QUESTIONS_PER_PLACE; number++) {
      const { input, from, to } = randomQuestion(random, zone, date);
      const reference = new MinuteReference(input, date);
      const minutes = minutesBetween(from, to);

      const listed = freeStarts(input, from, to);
      if (listed.length > 0) questionsWithStarts++;
      const expected = minutes.filter((at) => reference.lowestFreeUnit(at) !== undefined);
      expect(listed.map(describeInstant)).toEqual(expected.map(describeInstant));

      const windows = openWindows(input.schedule, from, to);
      const isInWindow = (at: number) => windows.some(({ start, end }) => start <= at && at < end);
      const wronglyOpen = minutes.filter((at) => isInWindow(at) !== reference.isOpen(at));
      expect(wronglyOpen.map(describeInstant)).toEqual([]);

      const wronglyBooked = minutes.filter((at) => {
        const bookability = isBookable(input, at);
        if (!bookability.ok) reasons.add(bookability.reason);
        return (bookability.ok ? bookability.unit : undefined) !== reference.lowestFreeUnit(at);
      });
      expect(wronglyBooked.map(describeInstant)).toEqual([]);
    }
  });

  it('and were worth asking: most list something, and every refusal came up', () => {
    expect(questionsWithStarts).toBeGreaterThan((PLACES.length * QUESTIONS_PER_PLACE) / 2);
    const everyReason = ['off_grid', 'outside_hours', 'past_closing', 'taken', 'too_far', 'too_soon'];
    expect([...reasons].sort()).toEqual(everyReason);
  });
});

function describeInstant(at: number): string {
  return new Date(at).toISOString();
}

class MinuteReference {
  private readonly input: AvailabilityInput;
  private readonly firstAt: number;
  private readonly open: Uint8Array;
  /** for each open minute, the minute from which its grid counts */
  private readonly anchor: Int32Array;
  private readonly busyOfUnit: Uint8Array[];
  private readonly horizonAt: number;

  constructor(input: AvailabilityInput, date: string) {
    this.input = input;
    const { schedule, units, busy, rules, now } = input;
    const dates = Array.from({ length: 2 * DAYS_AROUND }, (_, i) =>
      Temporal.PlainDate.from(date).add({ days: i - DAYS_AROUND }),
    );
    const midnights = dates.map((day) => wallTime(schedule.zone, day, 0));
    this.firstAt = Math.min(...midnights);
    const length = (Math.max(...midnights) - this.firstAt) / MINUTE_MS + 3 * MINUTES_OF_DAY;
    this.open = new Uint8Array(length);
    for (const day of dates) {
      for (const hours of hoursOf(schedule, day)) {
        const closingDay = hours.to < hours.from ? day.add({ days: 1 }) : day;
        this.mark(
          this.open,
          wallTime(schedule.zone, day, hours.from),
          wallTime(schedule.zone, closingDay, hours.to),
        );
      }
    }
    this.anchor = this.anchorsFrom(midnights);
    this.busyOfUnit = Array.from({ length: units }, () => new Uint8Array(length));
    for (const { start, end, unit = 1 } of busy) {
      const ofUnit = this.busyOfUnit[unit - 1];
      if (ofUnit) this.mark(ofUnit, start, end);
    }
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(schedule.zone).toPlainDate();
    this.horizonAt =
      rules.horizonDays === undefined
        ? Infinity
        : wallTime(schedule.zone, today.add({ days: rules.horizonDays + 1 }), 0);
  }

  isOpen(at: number): boolean {
    return this.open[this.index(at)] === 1;
  }

  lowestFreeUnit(at: number): number | undefined {
    const { rules, now } = this.input;
    const minute = this.index(at);
    const isAllowed = at >= now + rules.noticeMinutes * MINUTE_MS && at < this.horizonAt;
    const isOnGrid = (minute - (this.anchor[minute] ?? NaN)) % rules.intervalMinutes === 0;
    const end = minute + rules.durationMinutes;
    if (!isAllowed || !isOnGrid || !isAll(this.open, minute, end, 1)) return undefined;
    const unit = this.busyOfUnit.findIndex((isBusy) =>
      isAll(isBusy, minute - rules.bufferBeforeMinutes, end + rules.bufferAfterMinutes, 0),
    );
    return unit === -1 ? undefined : unit + 1;
  }

  private anchorsFrom(midnights: number[]): Int32Array {
    const anchor = new Int32Array(this.open.length).fill(-1);
    const wholeDays = new Set<number>();
    midnights.forEach((midnight, i) => {
      const next = midnights[i + 1];
      if (next && next > midnight && isAll(this.open, this.index(midnight), this.index(next), 1))
        wholeDays.add(this.index(midnight));
    });
    for (let minute = 0; minute < anchor.length; minute++) {
      if (!this.open[minute]) continue;
      const isFirst = !this.open[minute - 1] || wholeDays.has(minute);
      anchor[minute] = isFirst ? minute : (anchor[minute - 1] ?? NaN);
    }
    return anchor;
  }

  private mark(minutes: Uint8Array, start: number, end: number): void {
    for (let minute = this.index(start); minute < this.index(end); minute++) minutes[minute] = 1;
  }

  private index(at: number): number {
    return (at - this.firstAt) / MINUTE_MS;
  }
}

function isAll(minutes: Uint8Array, start: number, end: number, value: 0 | 1): boolean {
  for (let minute = start; minute < end; minute++) if (minutes[minute] !== value) return false;
  return true;
}

function hoursOf({ weekly, overrides }: Schedule, day: Temporal.PlainDate): Hours[] {
  const ofDay = overrides.filter(({ date }) => date === day.toString());
  if (ofDay.some(({ closed }) => closed)) return [];
  if (ofDay.length > 0) return ofDay.flatMap((override) => (override.closed ? [] : [override]));
  return weekly.filter(({ days }) => days.includes(day.dayOfWeek));
}

/** The date's wall time, by Temporal with its default `compatible`; minute 1440 is the next day's first. */
function wallTime(zone: string, day: Temporal.PlainDate, minuteOfDay: number): number {
  return day.toPlainDateTime().add({ minutes: minuteOfDay }).toZonedDateTime(zone).epochMilliseconds;
}

function minutesBetween(from: number, to: number): number[] {
  const first = Math.ceil(from / MINUTE_MS);
  return Array.from({ length: Math.ceil(to / MINUTE_MS) - first }, (_, i) => (first + i) * MINUTE_MS);
}

function randomQuestion(random: Random, zone: string, dateText: string): Question {
  const oneOf = <T>(values: readonly [T, ...T[]]): T => values[random(values.length)] ?? values[0];
  const chance = (percent: number) => random(100) < percent;
  const date = Temporal.PlainDate.from(dateText);
  const middleAt = wallTime(zone, date, 0);
  const around = (days: number) =>
    middleAt + (random(2 * days * MINUTES_OF_DAY) - days * MINUTES_OF_DAY) * MINUTE_MS;

  const hours = (): Hours => {
    if (chance(15)) return { from: 0, to: MINUTES_OF_DAY };
    return { from: random(288) * 5, to: random(289) * 5 };
  };
  const weekly = Array.from({ length: 1 + random(3) }, () => ({
    ...hours(),
    days: [1, 2, 3, 4, 5, 6, 7].filter(() => chance(70)),
  }));
  const overrides = Array.from({ length: random(4) }, (): DateOverride => {
    const overrideDate = date.add({ days: random(5) - 2 }).toString();
    return chance(30) ? { date: overrideDate, closed: true } : { date: overrideDate, ...hours() };
  });
  const units = oneOf([1, 1, 2, 3]);
  const busy = Array.from({ length: random(40 * units) }, () => {
    const start = around(2);
    return { start, end: start + random(300) * MINUTE_MS, unit: 1 + random(units + 1) };
  });
  const from = around(2);
  return {
    from,
    to: from + random(2 * DAY_MS),
    input: {
      schedule: { zone, weekly, overrides },
      rules: {
        durationMinutes: oneOf([5, 20, 30, 45, 60, 90, 240, 1500]),
        intervalMinutes: oneOf([5, 7, 15, 30, 45, 50, 60, 420]),
        bufferBeforeMinutes: oneOf([0, 0, 10, 35]),
        bufferAfterMinutes: oneOf([0, 0, 5, 25]),
        noticeMinutes: oneOf([0, 0, 61, 600]),
        ...(chance(30) ? { horizonDays: 2 + random(4) } : {}),
      },
      busy,
      units,
      now: chance(25) ? around(2) : middleAt - 4 * DAY_MS,
    },
  };
}
