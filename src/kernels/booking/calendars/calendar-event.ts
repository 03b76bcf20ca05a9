import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { DAY_MS, type Instant } from '../../../core/time/index.ts';
import { quoted, Unreadable } from './unreadable.ts';
import { compact } from './occurrences.ts';
import { utc, zoneNamed, type EventZone, type WallTime } from './event-zone.ts';

/** An event of an outside calendar, as far as it says when somebody is busy. */
export interface CalendarEvent {
  uid: string;
  isBusy: boolean;
  zone: EventZone;
  start: WallTime;
  /** when it ends that begins then */
  endOf(start: WallTime): Instant;
  /** RRULE values, with UNTIL on the wall of the event */
  rules: string[];
  added: WallTime[];
  isExcepted(start: WallTime): boolean;
  /** the occurrence of the series with that UID which this event stands for */
  replaces: Instant | undefined;
}

export interface ZoneContext {
  /** where dates and times without a zone are meant */
  local: EventZone;
  /** the calendar's own VTIMEZONEs */
  described: ReadonlyMap<string, ICAL.Component>;
}

/** @throws Error for an event that cannot be understood */
export function readEvent(component: ICAL.Component, zones: ZoneContext): CalendarEvent {
  const startProperty = component.getFirstProperty('dtstart');
  if (!startProperty) throw new Unreadable('an event without a beginning');
  const first = timeIn(startProperty, zones);
  const replaced = component.getFirstProperty('recurrence-id');
  if (replaced?.getParameter('range')) throw new Unreadable('a change of “this and all following”');
  const exceptions = component.getAllProperties('exdate').flatMap((property) => timesIn(property, zones));
  const exceptedDays = new Set(exceptions.filter(({ isDate }) => isDate).map(({ wall }) => dayOf(wall)));
  const exceptedStarts = new Set(
    exceptions.filter(({ isDate }) => !isDate).map(({ wall, zone }) => zone.toInstant(wall)),
  );
  return {
    uid: uidOf(component),
    isBusy: textOf(component, 'status') !== 'CANCELLED' && textOf(component, 'transp') !== 'TRANSPARENT',
    zone: first.zone,
    start: first.wall,
    endOf: endIn(component, first, zones),
    rules: component.getAllProperties('rrule').map((rule) => ruleText(rule, first.zone)),
    added: component
      .getAllProperties('rdate')
      .flatMap((property) => timesIn(property, zones).map(({ wall }) => wall)),
    isExcepted: (start) => exceptedDays.has(dayOf(start)) || exceptedStarts.has(first.zone.toInstant(start)),
    replaces: replaced ? instantOf(timeIn(replaced, zones)) : undefined,
  };
}

interface ReadTime {
  wall: WallTime;
  isDate: boolean;
  zone: EventZone;
}

function timeIn(property: ICAL.Property, zones: ZoneContext): ReadTime {
  const [time] = timesIn(property, zones);
  if (!time) throw new Unreadable(`${property.name} without a time`);
  return time;
}

function timesIn(property: ICAL.Property, { local, described }: ZoneContext): ReadTime[] {
  const name = property.getParameter('tzid');
  const named = typeof name === 'string' ? zoneNamed(name, described.get(name)) : local;
  return property.getValues().map((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) throw new Unreadable(`${property.name} is no time`);
    const zone = time.zone === ICAL.Timezone.utcTimezone ? utc : time.isDate ? local : named;
    if (!zone) throw new Unreadable(`the time zone ${quoted(String(name))} is not known`);
    return { wall: wallOf(time), isDate: time.isDate, zone };
  });
}

function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): WallTime {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (Number.isNaN(wall) || year < 1900 || year > 2200) throw new Unreadable('a time that does not exist');
  return wall;
}

function instantOf({ wall, zone }: ReadTime): Instant {
  return zone.toInstant(wall);
}

/** A meeting keeps its length whatever the clocks do; a whole day is as long as the day is. */
function endIn(component: ICAL.Component, first: ReadTime, zones: ZoneContext): CalendarEvent['endOf'] {
  const { zone, isDate } = first;
  const endProperty = component.getFirstProperty('dtend');
  if (endProperty) {
    const end = timeIn(endProperty, zones);
    if (isDate) return (start) => zone.toInstant(start + end.wall - first.wall);
    const lengthMs = instantOf(end) - instantOf(first);
    return (start) => zone.toInstant(start) + lengthMs;
  }
  const duration = component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) {
    const days = duration.weeks * 7 + duration.days;
    const restMs = ((duration.hours * 60 + duration.minutes) * 60 + duration.seconds) * 1000;
    return (start) => zone.toInstant(start + days * DAY_MS) + restMs;
  }
  return (start) => zone.toInstant(isDate ? start + DAY_MS : start);
}

function ruleText(property: ICAL.Property, zone: EventZone): string {
  const rule = property.getFirstValue();
  if (!(rule instanceof ICAL.Recur)) throw new Unreadable('a rule of recurrence that cannot be read');
  const { until } = rule;
  if (!until) return rule.toString();
  const text = rule.toString().replace(/;UNTIL=[^;]*/, '');
  const wall = wallOf(until);
  // A last day is meant to its end; a last moment in UTC is shown by the event's own clock at some other time.
  const last = until.isDate
    ? wall + DAY_MS - 1000
    : until.zone === ICAL.Timezone.utcTimezone
      ? zone.toWall(wall)
      : wall;
  return `${text};UNTIL=${compact(last)}`;
}

/** An index has no room for more. */
const LONGEST_UID = 255;

function uidOf(component: ICAL.Component): string {
  const uid = String(component.getFirstPropertyValue('uid') ?? '').replace(/[\0\p{Cs}]/gu, '\uFFFD');
  if (uid !== '' && uid.length <= LONGEST_UID) return uid;
  return createHash('sha256')
    .update(uid || component.toString())
    .digest('hex');
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
}

function dayOf(wall: WallTime): number {
  return Math.floor(wall / DAY_MS);
}
