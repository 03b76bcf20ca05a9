import { verdictOf } from './verdict.ts';

const row = (value: number, target?: string) => ({
  figure: 'f',
  value,
  unit: 'ms',
  ...(target ? { target } : {}),
});

describe('the verdict on a figure', () => {
  it('is a pass at its limit and a miss beyond it', () => {
    expect(verdictOf(row(20, '≤ 20'))).toBe('pass');
    expect(verdictOf(row(20.1, '≤ 20'))).toBe('miss');
    expect(verdictOf(row(0.5, '≥ 0.5'))).toBe('pass');
    expect(verdictOf(row(0.49, '≥ 0.5'))).toBe('miss');
  });

  it('is a miss where nothing was measured', () => {
    expect(verdictOf(row(NaN, '≤ 20'))).toBe('miss');
    expect(verdictOf(row(NaN, '≥ 0.5'))).toBe('miss');
  });

  it('is left out where there is no target, and refused where the target cannot be read', () => {
    expect(verdictOf(row(1))).toBe('');
    expect(() => verdictOf(row(1, '< 20 ms'))).toThrow('no target');
  });
});
