import { DAY_MS, weekdayOfDayNumber, type DayNumber } from '../../../core/time/index.ts';

/** A day the message may mean, with how likely it is among the days it may mean. */
export interface LikelyDay {
  day: DayNumber;
  weight: number;
}

/** Undefined where the month has no such day. */
export function dayOf(year: number, month: number, day: number): DayNumber | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY_MS : undefined;
}

export interface MonthOfYear {
  year: number;
  /** 1 … 12 */
  month: number;
}

export function monthOf(day: DayNumber): MonthOfYear {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

export function dayOfMonthOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCDate();
}

export function addMonths({ year, month }: MonthOfYear, months: number): MonthOfYear {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

export function lastDayOf({ year, month }: MonthOfYear): DayNumber {
  return Date.UTC(year, month, 0) / DAY_MS;
}

/** The first day from `today` on that the month and day name; 29 February waits for a leap year. */
export function nextDate(today: DayNumber, month: number, day: number): DayNumber | undefined {
  const { year } = monthOf(today);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const found = dayOf(year + ahead, month, day);
    if (found !== undefined && found >= today) return found;
  }
  return undefined;
}

/** The first day from `from` on that is the given day of its month. */
export function nextDayOfMonth(from: DayNumber, day: number): DayNumber | undefined {
  for (let ahead = 0; ahead <= 2; ahead++) {
    const { year, month } = addMonths(monthOf(from), ahead);
    const found = dayOf(year, month, day);
    if (found !== undefined && found >= from) return found;
  }
  return undefined;
}

/** Easter Sunday of the Western churches, by the Gregorian rule in Gauss's form. */
export function easterOf(year: number): DayNumber {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const lunar =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const isLate = lunar === 29 || (lunar === 28 && golden > 10);
  const fullMoon = Date.UTC(year, 2, 21) / DAY_MS + lunar - (isLate ? 1 : 0);
  return weekdayFrom(fullMoon + 1, 7);
}

/** The first such weekday from `from` on. */
export function weekdayFrom(from: DayNumber, weekday: number): DayNumber {
  return from + ((weekday - weekdayOfDayNumber(from) + 7) % 7);
}

/** The first day of the week that `day` is in. */
export function startOfWeek(day: DayNumber, weekStartsOn: number): DayNumber {
  return day - ((weekdayOfDayNumber(day) - weekStartsOn + 7) % 7);
}

export function certainly(day: DayNumber | undefined): LikelyDay[] {
  return day === undefined ? [] : [{ day, weight: 1 }];
}

/** Days of a stretch, any of which would do. The first is offered first, none is taken for certain. */
export function anyOf(first: DayNumber, last: DayNumber): LikelyDay[] {
  const days: LikelyDay[] = [];
  for (let day = first; day <= last && days.length < 7; day++)
    days.push({ day, weight: 0.5 - days.length * 0.01 });
  return days;
}

/** Whether these are the days of a stretch, rather than what one day may be. */
export function isStretch(days: readonly LikelyDay[]): boolean {
  return days.length > 1 && days.every(({ weight }) => weight <= 0.5);
}
