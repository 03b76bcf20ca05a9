import { DAY_MS } from '../../../core/time/index.ts';
import { openWindows, type DateOverride, type Schedule, type WeeklyRule } from './index.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** `'09:00-17:00'` as hours. */
function hours(text: string): { from: number; to: number } {
  const [from = NaN, to = NaN] = text.split('-').map((time) => {
    const [hour = NaN, minute = NaN] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  return { from, to };
}

function daily(...texts: string[]): WeeklyRule[] {
  return texts.map((text) => ({ days: EVERY_DAY, ...hours(text) }));
}

function schedule(zone: string, weekly: WeeklyRule[], overrides: DateOverride[] = []): Schedule {
  return { zone, weekly, overrides };
}

/** The windows in that span of UTC, each as `start/end` without seconds. */
function windowsIn(asked: Schedule, from: string, to: string): string[] {
  const minute = (at: number) => new Date(at).toISOString().slice(0, 16);
  return openWindows(asked, Date.parse(from), Date.parse(to)).map(
    ({ start, end }) => `${minute(start)}/${minute(end)}`,
  );
}

describe('opening hours on a day the clocks change', () => {
  it.each([
    ['America/New_York', '2026-03-08', '13:00-17:00', '2026-03-08T17:00/2026-03-08T21:00'],
    ['America/New_York', '2026-11-01', '13:00-17:00', '2026-11-01T18:00/2026-11-01T22:00'],
    ['Europe/Madrid', '2026-03-29', '09:00-11:00', '2026-03-29T07:00/2026-03-29T09:00'],
    ['Europe/Madrid', '2026-03-29', '01:00-02:30', '2026-03-29T00:00/2026-03-29T01:30'],
    ['Europe/Madrid', '2026-03-29', '02:15-02:45', '2026-03-29T01:15/2026-03-29T01:45'],
    ['Europe/Madrid', '2026-10-25', '02:00-03:00', '2026-10-25T00:00/2026-10-25T02:00'],
    ['Europe/Madrid', '2026-10-25', '00:00-24:00', '2026-10-24T22:00/2026-10-25T23:00'],
    ['America/Sao_Paulo', '2018-11-04', '00:00-02:00', '2018-11-04T03:00/2018-11-04T04:00'],
    ['America/Sao_Paulo', '2018-11-04', '09:00-11:00', '2018-11-04T11:00/2018-11-04T13:00'],
    ['Asia/Kathmandu', '2026-06-01', '09:00-11:00', '2026-06-01T03:15/2026-06-01T05:15'],
    ['Australia/Lord_Howe', '2026-10-04', '09:00-11:00', '2026-10-03T22:00/2026-10-04T00:00'],
    ['Australia/Lord_Howe', '2026-10-04', '01:30-02:30', '2026-10-03T15:00/2026-10-03T15:30'],
    ['Africa/Casablanca', '2026-03-22', '01:00-03:00', '2026-03-22T01:00/2026-03-22T02:00'],
    ['Africa/Casablanca', '2026-02-15', '01:00-03:00', '2026-02-15T00:00/2026-02-15T03:00'],
    ['Pacific/Apia', '2011-12-29', '09:00-11:00', '2011-12-29T19:00/2011-12-29T21:00'],
    ['Pacific/Apia', '2011-12-31', '09:00-11:00', '2011-12-30T19:00/2011-12-30T21:00'],
  ])('%s %s %s', (zone, date, text, expected) => {
    const only = schedule(zone, [], [{ date, ...hours(text) }]);
    const noon = Date.parse(`${date}T12:00Z`);
    expect(
      windowsIn(only, new Date(noon - 2 * DAY_MS).toISOString(), new Date(noon + 2 * DAY_MS).toISOString()),
    ).toEqual([expected]);
  });

  it('open nothing where the change puts their end before their start', () => {
    // 02:30 moves on to 03:30, after closing at 03:00
    const only = schedule('Europe/Madrid', daily('02:30-03:00'));
    expect(windowsIn(only, '2026-03-28T23:00Z', '2026-03-29T22:00Z')).toEqual([]);
  });

  it('give the hours of a date that the zone left out to the next one, as `compatible` moves them', () => {
    const fridays = schedule('Pacific/Apia', [{ days: [5], ...hours('09:00-11:00') }]);
    expect(windowsIn(fridays, '2011-12-29T00:00Z', '2011-12-31T00:00Z')).toEqual([
      '2011-12-30T19:00/2011-12-30T21:00',
    ]);
  });
});

describe('a window', () => {
  const monday = ['2026-06-01T00:00Z', '2026-06-02T00:00Z'] as const;

  it.each([
    [
      'two shifts',
      ['15:00-19:00', '09:00-13:00'],
      ['2026-06-01T09:00/2026-06-01T13:00', '2026-06-01T15:00/2026-06-01T19:00'],
    ],
    ['hours that touch', ['09:00-13:00', '13:00-17:00'], ['2026-06-01T09:00/2026-06-01T17:00']],
    ['hours that overlap', ['09:00-14:00', '12:00-17:00'], ['2026-06-01T09:00/2026-06-01T17:00']],
    ['hours within others', ['09:00-17:00', '10:00-11:00'], ['2026-06-01T09:00/2026-06-01T17:00']],
    ['hours of no length', ['09:00-09:00'], []],
  ])('is one stretch of open time: %s', (_, texts, expected) => {
    expect(windowsIn(schedule('UTC', daily(...texts)), ...monday)).toEqual(expected);
  });

  it('goes on over midnight, whether written as one rule or as two', () => {
    const friday = ['2026-06-05T12:00Z', '2026-06-06T12:00Z'] as const;
    const night = ['2026-06-05T22:00/2026-06-06T02:00'];
    expect(windowsIn(schedule('UTC', [{ days: [5], ...hours('22:00-02:00') }]), ...friday)).toEqual(night);
    const split = [
      { days: [5], ...hours('22:00-24:00') },
      { days: [6], ...hours('00:00-02:00') },
    ];
    expect(windowsIn(schedule('UTC', split), ...friday)).toEqual(night);
  });

  it('is whole also where only a part of it is asked about', () => {
    const nights = schedule('UTC', daily('22:00-02:00'));
    expect(windowsIn(nights, '2026-06-02T01:00Z', '2026-06-02T01:30Z')).toEqual([
      '2026-06-01T22:00/2026-06-02T02:00',
    ]);
  });

  it('goes on over a date that the zone left out', () => {
    const night = schedule('Pacific/Apia', [], [{ date: '2011-12-29', ...hours('22:00-02:00') }]);
    const expected = ['2011-12-30T08:00/2011-12-30T12:00'];
    expect(windowsIn(night, '2011-12-30T08:00Z', '2011-12-30T09:00Z')).toEqual(expected);
    expect(windowsIn(night, '2011-12-30T11:00Z', '2011-12-30T12:00Z')).toEqual(expected);
  });

  it('that ends as the span begins, or begins as it ends, is not in it', () => {
    const mornings = schedule('UTC', daily('09:00-13:00'));
    expect(windowsIn(mornings, '2026-06-01T13:00Z', '2026-06-02T09:00Z')).toEqual([]);
    expect(windowsIn(mornings, '2026-06-01T10:00Z', '2026-06-01T10:00Z')).toEqual([]);
  });

  it('that never closes is cut a day before and after the span', () => {
    const always = schedule('Europe/Madrid', daily('00:00-24:00'));
    expect(windowsIn(always, '2026-06-10T08:00Z', '2026-06-10T09:00Z')).toEqual([
      '2026-06-08T22:00/2026-06-11T22:00',
    ]);
  });
});

describe('an override', () => {
  const weekdays = [{ days: [1, 2, 3, 4, 5], ...hours('09:00-17:00') }];
  const week = ['2026-06-01T00:00Z', '2026-06-04T00:00Z'] as const; // Monday to Wednesday

  it('replaces the hours of its date', () => {
    const shortTuesday = schedule('UTC', weekdays, [{ date: '2026-06-02', ...hours('12:00-14:00') }]);
    expect(windowsIn(shortTuesday, ...week)).toEqual([
      '2026-06-01T09:00/2026-06-01T17:00',
      '2026-06-02T12:00/2026-06-02T14:00',
      '2026-06-03T09:00/2026-06-03T17:00',
    ]);
  });

  it('closes its date, also beside rows that would open it', () => {
    const overrides: DateOverride[] = [
      { date: '2026-06-02', ...hours('12:00-14:00') },
      { date: '2026-06-02', closed: true },
    ];
    expect(windowsIn(schedule('UTC', weekdays, overrides), '2026-06-02T00:00Z', '2026-06-03T00:00Z')).toEqual(
      [],
    );
  });

  it('opens a day that has no hours, with several windows where there are several rows', () => {
    const overrides: DateOverride[] = [
      { date: '2026-06-07', ...hours('15:00-16:00') },
      { date: '2026-06-07', closed: false, ...hours('10:00-11:00') },
    ];
    expect(windowsIn(schedule('UTC', weekdays, overrides), '2026-06-06T00:00Z', '2026-06-08T00:00Z')).toEqual(
      ['2026-06-07T10:00/2026-06-07T11:00', '2026-06-07T15:00/2026-06-07T16:00'],
    );
  });

  it('may run overnight', () => {
    const longTuesday = schedule('UTC', [], [{ date: '2026-06-02', ...hours('20:00-04:00') }]);
    expect(windowsIn(longTuesday, ...week)).toEqual(['2026-06-02T20:00/2026-06-03T04:00']);
  });

  it('does not cut what began the evening before, nor keep its own evening', () => {
    const nights = schedule('UTC', daily('22:00-02:00'), [{ date: '2026-06-02', closed: true }]);
    expect(windowsIn(nights, '2026-06-01T12:00Z', '2026-06-04T00:00Z')).toEqual([
      '2026-06-01T22:00/2026-06-02T02:00',
      '2026-06-03T22:00/2026-06-04T02:00',
    ]);
  });

  it('for a date that does not exist is refused', () => {
    const wrong = schedule('UTC', [], [{ date: '2026-02-30', closed: true }]);
    expect(() => windowsIn(wrong, ...week)).toThrow(/2026-02-30/);
  });
});
