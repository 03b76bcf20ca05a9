export {
  addDays,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  weekdayOf,
  weekdayOfDayNumber,
} from './civil-date.ts';
export type { DayNumber } from './civil-date.ts';
export {
  civilDateTime,
  dayNumberAt,
  isZone,
  startOfDay,
  zonedInstant,
  zonedInstantOfDay,
} from './civil-time.ts';
export type { CivilDateTime } from './civil-time.ts';
export { DAY_MS, MINUTE_MS, MINUTES_OF_DAY, minutesOfTime } from './instant.ts';
export type { Instant } from './instant.ts';
