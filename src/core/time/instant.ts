/** A moment, the same everywhere: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
export const MINUTES_OF_DAY = 1_440;

/** Minutes since midnight of a wall time `HH:MM`, up to `24:00`. */
export function minutesOfTime(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
