import ICAL from 'ical.js';
import type { Instant } from '../../core/time/index.ts';

export interface WrittenEvent {
  uid: string;
  /** grows with every change */
  sequence: number;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  startsAt: Instant;
  endsAt: Instant;
  createdAt: Instant;
  changedAt: Instant;
  summary: string;
  description: string;
  location: string;
}

/** How often calendar apps are asked to look again. */
const REFRESH = 'PT15M';

/** An ICS file (RFC 5545), the same for the same events. Times are in UTC, which needs no zone to be described. */
export function writeCalendar(name: string, events: readonly WrittenEvent[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Turno//Turno//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', plain(name));
  calendar
    .addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(REFRESH))
    .setParameter('value', 'DURATION');
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  for (const event of events) calendar.addSubcomponent(toComponent(event));
  return `${calendar.toString()}\r\n`;
}

function toComponent(event: WrittenEvent): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const add = (name: string, value: string | number | ICAL.Time) =>
    component.addPropertyWithValue(name, value);
  add('uid', event.uid);
  add('dtstamp', inUtc(event.changedAt));
  add('created', inUtc(event.createdAt));
  add('last-modified', inUtc(event.changedAt));
  add('sequence', event.sequence);
  add('status', event.status);
  add('dtstart', inUtc(event.startsAt));
  add('dtend', inUtc(event.endsAt));
  add('summary', plain(event.summary));
  add('description', plain(event.description));
  add('location', plain(event.location));
  add('transp', event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE');
  return component;
}

function inUtc(at: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}

/** A text of an ICS file holds no control characters but line breaks, and no half of a surrogate pair. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}]/gu, '\uFFFD')
    .replace(/[\p{Cc}]/gu, (character) => (character === '\n' ? character : ' '));
}
