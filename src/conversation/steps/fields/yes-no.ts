import type { FieldType } from './field-type.ts';
import { wantsElse } from './other-wishes.ts';

export const yesNoField: FieldType<'yes-no'> = {
  asked: 'yesno',
  choices: ({ speech }, _rules, field) => [
    { key: `option:${field}:yes`, label: speech.text('answer.yes') },
    { key: `option:${field}:no`, label: speech.text('answer.no') },
  ],
  read(_scene, _rules, reading, field) {
    const { choice, understanding } = reading;
    const tapped = (['yes', 'no'] as const).find((answer) => choice === `option:${field}:${answer}`);
    const answer = tapped ?? (choice === undefined && !wantsElse(reading) ? understanding.yesNo : undefined);
    return answer && { value: { type: 'yes-no', value: answer === 'yes' } };
  },
  hint: ({ speech }) => speech.text('ask.yes-no'),
};
