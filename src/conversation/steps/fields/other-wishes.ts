import type { Intent } from '../../understanding/index.ts';
import type { Reading } from '../scene.ts';

/** Wishes that are no answer to a question about something else. */
const otherWishes: readonly (Intent | undefined)[] = [
  'cancel',
  'my-bookings',
  'reschedule',
  'prices',
  'hours',
  'location',
];

/** A longer message that only touches on such a thing is an answer in free words. */
const MOST_WORDS = 8;

/** Whether the customer wants something else than to answer. */
export function wantsElse({ understanding }: Reading): boolean {
  return otherWishes.includes(understanding.intent);
}

/** The same where any words are an answer: only what is no more than such a wish, a greeting or politeness is not. */
export function wantsElseInWords(reading: Reading): boolean {
  const { intent, isBareGreeting } = reading.understanding;
  const words = reading.text.match(/[\p{L}\d]+/gu)?.length ?? 0;
  const isPolite = intent === 'thanks' || intent === 'goodbye';
  return isBareGreeting || ((wantsElse(reading) || isPolite) && words <= MOST_WORDS);
}
