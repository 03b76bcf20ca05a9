import type { Scene } from '../scene.ts';
import type { RulesOf } from './field-rules.ts';
import type { FieldType } from './field-type.ts';
import { wantsElse } from './other-wishes.ts';

export const numberField: FieldType<'number'> = {
  asked: 'number',
  read(scene, rules, reading) {
    const { number } = reading.understanding;
    if (number === undefined || wantsElse(reading)) return undefined;
    const { min = -Infinity, max = Infinity, isWhole } = rules;
    if (number < min || number > max || (isWhole && !Number.isInteger(number)))
      return { problem: whatToWrite(scene, rules) };
    return { value: { type: 'number', value: number } };
  },
  hint: whatToWrite,
};

/** "Please write a whole number from 1 to 10." */
function whatToWrite({ speech }: Scene, { min, max, isWhole }: RulesOf<'number'>): string {
  return speech.text('ask.number', {
    isWhole: isWhole ? 'yes' : 'no',
    limits: [...(min === undefined ? [] : ['min']), ...(max === undefined ? [] : ['max'])].join('') || 'none',
    min: min ?? 0,
    max: max ?? 0,
  });
}
