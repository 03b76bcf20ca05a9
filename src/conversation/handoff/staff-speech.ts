import type { Instant } from '../../core/time/index.ts';
import { speakAs } from '../texts/industry-speech.ts';
import { createSpeech, type Speech } from '../texts/speech.ts';
import type { Business } from '../turn/business.ts';

/** How staff are spoken to: in the first language of the business, with the words of its line. */
export function staffSpeech(
  { industry, languages, zone }: Pick<Business, 'industry' | 'languages' | 'zone'>,
  now: Instant,
): Speech {
  return speakAs(industry, createSpeech(languages[0], zone, now));
}
