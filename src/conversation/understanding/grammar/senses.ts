import type { DayPart, Edge, Holiday, Link, Unit, Which } from '../lexicon/lexicon.ts';
import type { Numeric } from './numeric-shapes.ts';

/** One thing a word or phrase may mean. Many have several: "second", "may", "mañana". */
export type Sense =
  | Numeric
  | { kind: 'number-word'; value: number }
  | { kind: 'ordinal'; value: number }
  | { kind: 'weekday'; weekday: number; isWeak: boolean }
  | { kind: 'month'; month: number }
  | { kind: 'relative-day'; offset: number; part?: DayPart }
  | { kind: 'beside-day'; offset: number }
  | { kind: 'holiday'; holiday: Holiday }
  | { kind: 'part'; part: DayPart; onlyAfterDay: boolean }
  | { kind: 'part-letter'; part: DayPart }
  | { kind: 'evening-meal' }
  | { kind: 'unit'; unit: Unit }
  /** two of the unit in one word */
  | { kind: 'unit-pair'; unit: Unit }
  | { kind: 'which'; which: Which }
  | { kind: 'edge'; edge: Edge }
  /** noon and midnight, in minutes of the day */
  | { kind: 'named-time'; minuteOfDay: number }
  | { kind: 'window'; from?: string; to?: string }
  | { kind: 'fraction'; minutes: number }
  | { kind: 'toward'; minutes: number }
  | { kind: 'half-before-hour' }
  | { kind: 'comma' }
  | { kind: 'stop' }
  | { kind: 'dash' }
  | LinkSense;

type LinkSense = { [Kind in Link]: { kind: Kind } }[Link];

export type SenseKind = Sense['kind'];
