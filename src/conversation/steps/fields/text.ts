import type { FieldType } from './field-type.ts';
import { wantsElseInWords } from './other-wishes.ts';

export const textField: FieldType<'text'> = {
  asked: 'any',
  read({ speech }, { minLength = 1, maxLength }, reading) {
    const text = reading.text.trim();
    if (text === '' || wantsElseInWords(reading)) return undefined;
    const { length } = [...text];
    if (length < minLength) return { problem: speech.text('ask.text.short', { min: minLength }) };
    if (maxLength !== undefined && length > maxLength)
      return { problem: speech.text('ask.text.long', { max: maxLength }) };
    return { value: { type: 'text', value: text } };
  },
  hint: ({ speech }) => speech.text('ask.text'),
};
