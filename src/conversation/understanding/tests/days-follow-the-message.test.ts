import type { Language } from '../index.ts';
import { read, wishOf } from './reading.ts';

const monday = Date.parse('2026-03-02T09:00:00Z');
const friday = Date.parse('2026-03-06T09:00:00Z');
const fridayNight = Date.parse('2026-03-06T21:00:00Z');
const sunday = Date.parse('2026-03-08T09:00:00Z');

function wish(text: string, now: number, language: Language = 'en', zone = 'UTC'): string {
  return wishOf(read(text, { now, language, zone }));
}

describe('a weekday', () => {
  it('is the next such day', () => {
    expect(wish('friday', monday)).toBe('2026-03-06');
    expect(wish('monday', friday)).toBe('2026-03-09');
    expect(wish('monday', sunday)).toBe('2026-03-09');
  });

  it("of today's name is today or in a week, whichever the hour makes likelier", () => {
    expect(wish('friday', friday)).toBe('2026-03-06 / 2026-03-13');
    expect(wish('friday', fridayNight)).toBe('2026-03-13 / 2026-03-06');
    expect(wish('friday at 4pm', friday)).toBe('2026-03-06 16:00 / 2026-03-13 16:00');
    expect(wish('friday at 8am', friday)).toBe('2026-03-13 08:00 / 2026-03-06 08:00');
    expect(wish('this friday', friday)).toBe('2026-03-06');
    expect(wish('next friday', friday)).toBe('2026-03-13');
  });

  it.each([
    ['en', 'next friday', '2026-03-13 / 2026-03-06'],
    ['de', 'nächsten Freitag', '2026-03-13 / 2026-03-06'],
    ['es', 'el próximo viernes', '2026-03-06 / 2026-03-13'],
    ['es', 'el viernes que viene', '2026-03-06 / 2026-03-13'],
    ['pt', 'próxima sexta', '2026-03-06 / 2026-03-13'],
    ['fr', 'vendredi prochain', '2026-03-06 / 2026-03-13'],
    ['it', 'venerdì prossimo', '2026-03-06 / 2026-03-13'],
    ['ar', 'الجمعة القادمة', '2026-03-06 / 2026-03-13'],
  ] as const)(
    'with "next", on a Monday, is read in %s as people there mean it: %s',
    (language, text, days) => {
      expect(wish(text, monday, language)).toBe(days);
    },
  );

  it('with "next" is one day where both readings agree', () => {
    expect(wish('next monday', friday)).toBe('2026-03-09');
    expect(wish('next tuesday', sunday)).toBe('2026-03-10');
  });
});

describe('a date', () => {
  it('that is over means the next year or month', () => {
    expect(wish('1 march', monday)).toBe('2027-03-01');
    expect(wish('the 1st', monday)).toBe('2026-04-01');
    expect(wish('29 february', monday)).toBe('2028-02-29');
    expect(wish('the 31st', Date.parse('2026-04-02T09:00:00Z'))).toBe('2026-05-31');
    expect(wish('5 march 2020', monday)).toBe('');
  });

  it('of two numbers has the day first, but in the United States the month', () => {
    expect(wish('3/4', monday, 'en', 'Europe/London')).toBe('2026-04-03 / 2026-03-04');
    expect(wish('3/4', monday, 'en', 'America/New_York')).toBe('2026-03-04 / 2026-04-03');
    expect(wish('3/4', monday, 'en', 'America/Sao_Paulo')).toBe('2026-04-03 / 2026-03-04');
    expect(wish('3/4', monday, 'es', 'America/New_York')).toBe('2026-04-03 / 2026-03-04');
    expect(wish('25/12', monday, 'en', 'America/New_York')).toBe('2026-12-25');
    expect(wish('12/25', monday, 'en', 'Europe/London')).toBe('2026-12-25');
  });

  it('beside a weekday that it does not fall on leaves both open', () => {
    expect(wish('friday 5 march', monday)).toBe('2026-03-05 / 2026-03-06');
  });
});

describe('a relative day', () => {
  it("counts from the message's own time in the zone of the business", () => {
    const lateEvening = Date.parse('2026-03-02T23:30:00Z');
    expect(wish('tomorrow', lateEvening, 'en', 'UTC')).toBe('2026-03-03');
    expect(wish('tomorrow', lateEvening, 'en', 'Europe/Madrid')).toBe('2026-03-04');
    expect(wish('in an hour', lateEvening, 'en', 'UTC')).toBe('2026-03-03 00:30');
  });

  it('is told, so that an old message can be asked again', () => {
    for (const text of ['tomorrow at 5', 'tonight', 'in 3 days', 'this afternoon', 'in two hours']) {
      expect([text, read(text).usesRelativeDay]).toEqual([text, true]);
    }
    for (const text of ['friday at 5', '12 march', 'at 5', 'hi', 'not tomorrow but friday']) {
      expect([text, read(text).usesRelativeDay]).toEqual([text, false]);
    }
  });

  it('that is over names no day', () => {
    for (const text of ['yesterday', 'last friday']) expect(wish(text, monday)).toBe('');
  });
});

describe('an hour of today that is over', () => {
  it('comes after the one that is still to come', () => {
    const afternoon = Date.parse('2026-03-02T15:00:00Z');
    expect(wish('today at 9', afternoon)).toBe('2026-03-02 21:00 / 2026-03-02 09:00');
    expect(wish('today at 9', monday)).toBe('2026-03-02 09:00 / 2026-03-02 21:00');
  });
});
