import type { Reading } from '../scene.ts';
import type { FieldType } from './field-type.ts';

const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

export const phoneField: FieldType<'phone'> = {
  asked: 'any',
  read(_scene, _rules, reading) {
    const phone = reading.understanding.phone ?? onlyDigits(reading);
    return phone === undefined ? undefined : { value: { type: 'phone', value: phone } };
  },
  find(_scene, _rules, { understanding: { phone } }) {
    return phone === undefined ? undefined : { type: 'phone', value: phone };
  },
  hint: ({ speech }) => speech.text('ask.phone'),
};

/** Short numbers, as some countries have them, are taken only where nothing else was written. */
function onlyDigits({ text }: Reading): string | undefined {
  if (!/^\s*\+?[\d\s().-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const isPhone = digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS;
  return isPhone ? `${text.trim().startsWith('+') ? '+' : ''}${digits}` : undefined;
}
