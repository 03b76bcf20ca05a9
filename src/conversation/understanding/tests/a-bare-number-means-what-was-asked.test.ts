import { read, wishIn, wishOf } from './reading.ts';

describe('a bare number', () => {
  it('is an hour where a time was asked for', () => {
    expect(wishIn('en', '5', 'time')).toBe('17:00 / 05:00');
    expect(wishIn('en', '9', 'time')).toBe('09:00 / 21:00');
    expect(wishIn('en', '12 please', 'time')).toBe('12:00 / 00:00');
    expect(wishIn('en', '17', 'time')).toBe('17:00');
    expect(wishIn('en', '1730', 'time')).toBe('17:30');
    expect(wishIn('en', '4 30', 'time')).toBe('16:30 / 04:30');
    expect(wishIn('en', 'five', 'time')).toBe('17:00 / 05:00');
    expect(wishIn('en', '5 or 6', 'time')).toBe('17:00 / 18:00');
    expect(wishIn('ar', '٥', 'time')).toBe('17:00 / 05:00');
  });

  it('is a day of the month where a day was asked for', () => {
    expect(wishIn('en', '21', 'date')).toBe('2026-03-21');
    expect(wishIn('en', '2', 'date')).toBe('2026-04-02');
    expect(wishIn('en', 'the fifth', 'date')).toBe('2026-03-05');
    expect(wishIn('de', '15.', 'date')).toBe('2026-03-15');
    expect(wishIn('en', '45', 'date')).toBe('');
  });

  it('is the offered day or hour with that number, or else the place in the list', () => {
    const days = ['2026-03-23', '2026-03-24', '2026-03-25'].map((date) => ({ id: date, label: date, date }));
    expect(read('24', { choices: days, asked: 'date' }).choice).toEqual({ id: '2026-03-24', by: 'slot' });
    expect(read('2', { choices: days, asked: 'date' }).choice).toEqual({ id: '2026-03-24', by: 'ordinal' });
    const times = ['10:00', '14:00'].map((time) => ({ id: time, label: time, time }));
    expect(read('2', { choices: times, asked: 'time' }).choice).toEqual({ id: '14:00', by: 'slot' });
  });

  it('is people where their number was asked for', () => {
    expect(read('5', { asked: 'party' })).toMatchObject({ partySize: 5, candidates: [] });
    expect(read('four', { asked: 'party' }).partySize).toBe(4);
    expect(read('cuatro', { asked: 'party', language: 'es' }).partySize).toBe(4);
    expect(read('0', { asked: 'party' }).partySize).toBeUndefined();
  });

  it('is an hour, or else a day, where a slot was asked for and the list is shorter', () => {
    expect(wishIn('en', '11', 'slot')).toBe('11:00 / 23:00');
    expect(wishIn('en', '27', 'slot')).toBe('2026-03-27');
  });

  it('is nothing where nothing was asked', () => {
    expect(read('5').candidates).toEqual([]);
    expect(read('5').partySize).toBeUndefined();
  });

  it('is no hour where it counts something', () => {
    for (const text of ['2 haircuts', '20 euros', '€20', '30 min', '2 people', '3 hours', '5%']) {
      expect([text, wishOf(read(text, { language: 'en', asked: 'time' }))]).toEqual([text, '']);
    }
  });
});
