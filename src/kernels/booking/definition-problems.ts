import { TurnoError } from '../../core/errors.ts';
import { MINUTES_OF_DAY } from '../../core/time/index.ts';
import type { OpeningHours } from './business-definition.ts';

const WEEK_MINUTES = 7 * MINUTES_OF_DAY;

export function invalid(detail: string): TurnoError {
  return new TurnoError('invalid_input', detail);
}

/** Minutes since midnight, 0 … 1440. */
export function minuteOfDay(time: string): number {
  const parts = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Infinity;
  if (minute > MINUTES_OF_DAY) throw invalid(`"${time}" is not a time of day; write 09:30.`);
  return minute;
}

/** A minute in which something can begin, 0 … 1439. */
export function startMinute(time: string): number {
  const minute = minuteOfDay(time);
  if (minute === MINUTES_OF_DAY) throw invalid(`Nothing begins at 24:00; write 00:00 of the next day.`);
  return minute;
}

/** One row for each weekday, in minutes of the day. */
export function shiftsOf(hours: readonly OpeningHours[]) {
  return hours.flatMap(({ days, from, until }) =>
    days.map((weekday) => ({ weekday, from: minuteOfDay(from), until: minuteOfDay(until) })),
  );
}

/** @param whose as the message names it */
export function checkHours(whose: string, hours: readonly OpeningHours[]): void {
  const shifts = hours.flatMap(({ days, from, until }) =>
    days.map((day) => {
      if (!Number.isInteger(day) || day < 1 || day > 7) {
        throw invalid(`${whose} opens on day ${day}; write 1 for Monday to 7 for Sunday.`);
      }
      const start = (day - 1) * MINUTES_OF_DAY + startMinute(from);
      const length = minuteOfDay(until) - minuteOfDay(from);
      return { day, from, until, start, end: start + (length < 0 ? length + MINUTES_OF_DAY : length) };
    }),
  );
  const inOrder = shifts.toSorted((a, b) => a.start - b.start);
  inOrder.forEach((shift, place) => {
    const isLast = place === inOrder.length - 1;
    const next = inOrder[isLast ? 0 : place + 1];
    if (!next || (isLast && place === 0)) return;
    // After Sunday night comes Monday.
    const nextStart = isLast ? next.start + WEEK_MINUTES : next.start;
    if (shift.end > nextStart || (shift.day === next.day && shift.from === next.from)) {
      const [one, other] = [shift, next].map(({ day, from, until }) => `day ${day}, ${from} to ${until}`);
      throw invalid(
        `The hours of ${whose} overlap: ${one} and ${other}. Make them one, or move one of them.`,
      );
    }
  });
}

export function checkWhole(whose: string, name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isSafeInteger(value) && value >= least)) return;
  throw invalid(`${name} of ${whose} is ${value}; use a whole number of at least ${least}.`);
}

/** @param things as the message names them, such as "services" */
export function checkUnique(things: string, names: readonly string[]): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw invalid(`Two ${things} are called "${twice}"; give each a name of its own.`);
}
