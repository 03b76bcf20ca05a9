import ICAL from 'ical.js';
import {
  civilDateTime,
  DAY_MS,
  dayNumberOf,
  isZone,
  MINUTE_MS,
  zonedInstantOfDay,
  type Instant,
} from '../../../core/time/index.ts';

/** What the wall shows, in milliseconds counted as if it were UTC. */
export type WallTime = number;

/** Where an event's times are meant. */
export interface EventZone {
  toInstant(wall: WallTime): Instant;
  toWall(at: Instant): WallTime;
}

export const utc: EventZone = { toInstant: (wall) => wall, toWall: (at) => at };

/** A zone of the IANA database, by the same rules as opening hours. */
export function namedZone(zone: string): EventZone {
  return {
    toInstant(wall) {
      const day = Math.floor(wall / DAY_MS);
      const minute = Math.floor((wall - day * DAY_MS) / MINUTE_MS);
      return zonedInstantOfDay(zone, day, minute) + (wall % MINUTE_MS);
    },
    toWall(at) {
      const { date, minuteOfDay } = civilDateTime(zone, at);
      return dayNumberOf(date) * DAY_MS + minuteOfDay * MINUTE_MS + (at % MINUTE_MS);
    },
  };
}

/**
 * The zone that a calendar calls by that name: one of the IANA database, else one that the calendar itself describes
 * (Outlook's “Romance Standard Time”). Undefined for neither.
 *
 * @param described the calendar's own VTIMEZONE of that name
 */
export function zoneNamed(name: string, described: ICAL.Component | undefined): EventZone | undefined {
  // Some programs put a path before the name: /softwarestudio.org/Olson_20011030_5/Europe/Berlin
  const known = [name, name.split('/').slice(-2).join('/')].find((candidate) => isZone(candidate));
  if (known !== undefined) return namedZone(known);
  return described && isPlain(described) ? describedZone(described) : undefined;
}

/** Every zone changes its clocks once a year at most in each direction; any other rule could keep us counting for ever. */
function isPlain(zone: ICAL.Component): boolean {
  return zone
    .getAllSubcomponents()
    .every((period) =>
      period
        .getAllProperties('rrule')
        .every((rule) => /^FREQ=YEARLY(;|$)/.test(String(rule.getFirstValue()))),
    );
}

function describedZone(component: ICAL.Component): EventZone {
  const zone = new ICAL.Timezone(component);
  return {
    toInstant(wall) {
      const time = ICAL.Time.fromJSDate(new Date(wall), true);
      time.zone = zone;
      return time.toUnixTime() * 1000;
    },
    toWall(at) {
      const time = ICAL.Time.fromJSDate(new Date(at), true).convertToZone(zone);
      return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
    },
  };
}
