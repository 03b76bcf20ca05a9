import type { DayNumber } from '../../../core/time/index.ts';
import type { Holiday } from '../lexicon/lexicon.ts';
import { certainly, dayOf, easterOf, monthOf, weekdayFrom, type LikelyDay } from './calendar.ts';
import { yearAt } from './dates.ts';
import { senseAt, skip, type Found, type Line } from './line.ts';

/** "Christmas Day", "el día de Reyes", "Ostermontag 2027": the next one, unless its year is said. */
export function holidayAt(line: Line, at: number): Found<LikelyDay[]> | undefined {
  const start = skip(line, at, 'on', 'the', 'of', 'day-marker', 'which');
  const holiday = senseAt(line, start, 'holiday')?.holiday;
  if (!holiday) return undefined;
  const year = yearAt(line, start + 1);
  const { year: thisYear } = monthOf(line.today);
  const days = (year ? [year.value] : [thisYear, thisYear + 1]).map((each) => holidayIn(each, holiday));
  return {
    value: certainly(days.find((day) => day !== undefined && day >= line.today)),
    end: year?.end ?? start + 1,
  };
}

function holidayIn(year: number, holiday: Holiday): DayNumber | undefined {
  if ('easter' in holiday) return easterOf(year) + holiday.easter;
  if ('day' in holiday) return dayOf(year, holiday.month, holiday.day);
  const first = dayOf(year, holiday.month, 1);
  if (first === undefined) return undefined;
  return weekdayFrom(first, holiday.weekday) + 7 * (holiday.place - 1) + (holiday.daysLater ?? 0);
}
