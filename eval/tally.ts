import type { Case } from './case-file.ts';
import { aspectsOf, judge, type Aspect, type Reading, type Verdict } from './judge.ts';

export type Counts = Record<Verdict, number>;
export type Tally = Record<Aspect, Counts>;

/** How often each verdict was given, by what was looked at. */
export function tally(answered: readonly { message: Case; readings: readonly Reading[] }[]): Tally {
  const none = (): Counts => ({ right: 0, asked: 0, wrong: 0 });
  const counts: Tally = { date: none(), time: none(), both: none(), nothing: none(), all: none() };
  for (const { message, readings } of answered) {
    for (const aspect of aspectsOf(message)) counts[aspect][judge(message, readings, aspect)]++;
  }
  return counts;
}
