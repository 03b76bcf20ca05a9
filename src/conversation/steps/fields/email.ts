import type { FieldType } from './field-type.ts';

export const emailField: FieldType<'email'> = {
  asked: 'any',
  read(_scene, _rules, { understanding: { email } }) {
    return email === undefined ? undefined : { value: { type: 'email', value: email } };
  },
  find(_scene, _rules, { understanding: { email } }) {
    return email === undefined ? undefined : { type: 'email', value: email };
  },
  hint: ({ speech }) => speech.text('ask.email'),
};
