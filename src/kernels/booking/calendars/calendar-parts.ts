import ICAL from 'ical.js';
import { quoted, Unreadable } from './unreadable.ts';

/** The parts of an ICS file that matter here, each as text of its own. */
export interface CalendarParts {
  events: string[];
  freeBusy: string[];
  /** VTIMEZONE by the name that the calendar gives it */
  zones: ReadonlyMap<string, ICAL.Component>;
}

/**
 * Cuts an ICS file into its components, so that one which cannot be read spoils no other, and a long file can be read a
 * bit at a time.
 *
 * @throws Error for what is no calendar, or not all of one
 */
export function cutCalendar(text: string): CalendarParts {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const parts: Record<string, string[]> = { VEVENT: [], VFREEBUSY: [], VTIMEZONE: [] };
  const within: string[] = [];
  let part: string[] = [];
  let isComplete = false;
  for (const line of lines) {
    const [, mark, name = ''] = /^(BEGIN|END):(\S+)\s*$/i.exec(line) ?? [];
    if (mark?.toUpperCase() === 'BEGIN') within.push(name.toUpperCase());
    if (within.length === 0 && line.trim() !== '')
      throw new Unreadable('it is no calendar: it does not begin with BEGIN:VCALENDAR');
    if (within.length >= 2) part.push(line);
    if (mark?.toUpperCase() !== 'END') continue;
    if (within.pop() !== name.toUpperCase()) throw new Unreadable(`END:${quoted(name)} has no beginning`);
    if (within.length === 1) {
      parts[name.toUpperCase()]?.push(part.join('\r\n'));
      part = [];
    }
    if (within.length === 0) isComplete = name.toUpperCase() === 'VCALENDAR';
  }
  if (!isComplete || within.length > 0)
    throw new Unreadable('it is not all of a calendar: END:VCALENDAR is missing');
  return {
    events: parts['VEVENT'] ?? [],
    freeBusy: parts['VFREEBUSY'] ?? [],
    zones: new Map((parts['VTIMEZONE'] ?? []).flatMap(namedZones)),
  };
}

export function parseComponent(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text));
}

/** A zone that cannot be read is as good as none: the events that need it say so. */
function namedZones(text: string): [string, ICAL.Component][] {
  try {
    const component = parseComponent(text);
    return [[String(component.getFirstPropertyValue('tzid')), component]];
  } catch {
    return [];
  }
}
