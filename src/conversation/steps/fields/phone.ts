import { readPhone } from '../../understanding/index.ts';
import type { FieldType } from './field-type.ts';

export const phoneField: FieldType<'phone'> = {
  asked: 'any',
  read(_scene, _rules, { text }) {
    const phone = readPhone(text);
    return phone && { value: { type: 'phone', value: phone.value } };
  },
  // Short local numbers count only where one was asked for.
  find(_scene, _rules, { understanding: { phone } }) {
    return phone === undefined ? undefined : { type: 'phone', value: phone };
  },
  hint: ({ speech }) => speech.text('ask.phone'),
};
