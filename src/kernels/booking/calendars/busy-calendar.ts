import { setImmediate as breathe } from 'node:timers/promises';
import ICAL from 'ical.js';
import type { Instant } from '../../../core/time/index.ts';
import type { TimeRange } from '../availability/index.ts';
import { readEvent, type CalendarEvent, type ZoneContext } from './calendar-event.ts';
import { cutCalendar, parseComponent } from './calendar-parts.ts';
import { namedZone } from './event-zone.ts';
import { reasonOf, Unreadable } from './unreadable.ts';
import { occurrencesOf } from './occurrences.ts';

export interface BusyTime {
  uid: string;
  from: Instant;
  until: Instant;
}

export interface BusyCalendar {
  busy: BusyTime[];
  /** what could not be read, and so is not in `busy` */
  unreadable: string[];
}

/** A calendar with more is a mistake, or an attack. */
const MOST_BUSY_TIMES = 10_000;
/** How long other work of the process waits at most. */
const STRETCH_MS = 10;

/**
 * When an ICS file says that somebody is busy: with repetitions, their exceptions and moved occurrences, whole days, and
 * times in any zone or none. Events that are cancelled or leave their time free are passed over.
 *
 * @param zone IANA; where dates and times without a zone are meant
 * @throws Error for what is no calendar, or says too much
 */
export async function readBusyCalendar(text: string, zone: string, within: TimeRange): Promise<BusyCalendar> {
  const { events, freeBusy, zones } = cutCalendar(text);
  const context: ZoneContext = { local: namedZone(zone), described: zones };
  const unreadable: string[] = [];
  const found = new Map<string, BusyTime>();

  const add = (uid: string, from: Instant, until: Instant) => {
    if (until <= from || until <= within.start || from >= within.end) return;
    const key = `${from} ${uid}`;
    const longest = Math.max(until, found.get(key)?.until ?? until);
    found.set(key, { uid, from, until: longest });
    if (found.size > MOST_BUSY_TIMES) throw new Unreadable(`it has more than ${MOST_BUSY_TIMES} busy times`);
  };

  const read: CalendarEvent[] = [];
  await inStretches(events, (event) => {
    try {
      read.push(readEvent(parseComponent(event), context));
    } catch (error) {
      unreadable.push(reasonOf(error));
    }
  });
  const replaced = new Set(
    read.flatMap(({ uid, replaces }) => (replaces === undefined ? [] : [`${replaces} ${uid}`])),
  );
  await inStretches(
    read.filter(({ isBusy }) => isBusy),
    (event) => {
      try {
        for (const start of startsOf(event, within)) {
          const from = event.zone.toInstant(start);
          if (event.replaces !== undefined || !replaced.has(`${from} ${event.uid}`))
            add(event.uid, from, event.endOf(start));
        }
      } catch (error) {
        if (found.size > MOST_BUSY_TIMES) throw error;
        unreadable.push(reasonOf(error));
      }
    },
  );
  await inStretches(freeBusy, (part) => {
    for (const { start, end } of busyPeriods(part)) add(`free/busy ${start}`, start, end);
  });
  return { busy: [...found.values()], unreadable };
}

/** The starts of an event that may matter: those before the range too, as far as it is long. */
function startsOf(event: CalendarEvent, within: TimeRange): number[] {
  const { start, rules, added, zone, isExcepted } = event;
  const lengthMs = event.endOf(start) - zone.toInstant(start);
  const from = zone.toWall(within.start) - lengthMs;
  const until = zone.toWall(within.end);
  const repeated = rules.flatMap((rule) => occurrencesOf(rule, start, from, until));
  return [...new Set([start, ...repeated, ...added])].filter((at) => !isExcepted(at));
}

function busyPeriods(text: string): TimeRange[] {
  return parseComponent(text)
    .getAllProperties('freebusy')
    .filter((property) => property.getParameter('fbtype') !== 'FREE')
    .flatMap((property) => property.getValues())
    .flatMap((period: unknown) =>
      period instanceof ICAL.Period
        ? [{ start: period.start.toUnixTime() * 1000, end: period.getEnd().toUnixTime() * 1000 }]
        : [],
    );
}

async function inStretches<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  let restedAt = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - restedAt < STRETCH_MS) continue;
    await breathe();
    restedAt = performance.now();
  }
}
