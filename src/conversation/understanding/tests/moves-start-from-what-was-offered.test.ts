import type { Language, OfferedChoice } from '../index.ts';
import { read, wishOf } from './reading.ts';

const offered: OfferedChoice = { id: 'a', label: 'Fri 6 March, 17:00', date: '2026-03-06', time: '17:00' };

const moves: [language: Language, text: string, wish: string][] = [
  ['en', 'an hour later', '2026-03-06 18:00'],
  ['en', 'could we do 30 minutes earlier?', '2026-03-06 16:30'],
  ['en', 'half an hour later please', '2026-03-06 17:30'],
  ['en', 'a day later', '2026-03-07'],
  ['en', 'push it back an hour', '2026-03-06 18:00'],
  ['en', 'the day after', '2026-03-07'],
  ['es', 'una hora más tarde', '2026-03-06 18:00'],
  ['es', 'media hora antes', '2026-03-06 16:30'],
  ['pt', 'uma hora mais tarde', '2026-03-06 18:00'],
  ['pt', 'meia hora antes', '2026-03-06 16:30'],
  ['fr', 'une heure plus tard', '2026-03-06 18:00'],
  ['fr', 'une demi-heure plus tôt', '2026-03-06 16:30'],
  ['de', 'eine Stunde später', '2026-03-06 18:00'],
  ['de', 'eine halbe Stunde früher', '2026-03-06 16:30'],
  ['it', "un'ora dopo", '2026-03-06 18:00'],
  ['it', "mezz'ora prima", '2026-03-06 16:30'],
  ['ar', 'بعدها بساعة', '2026-03-06 18:00'],
  ['ar', 'قبلها بنص ساعة', '2026-03-06 16:30'],
];

describe('a move', () => {
  it.each(moves)('starts from the one slot on offer, in %s: %s', (language, text, wish) => {
    expect(wishOf(read(text, { language, choices: [offered] }))).toBe(wish);
  });

  it.each(moves)('is never counted from now, in %s: %s', (language, text) => {
    expect(wishOf(read(text, { language }))).toBe('');
  });

  it('asks for something later or earlier where it starts from nothing', () => {
    expect(read('an hour later').intent).toBe('later');
    expect(read('30 minutes earlier').intent).toBe('earlier');
  });

  it('starts from none of several slots', () => {
    const other = { ...offered, id: 'b', label: 'Fri 6 March, 18:00', time: '18:00' };
    expect(wishOf(read('an hour later', { choices: [offered, other] }))).toBe('');
  });
});

describe('a recurring wish', () => {
  it('offers the next two days, neither of them for certain', () => {
    const { candidates } = read('every Monday at 5pm');
    expect(candidates.map(({ date }) => date)).toEqual(['2026-03-09', '2026-03-16']);
    expect(Math.max(...candidates.map(({ confidence }) => confidence))).toBeLessThan(0.5);
  });
});
