import type { FieldType } from './field-type.ts';
import { wantsElseInWords } from './other-wishes.ts';

/** "Here" is no address. */
const FEWEST_CHARACTERS = 5;

export const placeField: FieldType<'place'> = {
  asked: 'any',
  read({ speech }, _rules, reading) {
    const { location } = reading;
    const text = reading.text.trim();
    if (location) {
      const { latitude, longitude, name } = location;
      return { value: { type: 'place', value: name ?? `${latitude}, ${longitude}`, latitude, longitude } };
    }
    if (text === '' || wantsElseInWords(reading)) return undefined;
    if (text.length < FEWEST_CHARACTERS) return { problem: speech.text('ask.place') };
    return { value: { type: 'place', value: text } };
  },
  hint: ({ speech }) => speech.text('ask.place'),
};
