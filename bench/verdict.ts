import type { BenchRow } from './bench-result.ts';

export type Verdict = 'pass' | 'miss' | '';

/** Whether a figure reaches its target; empty where there is none. */
export function verdictOf({ value, target }: BenchRow): Verdict {
  if (target === undefined) return '';
  const [, comparison, limit] = /^([≤≥]) (\d+(?:\.\d+)?)$/.exec(target) ?? [];
  if (limit === undefined) throw new Error(`"${target}" is no target; write it as "≤ 0.5" or "≥ 0.5".`);
  const isReached = comparison === '≤' ? value <= Number(limit) : value >= Number(limit);
  return isReached ? 'pass' : 'miss';
}
