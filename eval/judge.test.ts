import { languages } from '../src/conversation/understanding/index.ts';
import { readCases, type Case, type Meaning } from './case-file.ts';
import { aspectsOf, judge } from './judge.ts';

function saying(...meanings: Meaning[]): Case {
  return { text: '', asked: 'any', wall: '2026-06-16T11:20', now: 0, zone: 'UTC', meanings, isSealed: false };
}
const fridayAtFive = saying({ date: '2026-06-19', time: '17:00' });

describe('the evaluation', () => {
  it('calls right what comes first, and asked again what is among the others or was not understood', () => {
    const [right, other] = [
      { date: '2026-06-19', time: '17:00' },
      { date: '2026-06-19', time: '05:00' },
    ];
    expect(judge(fridayAtFive, [right, other], 'both')).toBe('right');
    expect(judge(fridayAtFive, [other, right], 'both')).toBe('asked');
    expect(judge(fridayAtFive, [], 'both')).toBe('asked');
    expect(judge(fridayAtFive, [other], 'both')).toBe('wrong');
    expect(judge(fridayAtFive, [other], 'date')).toBe('right');
  });

  it('asks for a time that was not understood, and calls wrong what nobody said', () => {
    expect(judge(fridayAtFive, [{ date: '2026-06-19' }], 'all')).toBe('asked');
    expect(judge(saying({ date: '2026-06-19' }), [{ date: '2026-06-19', time: '17:00' }], 'all')).toBe(
      'wrong',
    );
    expect(judge(saying(), [{ date: '2026-06-19' }], 'nothing')).toBe('wrong');
    expect(judge(saying({ from: '17:00' }), [{ time: '17:00' }], 'time')).toBe('wrong');
  });

  it('wants every day of a stretch on offer', () => {
    const week = saying({ date: '2026-06-22', lastDate: '2026-06-23' });
    const days = ['2026-06-22', '2026-06-23'].map((date) => ({ date }));
    expect(judge(week, days, 'date')).toBe('right');
    expect(judge(week, days.slice(0, 1), 'date')).toBe('asked');
  });

  it.each(languages)(
    'has messages in %s, about half of them sealed, each with something to look at',
    async (language) => {
      const cases = await readCases(language);
      const sealed = cases.filter(({ isSealed }) => isSealed).length / cases.length;
      expect(cases.length).toBeGreaterThanOrEqual(80);
      expect(Math.abs(sealed - 0.5)).toBeLessThan(0.15);
      expect(cases.every((message) => aspectsOf(message).length > 0)).toBe(true);
    },
  );
});
