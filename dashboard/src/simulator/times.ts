import type { Place } from '../../../src/cli/phone/time-of-day.ts';
import { texts } from './texts.ts';

/** `2026-03-02`, in the zone: messages of one day share a heading. */
export function civilDate(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** The heading over a day's messages. */
export function dayHeading(at: number, now: number, { zone }: Place): string {
  const date = civilDate(at, zone);
  const today = civilDate(now, zone);
  if (date === today) return texts.today;
  if (date === dayBefore(today)) return texts.yesterday;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
}

/** Europe/Madrid → Madrid */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function dayBefore(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - 1);
  return noon.toISOString().slice(0, 10);
}
