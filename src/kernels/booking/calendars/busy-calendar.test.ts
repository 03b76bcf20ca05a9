import { zonedInstant } from '../../../core/time/index.ts';
import { readBusyCalendar } from './busy-calendar.ts';

const zone = 'Europe/Madrid';
/** March 2026: the clocks of Madrid go forward on the 29th, those of New York on the 8th. */
const march = { start: zonedInstant(zone, '2026-03-01', 0), end: zonedInstant(zone, '2026-04-01', 0) };

const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:a@example',
  'DTSTAMP:20260101T000000Z',
  ...lines,
  'END:VEVENT',
];
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** Busy times as the wall in Madrid shows them. */
async function busyIn(text: string, within = march): Promise<string[]> {
  const { busy, unreadable } = await readBusyCalendar(text, zone, within);
  expect(unreadable).toEqual([]);
  return busy.toSorted((a, b) => a.from - b.from).map(({ from, until }) => `${wall(from)} – ${wall(until)}`);
}

function wall(at: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(at);
}

describe('a busy calendar', () => {
  it.each([
    ['in UTC', ['DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z'], '2026-03-03 10:00 – 2026-03-03 11:00'],
    [
      'in a named zone',
      ['DTSTART;TZID=America/New_York:20260303T090000', 'DTEND;TZID=America/New_York:20260303T100000'],
      '2026-03-03 15:00 – 2026-03-03 16:00',
    ],
    [
      'in a named zone behind a path',
      ['DTSTART;TZID=/example.org/2025/Europe/Lisbon:20260303T090000', 'DURATION:PT90M'],
      '2026-03-03 10:00 – 2026-03-03 11:30',
    ],
    ['without a zone', ['DTSTART:20260303T090000', 'DURATION:PT45M'], '2026-03-03 09:00 – 2026-03-03 09:45'],
    [
      'all day, for as long as the day is',
      ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'],
      '2026-03-29 00:00 – 2026-03-30 00:00',
    ],
    ['all day without an end', ['DTSTART;VALUE=DATE:20260310'], '2026-03-10 00:00 – 2026-03-11 00:00'],
    [
      'over the night when the clocks change',
      ['DTSTART;TZID=Europe/Madrid:20260328T220000', 'DTEND;TZID=Europe/Madrid:20260329T080000'],
      '2026-03-28 22:00 – 2026-03-29 08:00',
    ],
  ])('knows an event %s', async (_, lines, expected) => {
    expect(await busyIn(calendar(...event(...lines)))).toEqual([expected]);
  });

  it('knows a zone that only the calendar describes', async () => {
    const text = calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Romance Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      ...event(
        'DTSTART;TZID=Romance Standard Time:20260327T090000',
        'DTEND;TZID=Romance Standard Time:20260327T100000',
        'RRULE:FREQ=DAILY;COUNT=4',
      ),
    );
    expect(await busyIn(text)).toEqual([
      '2026-03-27 09:00 – 2026-03-27 10:00',
      '2026-03-28 09:00 – 2026-03-28 10:00',
      '2026-03-29 09:00 – 2026-03-29 10:00',
      '2026-03-30 09:00 – 2026-03-30 10:00',
    ]);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260311T090000Z', ['03-02', '03-04', '03-09', '03-11']],
    ['FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260311T085959Z', ['03-02', '03-04', '03-09']],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20260309', ['03-02', '03-09']],
    ['FREQ=MONTHLY;BYDAY=-1MO', ['03-02', '03-30']],
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', ['03-02', '03-12', '03-22']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ['03-02']],
  ])('follows %s', async (rule, days) => {
    const lines = ['DTSTART;TZID=Europe/Madrid:20260302T100000', 'DURATION:PT1H', `RRULE:${rule}`];
    expect(await busyIn(calendar(...event(...lines)))).toEqual(
      days.map((day) => `2026-${day} 10:00 – 2026-${day} 11:00`),
    );
  });

  it('keeps the wall time of its own zone when that zone changes its clocks', async () => {
    const lines = [
      'DTSTART;TZID=America/New_York:20260306T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=4',
    ];
    expect(await busyIn(calendar(...event(...lines)))).toEqual([
      '2026-03-06 15:00 – 2026-03-06 16:00',
      '2026-03-07 15:00 – 2026-03-07 16:00',
      '2026-03-08 14:00 – 2026-03-08 15:00',
      '2026-03-09 14:00 – 2026-03-09 15:00',
    ]);
  });

  it('finds what has gone on for decades', async () => {
    const lines = ['DTSTART;TZID=Europe/Madrid:19900105T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'];
    expect(await busyIn(calendar(...event(...lines)))).toHaveLength(31);
  });

  it('leaves out what is excepted, moved, cancelled or free', async () => {
    const start = 'DTSTART;TZID=Europe/Madrid:20260302T100000';
    const text = calendar(
      ...event(
        start,
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=6',
        'EXDATE;TZID=Europe/Madrid:20260303T100000',
        'EXDATE;VALUE=DATE:20260304',
        'RDATE;TZID=Europe/Madrid:20260320T120000',
      ),
      // moved
      ...event('RECURRENCE-ID:20260305T090000Z', 'DTSTART:20260305T150000Z', 'DURATION:PT30M'),
      // this one only is cancelled, and that one free
      ...event(
        'RECURRENCE-ID;TZID=Europe/Madrid:20260306T100000',
        'DTSTART:20260306T090000Z',
        'STATUS:CANCELLED',
      ),
      ...event(
        'RECURRENCE-ID:20260307T090000Z',
        'DTSTART:20260307T090000Z',
        'DURATION:PT1H',
        'TRANSP:TRANSPARENT',
      ),
      ...event('UID:b', 'DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z', 'TRANSP:TRANSPARENT').slice(
        0,
        -1,
      ),
      'END:VEVENT',
    );
    expect(await busyIn(text)).toEqual([
      '2026-03-02 10:00 – 2026-03-02 11:00',
      '2026-03-05 16:00 – 2026-03-05 16:30',
      '2026-03-20 12:00 – 2026-03-20 13:00',
    ]);
  });

  it('takes what began before the range and reaches into it', async () => {
    const lines = ['DTSTART;VALUE=DATE:20260220', 'DTEND;VALUE=DATE:20260303'];
    expect(await busyIn(calendar(...event(...lines)))).toEqual(['2026-02-20 00:00 – 2026-03-03 00:00']);
  });

  it('reads published free and busy times', async () => {
    const text = calendar(
      'BEGIN:VFREEBUSY',
      'UID:f',
      'FREEBUSY;FBTYPE=BUSY:20260303T090000Z/PT1H,20260304T090000Z/20260304T093000Z',
      'FREEBUSY;FBTYPE=FREE:20260305T090000Z/PT1H',
      'END:VFREEBUSY',
    );
    expect(await busyIn(text)).toEqual([
      '2026-03-03 10:00 – 2026-03-03 11:00',
      '2026-03-04 10:00 – 2026-03-04 10:30',
    ]);
  });

  it('says which events it could not read, and reads the others', async () => {
    const text = calendar(
      ...event('DTSTART;TZID=Nowhere Time:20260303T090000', 'DURATION:PT1H'),
      ...event('SUMMARY:never begins'),
      ...event('DTSTART:20260303T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYMONTH=13'),
      ...event('DTSTART:20260303T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY'),
      ...event('DTSTART:20260304T090000Z', 'DURATION:PT1H'),
    );
    const { busy, unreadable } = await readBusyCalendar(text, zone, march);
    expect(busy).toHaveLength(1);
    expect(unreadable).toHaveLength(4);
    expect(unreadable[0]).toBe('the time zone “Nowhere Time” is not known');
  });

  it.each([
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=HOURLY;BYDAY=MO;INTERVAL=168'],
    ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=MINUTELY;BYSETPOS=1;BYHOUR=3'],
  ])('is not kept busy by the rule %s', async (rule) => {
    const began = performance.now();
    await readBusyCalendar(
      calendar(...event('DTSTART:20260303T090000Z', 'DURATION:PT1H', `RRULE:${rule}`)),
      zone,
      march,
    );
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each([
    ['<html>Sign in</html>', 'it is no calendar'],
    ['', 'it is not all of a calendar'],
    [calendar(...event('DTSTART:20260303T090000Z')).slice(0, 120), 'it is not all of a calendar'],
    [calendar('BEGIN:VEVENT'), 'has no beginning'],
  ])('refuses what is no whole calendar (%#)', async (text, problem) => {
    await expect(readBusyCalendar(text, zone, march)).rejects.toThrow(problem);
  });
});
