import { civilDateTime, minutesOfTime, zonedInstant, type Instant } from '../../core/time/index.ts';

/** A moment as stories write it, on the wall of the business: `2026-03-05 09:00`. */
export function wallTimeOf(zone: string, instant: Instant): string {
  const { date, minuteOfDay } = civilDateTime(zone, instant);
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return `${date} ${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

export function instantOfWallTime(zone: string, wallTime: string): Instant {
  const [date = '', time = ''] = wallTime.split(' ');
  return zonedInstant(zone, date, minutesOfTime(time));
}
