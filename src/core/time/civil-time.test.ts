import { Temporal } from 'temporal-polyfill';
import { civilDateTime, dayNumberAt, dayNumberOf, isZone, startOfDay, zonedInstant } from './index.ts';

const TRANSITION_ZONES = [
  'Europe/Madrid',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns', // changed at 00:01
  'America/Boa_Vista', // kept summer time for one week in 2000
  'Africa/Casablanca', // changes around Ramadan
  'Africa/Monrovia', // had an offset with seconds until 1972
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Australia/Lord_Howe', // changes by half an hour
  'Pacific/Apia', // left out a whole day
];

/** `'9:30'` as minutes of the day. */
function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? NaN) * 60 + (minutes ?? NaN);
}

describe('a wall time becomes an instant', () => {
  it.each([
    ['Europe/Madrid', '2026-01-15', '09:00', '2026-01-15T08:00Z', 'winter'],
    ['Europe/Madrid', '2026-07-15', '09:00', '2026-07-15T07:00Z', 'summer'],
    ['Europe/Madrid', '2026-03-29', '02:30', '2026-03-29T01:30Z', 'skipped: moves on to 03:30'],
    ['Europe/Madrid', '2026-10-25', '02:30', '2026-10-25T00:30Z', 'twice: the first'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30Z', 'skipped: moves on to 03:30'],
    ['America/New_York', '2026-03-08', '13:00', '2026-03-08T17:00Z', 'afternoon of that day'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30Z', 'twice: the first'],
    ['America/Sao_Paulo', '2018-11-04', '00:30', '2018-11-04T03:30Z', 'skipped just after midnight'],
    ['America/Sao_Paulo', '2018-02-17', '23:30', '2018-02-18T01:30Z', 'twice before midnight'],
    ['Asia/Kathmandu', '2026-06-01', '09:00', '2026-06-01T03:15Z', 'a zone of 5:45'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45Z', 'a gap of half an hour'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45Z', 'a fold of half an hour'],
    ['Africa/Casablanca', '2026-03-22', '02:30', '2026-03-22T02:30Z', 'skipped after Ramadan'],
    ['Africa/Casablanca', '2026-02-15', '02:30', '2026-02-15T01:30Z', 'twice before Ramadan'],
    ['Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T19:00Z', 'the day left out: moves on by a day'],
    ['Pacific/Apia', '2011-12-31', '09:00', '2011-12-30T19:00Z', 'the day after it'],
  ])('%s %s %s is %s (%s)', (zone, date, time, expected) => {
    expect(zonedInstant(zone, date, minuteOf(time))).toBe(Date.parse(expected));
  });

  it('takes minute 1440 for the end of the day', () => {
    expect(zonedInstant('Europe/Madrid', '2026-03-29', 1440)).toBe(startOfDay('Europe/Madrid', '2026-03-30'));
  });

  it('starts a day whose midnight is skipped after the gap', () => {
    expect(startOfDay('America/Sao_Paulo', '2018-11-04')).toBe(Date.parse('2018-11-04T03:00Z'));
    expect(civilDateTime('America/Sao_Paulo', Date.parse('2018-11-04T03:00Z')).minuteOfDay).toBe(60);
  });
});

describe('an instant becomes a wall time', () => {
  it('with its date, minute and weekday', () => {
    expect(civilDateTime('America/New_York', Date.parse('2026-03-09T03:59:59.999Z'))).toEqual({
      date: '2026-03-08',
      minuteOfDay: 1439,
      weekday: 7,
    });
    expect(civilDateTime('Asia/Kathmandu', Date.parse('2026-03-08T18:15Z'))).toEqual({
      date: '2026-03-09',
      minuteOfDay: 0,
      weekday: 1,
    });
    expect(dayNumberAt('Asia/Kathmandu', Date.parse('2026-03-08T18:15Z'))).toBe(dayNumberOf('2026-03-09'));
  });
});

describe.each(TRANSITION_ZONES)('%s from 1970 to 2100', (zone) => {
  it('agrees with Temporal around every change of its clocks', () => {
    const wrong: string[] = [];
    for (const change of changesOf(zone)) {
      for (const minutes of minutesAround()) {
        const wall = change.toPlainDateTime().with({ second: 0 }).add({ minutes });
        const minuteOfDay = wall.hour * 60 + wall.minute;
        const expectedAt = wall.toZonedDateTime(zone).epochMilliseconds;
        if (zonedInstant(zone, wall.toPlainDate().toString(), minuteOfDay) !== expectedAt)
          wrong.push(`${wall}`);

        const moment = change.add({ minutes }).subtract({ milliseconds: 1 });
        const { date, ...time } = civilDateTime(zone, moment.epochMilliseconds);
        const isSame =
          date === moment.toPlainDate().toString() &&
          time.minuteOfDay === moment.hour * 60 + moment.minute &&
          time.weekday === moment.dayOfWeek;
        if (!isSame) wrong.push(`${moment}`);
      }
      const date = change.toPlainDate();
      if (startOfDay(zone, date.toString()) !== date.toZonedDateTime(zone).epochMilliseconds)
        wrong.push(`${date}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what cannot be told', () => {
  it.each(['Mars/Base', '', '+02:00', 'Europe/Madrid '])('is refused for the zone %j', (zone) => {
    expect(isZone(zone)).toBe(false);
    expect(() => civilDateTime(zone, 0)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    expect(() => startOfDay(zone, '2026-03-08')).toThrow(/IANA name/);
  });

  it.each(['Europe/Madrid', 'UTC', 'Asia/Kathmandu', 'Etc/GMT+5'])('knows the zone %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each([-1, 1441, 9.5, NaN])('is refused for the minute %d', (minuteOfDay) => {
    expect(() => zonedInstant('UTC', '2026-03-08', minuteOfDay)).toThrow(/0 to 1440/);
  });

  it.each([NaN, Infinity, 0.5, 9e15])('is refused for the instant %d', (at) => {
    expect(() => civilDateTime('UTC', at)).toThrow(/not an instant/);
  });
});

function changesOf(zone: string): Temporal.ZonedDateTime[] {
  const changes: Temporal.ZonedDateTime[] = [];
  let last: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  for (;;) {
    last = last.getTimeZoneTransition('next');
    if (!last || last.year > 2100) break;
    changes.push(last);
  }
  expect(changes.length).toBeGreaterThan(0);
  return changes;
}

/** Close by in odd steps, which meet gaps and folds of any length, then a day around. */
function minutesAround(): number[] {
  const minutes = [-1440, -1439, 0, 1, 1439, 1440];
  for (let near = -150; near <= 150; near += 31) minutes.push(near);
  return minutes;
}
