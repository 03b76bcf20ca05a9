import type { DayNumber } from '../../../core/time/index.ts';
import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { Asked } from '../types.ts';
import type { Atom } from './atoms.ts';
import type { Sense, SenseKind } from './senses.ts';

/** A message as the rules walk it, with what its words refer to. */
export interface Line {
  atoms: readonly Atom[];
  language: CompiledLexicon;
  /** the customer's today, in the zone of the business */
  today: DayNumber;
  /** the minute of that day at which the message was written */
  minuteOfDay: number;
  /** 3/4 is 4 March (US) rather than 3 April */
  isMonthFirst: boolean;
  asked: Asked;
  /** the one slot on offer: "an hour later" starts from there */
  onlyOffered?: { day: DayNumber; minuteOfDay?: number } | undefined;
  /** the days on offer */
  offeredDays: ReadonlySet<DayNumber>;
  /** a booking is being moved, so "from Friday to Saturday" is no range */
  isMoving: boolean;
  /** a word of the language or of the business's own names */
  isKnownWord: (word: string) => boolean;
}

/** What a rule read and the index of the atom behind it. */
export interface Found<Value> {
  value: Value;
  end: number;
}

type SenseOf<Kind extends SenseKind> = Extract<Sense, { kind: Kind }>;

export function senseAt<Kind extends SenseKind>(
  line: Line,
  at: number,
  kind: Kind,
): SenseOf<Kind> | undefined {
  for (const sense of line.atoms[at]?.senses ?? []) {
    if (sense.kind === kind) return sense as SenseOf<Kind>; // the discriminant was just compared
  }
  return undefined;
}

export function isAt(line: Line, at: number, ...kinds: readonly SenseKind[]): boolean {
  const senses = line.atoms[at]?.senses;
  return senses !== undefined && senses.some((sense) => kinds.includes(sense.kind));
}

/** More small words in a row than people put before a day or time; skipping on would make hostile texts slow. */
const MAX_SKIPPED = 6;

/** The first index from `at` on that is none of the kinds. */
export function skip(line: Line, at: number, ...kinds: readonly SenseKind[]): number {
  let next = at;
  while (next < at + MAX_SKIPPED && isAt(line, next, ...kinds)) next++;
  return next;
}

/** The reading that covers most of the line; of equals, the first. */
export function longest<Value>(readings: readonly (Found<Value> | undefined)[]): Found<Value> | undefined {
  let best: Found<Value> | undefined;
  for (const reading of readings) if (reading && (!best || reading.end > best.end)) best = reading;
  return best;
}
