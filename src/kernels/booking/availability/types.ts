import type { Instant } from '../../../core/time/index.ts';

/** From `start` up to, and not including, `end`: what ends at ten leaves ten free. */
export interface TimeRange {
  start: Instant;
  end: Instant;
}

/**
 * Opening hours as minutes of the day: `from` 0 … 1439, `to` 0 … 1440. `to` before `from` closes on the next day;
 * equal ones open nothing.
 */
export interface Hours {
  from: number;
  to: number;
}

export interface WeeklyRule extends Hours {
  /** 1 = Monday … 7 = Sunday: the days on which it opens */
  days: readonly number[];
}

/** Replaces the weekly rules of its date. Several with one date are several windows; one that is closed wins over them. */
export type DateOverride = (
  { date: string; closed: true } | ({ date: string; closed?: false | undefined } & Hours)
) & {
  /** the holiday, as people call it */
  name?: string | undefined;
};

export interface Schedule {
  /** IANA zone in which the hours are meant */
  zone: string;
  weekly: readonly WeeklyRule[];
  overrides: readonly DateOverride[];
}

/** What occupies a time. */
export type BusyKind = 'booking' | 'hold' | 'session' | 'time_off' | 'external';

/** Time that a booking or anything else occupies, with that booking's own buffers. */
export interface BusyRange extends TimeRange {
  /** which of the resource's units, from 1; 1 where left out, 0 = all of them */
  unit?: number;
  kind?: BusyKind;
}

/** Whole minutes; interval and duration at least 1, the others at least 0. */
export interface SlotRules {
  durationMinutes: number;
  /** the grid on which the service may start */
  intervalMinutes: number;
  /** kept free around the service; they may lie outside opening hours */
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** how long before its start it must be booked */
  noticeMinutes: number;
  /** the last bookable date, in days after today; 0 = today only, left out = no end */
  horizonDays?: number;
}

/** One resource, as far as its time is concerned. */
export interface Occupiable {
  schedule: Schedule;
  /** its location's hours, in the same zone: it is open where both are */
  place?: Schedule | undefined;
  /** in any order, overlapping or not; without what the asker may replace (their own hold, the booking being moved) */
  busy: readonly BusyRange[];
  /** how many identical units the resource has, from 1 */
  units: number;
}

/** Everything that decides when one service may start on one resource. */
export interface AvailabilityInput extends Occupiable {
  rules: SlotRules;
  now: Instant;
}

/** Why a start cannot be booked; of several reasons the first in this order is given. */
export type RefusalReason =
  /** in the past, or nearer than the notice */
  | 'too_soon'
  /** after the last bookable date */
  | 'too_far'
  /** closed at that moment */
  | 'outside_hours'
  /** open at that moment, but closing before the service ends */
  | 'past_closing'
  /** between two starts of the grid */
  | 'off_grid'
  /** every unit is busy for at least part of it */
  | 'taken'
  /** nothing of the business is what was asked for: so many people, that amenity, at that location */
  | 'no_fit';

export type Bookability = { ok: true; unit: number } | { ok: false; reason: RefusalReason };
