import { addDays, dateOfDayNumber, dayNumberOf, daysBetween, weekdayOf } from './index.ts';

describe('civil dates', () => {
  it('count on over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('1970-01-01', -1)).toBe('1969-12-31');
  });

  it('count the days between two of them', () => {
    expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30);
    expect(daysBetween('2026-03-31', '2026-03-01')).toBe(-30);
    expect(daysBetween('2026-03-01', '2026-03-01')).toBe(0);
  });

  it('know their weekday, before 1970 too', () => {
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('2026-03-08')).toBe(7);
    expect(weekdayOf('2026-03-09')).toBe(1);
    expect(weekdayOf('1969-12-28')).toBe(7);
  });

  it('come back from their day number', () => {
    for (const date of ['1899-12-31', '1970-01-01', '2026-02-28', '2100-12-31']) {
      expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
    }
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-3-8', '08/03/2026', '2026-03-08T00:00', ''])(
    'refuse %j and say how to write one',
    (date) => {
      expect(() => dayNumberOf(date)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
      expect(() => dayNumberOf(date)).toThrow(/YYYY-MM-DD/);
    },
  );
});
