import type { FieldType } from './field-type.ts';

export const nameField: FieldType<'name'> = {
  asked: 'name',
  read(_scene, _rules, { understanding: { name } }) {
    return name === undefined ? undefined : { value: { type: 'name', value: name } };
  },
  // Only behind "my name is": the understanding sees no other name where none was asked for.
  find(_scene, _rules, { understanding: { name } }) {
    return name === undefined ? undefined : { type: 'name', value: name };
  },
  hint: ({ speech }) => speech.text('ask.name'),
};
