import type { Choice } from '../prompt.ts';
import type { Reading, Scene } from '../scene.ts';
import type { Value } from '../values.ts';
import type { Asked } from '../../understanding/index.ts';
import type { FieldRules, RulesOf } from './field-rules.ts';

/** What an answer came to: a value, or a sentence that says what to write instead. */
export type FieldReading = { value: Value } | { problem: string };

/** One type of answer: how it is asked for, read and checked. One file each. */
export interface FieldType<Type extends FieldRules['type'] = FieldRules['type']> {
  /** what a bare number, name or date in the answer means */
  asked: Asked;
  /** @param field the variable it is for, which each choice names, so that a tap on an older question is not taken for an answer */
  choices?(scene: Scene, rules: RulesOf<Type>, field: string): Choice[];
  /** Undefined: there is no such value in it. */
  read(scene: Scene, rules: RulesOf<Type>, reading: Reading, field: string): FieldReading | undefined;
  /** The value in a message that answers something else, where nothing else could be meant. */
  find?(scene: Scene, rules: RulesOf<Type>, reading: Reading): Value | undefined;
  /** What to write, for an answer in which there was none. */
  hint(scene: Scene, rules: RulesOf<Type>): string;
}
