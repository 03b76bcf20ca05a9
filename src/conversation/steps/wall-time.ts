import { civilDateTime, minutesOfTime, zonedInstant, type Instant } from '../../core/time/index.ts';

/** Minutes since midnight as `HH:MM`; those of the next day too. */
export function wallTime(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `HH:MM` on the wall of that zone. */
export function timeOf(zone: string, at: Instant): string {
  return wallTime(civilDateTime(zone, at).minuteOfDay);
}

/** `YYYY-MM-DD` in that zone. */
export function dateOf(zone: string, at: Instant): string {
  return civilDateTime(zone, at).date;
}

/** The wish for exactly that time. */
export function wishFor(
  { business: { zone } }: { business: { zone: string } },
  at: Instant,
): { date: string; time: string }[] {
  return [{ date: dateOf(zone, at), time: timeOf(zone, at) }];
}

/** When the wall of that zone shows that date and `HH:MM`. */
export function instantOf(zone: string, date: string, time: string): Instant {
  return zonedInstant(zone, date, minutesOfTime(time));
}
