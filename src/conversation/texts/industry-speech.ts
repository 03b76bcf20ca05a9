import { industryOf, wordsIn } from '../../industries/index.ts';
import { industryTexts } from './industry-texts.ts';
import type { Speech } from './speech.ts';

/** The same speech with the words of a line of business: a viewing is no booking to who views a home. */
export function speakAs(industry: string, speech: Speech): Speech {
  const words = wordsIn(industryOf(industry).terminology, speech.language);
  const texts = industryTexts[speech.language];
  if (!words || !texts) return speech;
  const { one, other, gender = 'feminine' } = words.booking;
  const named = { booking: one, bookings: other, gender };
  return {
    ...speech,
    text(key, values) {
      const text = texts[key];
      return text === undefined ? speech.text(key, values) : speech.format(text, { ...named, ...values });
    },
  };
}
