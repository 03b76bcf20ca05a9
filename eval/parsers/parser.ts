import type { Language } from '../../src/conversation/understanding/index.ts';
import type { Case } from '../case-file.ts';
import type { Reading } from '../judge.ts';

/** Something that reads days and times out of messages. */
export interface Parser {
  name: string;
  /** undefined where it does not speak the language */
  forLanguage(language: Language): ((message: Case) => Reading[]) | undefined;
}

/** How many minutes from the morning's seven: the order in which the readings of "at 5" are tried for the baselines, as for ours. */
export function likelihood(time: string | undefined): number {
  if (time === undefined) return 0;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute - 7 * 60 + 24 * 60) % (24 * 60);
}
