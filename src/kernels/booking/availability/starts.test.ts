import {
  freeStarts,
  isBookable,
  nearestStarts,
  type AvailabilityInput,
  type BusyRange,
  type Schedule,
  type SlotRules,
} from './index.ts';

const NINE_TO_FIVE: Schedule = {
  zone: 'UTC',
  weekly: [{ days: [1, 2, 3, 4, 5], from: 540, to: 1020 }],
  overrides: [],
};
const ROUND_THE_CLOCK = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }];

type InputChanges = Partial<Omit<AvailabilityInput, 'rules' | 'now'>> & {
  rules?: Partial<SlotRules>;
  now?: string;
};

/** An hour's service, on the hour, at a place open from nine to five; "now" is the Friday before. */
function buildInput({ rules, now = '2026-05-29T12:00Z', ...rest }: InputChanges = {}): AvailabilityInput {
  return {
    schedule: NINE_TO_FIVE,
    busy: [],
    units: 1,
    now: Date.parse(now),
    ...rest,
    rules: {
      durationMinutes: 60,
      intervalMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      ...rules,
    },
  };
}

/** `busy('10:00-11:00')` on Monday, 1 June. */
function busy(text: string, unit?: number): BusyRange {
  const [start = '', end = ''] = text.split('-');
  return { start: onMonday(start), end: onMonday(end), ...(unit === undefined ? {} : { unit }) };
}

function onMonday(time: string): number {
  return Date.parse(`2026-06-01T${time}Z`);
}

function times(starts: number[]): string {
  return starts.map((start) => new Date(start).toISOString().slice(11, 16)).join(' ');
}

/** The free starts of Monday, 1 June in UTC. */
function mondayStarts(input: AvailabilityInput): string {
  return times(freeStarts(input, onMonday('00:00'), onMonday('24:00')));
}

describe('the starts of a day', () => {
  it('count from the start of the window by the interval, as long as the service ends in it', () => {
    expect(mondayStarts(buildInput())).toBe('09:00 10:00 11:00 12:00 13:00 14:00 15:00 16:00');
    expect(mondayStarts(buildInput({ rules: { durationMinutes: 200, intervalMinutes: 90 } }))).toBe(
      '09:00 10:30 12:00 13:30',
    );
  });

  it('stay on the grid when something before them is busy', () => {
    expect(mondayStarts(buildInput({ busy: [busy('09:00-10:20')] }))).toBe(
      '11:00 12:00 13:00 14:00 15:00 16:00',
    );
  });

  it('may follow each other and the busy time without a gap', () => {
    expect(
      mondayStarts(buildInput({ busy: [busy('09:00-10:00'), busy('11:00-12:00'), busy('13:00-16:00')] })),
    ).toBe('10:00 12:00 16:00');
  });

  it('go on over midnight within one window', () => {
    const night: Schedule = { zone: 'UTC', weekly: [{ days: [7], from: 1320, to: 120 }], overrides: [] };
    const input = buildInput({ schedule: night });
    expect(times(freeStarts(input, Date.parse('2026-05-31T12:00Z'), onMonday('12:00')))).toBe(
      '22:00 23:00 00:00 01:00',
    );
    expect(mondayStarts(input)).toBe('00:00 01:00');
  });

  it('end before `to` and begin at `from`', () => {
    const input = buildInput();
    expect(times(freeStarts(input, onMonday('10:00'), onMonday('12:00')))).toBe('10:00 11:00');
    expect(times(freeStarts(input, onMonday('10:01'), onMonday('12:01')))).toBe('11:00 12:00');
    expect(freeStarts(input, onMonday('12:00'), onMonday('12:00'))).toEqual([]);
  });

  it('include the last one whose service ends long after `to`', () => {
    const schedule = { zone: 'UTC', weekly: ROUND_THE_CLOCK, overrides: [] };
    const input = buildInput({ schedule, rules: { durationMinutes: 5 * 1440, intervalMinutes: 720 } });
    expect(mondayStarts(input)).toBe('00:00 12:00');
  });
});

describe('a place open round the clock', () => {
  const schedule: Schedule = { zone: 'Europe/Madrid', weekly: ROUND_THE_CLOCK, overrides: [] };

  it('counts its grid from each midnight, whatever was asked before', () => {
    const input = buildInput({ schedule, rules: { durationMinutes: 30, intervalMinutes: 420 } });
    const from = Date.parse('2026-05-31T22:00Z'); // midnight in Madrid
    expect(times(freeStarts(input, from, from + 86_400_000))).toBe('22:00 05:00 12:00 19:00');
    expect(freeStarts(input, from - 10 * 86_400_000, from).at(-1)).toBe(from - 180 * 60_000);
    expect(freeStarts(input, from - 10 * 86_400_000, from + 1).at(-1)).toBe(from);
  });

  it('books over midnight', () => {
    expect(isBookable(buildInput({ schedule }), Date.parse('2026-06-01T21:00Z'))).toEqual({
      ok: true,
      unit: 1,
    });
    const long = buildInput({ schedule, rules: { durationMinutes: 120 } });
    expect(isBookable(long, Date.parse('2026-06-01T21:00Z'))).toEqual({ ok: true, unit: 1 });
  });

  it('keeps whole local hours after a change of the clocks by half an hour', () => {
    const lordHowe = buildInput({
      schedule: { ...schedule, zone: 'Australia/Lord_Howe' },
      now: '2026-10-01T00:00Z',
    });
    // from Monday on at +11:00, where summer time began on Sunday
    const starts = freeStarts(lordHowe, Date.parse('2026-10-05T00:00Z'), Date.parse('2026-10-05T03:00Z'));
    expect(times(starts)).toBe('00:00 01:00 02:00');
  });
});

describe('starts on a day the clocks change', () => {
  it('count in hours that pass, through the gap and through the fold', () => {
    const nights: Schedule = {
      zone: 'Europe/Madrid',
      weekly: [{ days: [7], from: 60, to: 240 }],
      overrides: [],
    };
    const gap = buildInput({ schedule: nights, now: '2026-03-01T00:00Z' });
    expect(times(freeStarts(gap, Date.parse('2026-03-28T12:00Z'), Date.parse('2026-03-29T12:00Z')))).toBe(
      '00:00 01:00',
    );
    const fold = buildInput({ schedule: nights, now: '2026-03-01T00:00Z' });
    expect(times(freeStarts(fold, Date.parse('2026-10-24T12:00Z'), Date.parse('2026-10-25T12:00Z')))).toBe(
      '23:00 00:00 01:00 02:00',
    );
  });

  it('count on over a date that the zone left out', () => {
    const overrides = [{ date: '2011-12-29', from: 1320, to: 120 }]; // the next morning in Apia was the 31st
    const input = buildInput({
      schedule: { zone: 'Pacific/Apia', weekly: [], overrides },
      rules: { durationMinutes: 45, intervalMinutes: 45 },
      now: '2011-12-01T00:00Z',
    });
    expect(times(freeStarts(input, Date.parse('2011-12-29T10:00Z'), Date.parse('2012-01-01T00:00Z')))).toBe(
      '08:00 08:45 09:30 10:15 11:00',
    );
    expect(isBookable(input, Date.parse('2011-12-30T10:15Z'))).toEqual({ ok: true, unit: 1 });
  });
});

describe('buffers', () => {
  it('keep a distance to what is busy', () => {
    const rules = { intervalMinutes: 30, bufferBeforeMinutes: 10, bufferAfterMinutes: 20 };
    // after 13:00 the first start leaves 10 minutes free, and 09:30 would need until 10:50
    expect(mondayStarts(buildInput({ rules, busy: [busy('10:45-13:00'), busy('14:50-17:00')] }))).toBe(
      '09:00 13:30',
    );
  });

  it('may touch what is busy', () => {
    const rules = { bufferBeforeMinutes: 30, bufferAfterMinutes: 30 };
    expect(mondayStarts(buildInput({ rules, busy: [busy('09:00-10:30'), busy('12:30-17:00')] }))).toBe(
      '11:00',
    );
  });

  it('may lie outside the opening hours, but not in busy time there', () => {
    const rules = {
      bufferBeforeMinutes: 45,
      bufferAfterMinutes: 45,
      durationMinutes: 480,
      intervalMinutes: 480,
    };
    expect(mondayStarts(buildInput({ rules }))).toBe('09:00');
    expect(mondayStarts(buildInput({ rules, busy: [busy('17:30-18:00')] }))).toBe('');
  });
});

describe('several units', () => {
  const rules = { durationMinutes: 240, intervalMinutes: 240 };

  it('offer a start as long as one of them is free for all of it', () => {
    const oneFree = buildInput({ units: 2, rules, busy: [busy('09:00-17:00', 1), busy('13:00-14:00', 2)] });
    expect(mondayStarts(oneFree)).toBe('09:00');
    // each hour some unit is free, but none for four hours
    const noneFree = buildInput({ units: 2, rules, busy: [busy('09:00-10:00', 1), busy('12:00-13:00', 2)] });
    expect(mondayStarts(noneFree)).toBe('13:00');
  });

  it('are given from the lowest', () => {
    const input = buildInput({ units: 3, busy: [busy('09:00-10:00', 1), busy('09:30-12:00', 2)] });
    expect(isBookable(input, onMonday('09:00'))).toEqual({ ok: true, unit: 3 });
    expect(isBookable(input, onMonday('10:00'))).toEqual({ ok: true, unit: 1 });
  });

  it('that no longer exist occupy nothing', () => {
    expect(isBookable(buildInput({ busy: [busy('09:00-17:00', 2)] }), onMonday('09:00'))).toEqual({
      ok: true,
      unit: 1,
    });
  });
});

describe('a start that cannot be booked says why', () => {
  const open = buildInput({ rules: { durationMinutes: 90, intervalMinutes: 30 } });

  it.each([
    ['nothing is against it', '09:00', open, undefined],
    ['it is over', '09:00', { ...open, now: onMonday('09:01') }, 'too_soon'],
    [
      'it is nearer than the notice',
      '10:00',
      buildInput({ now: '2026-06-01T09:00Z', rules: { noticeMinutes: 61 } }),
      'too_soon',
    ],
    [
      'it is as near as the notice allows',
      '10:00',
      buildInput({ now: '2026-06-01T09:00Z', rules: { noticeMinutes: 60 } }),
      undefined,
    ],
    ['it is after the horizon', '09:00', buildInput({ rules: { horizonDays: 2 } }), 'too_far'],
    ['it is on the last date of the horizon', '16:00', buildInput({ rules: { horizonDays: 3 } }), undefined],
    ['it is before opening', '08:30', open, 'outside_hours'],
    ['it is at closing time', '17:00', open, 'outside_hours'],
    ['it ends after closing', '16:00', open, 'past_closing'],
    ['it is between two starts', '09:10', open, 'off_grid'],
    ['every unit is busy', '09:00', { ...open, busy: [busy('10:29-10:31')] }, 'taken'],
    ['only an empty range lies in it', '09:00', { ...open, busy: [busy('10:00-10:00')] }, undefined],
  ])('%s', (_, time, input, reason) => {
    const expected = reason === undefined ? { ok: true, unit: 1 } : { ok: false, reason };
    expect(isBookable(input, onMonday(time))).toEqual(expected);
  });

  it('counts the days of the horizon in the zone of the schedule', () => {
    // in Apia it is already Saturday, 30 May
    const schedule: Schedule = { zone: 'Pacific/Apia', weekly: ROUND_THE_CLOCK, overrides: [] };
    const input = buildInput({ schedule, now: '2026-05-29T12:00Z', rules: { horizonDays: 0 } });
    const lastStart = Date.parse('2026-05-30T10:00Z'); // Saturday 23:00 there
    expect(isBookable(input, lastStart)).toEqual({ ok: true, unit: 1 });
    expect(isBookable(input, lastStart + 3_600_000)).toEqual({ ok: false, reason: 'too_far' });
  });
});

describe('the nearest starts', () => {
  const input = buildInput({ busy: [busy('11:00-12:00')] });

  it('come nearest first, of two as near the earlier', () => {
    const nearest = nearestStarts(input, onMonday('11:00'), 4, onMonday('00:00'), onMonday('24:00'));
    expect(times(nearest)).toBe('10:00 12:00 09:00 13:00');
  });

  it('are fewer where fewer are free', () => {
    expect(times(nearestStarts(input, onMonday('20:00'), 3, onMonday('15:00'), onMonday('24:00')))).toBe(
      '16:00 15:00',
    );
  });
});

describe('input that cannot be meant', () => {
  it.each([
    ['durationMinutes', { rules: { durationMinutes: 0 } }],
    ['intervalMinutes', { rules: { intervalMinutes: 0 } }],
    ['bufferBeforeMinutes', { rules: { bufferBeforeMinutes: -5 } }],
    ['bufferAfterMinutes', { rules: { bufferAfterMinutes: 2.5 } }],
    ['noticeMinutes', { rules: { noticeMinutes: NaN } }],
    ['horizonDays', { rules: { horizonDays: -1 } }],
    ['units', { units: 0 }],
    ['Mars/Base', { schedule: { ...NINE_TO_FIVE, zone: 'Mars/Base' } }],
  ])('is refused by name: %s', (name, changes: InputChanges) => {
    const refusal = expect.objectContaining({
      code: 'invalid_input',
      message: expect.stringContaining(name),
    });
    expect(() => mondayStarts(buildInput(changes))).toThrow(refusal);
    expect(() => isBookable(buildInput(changes), onMonday('09:00'))).toThrow(refusal);
  });
});
