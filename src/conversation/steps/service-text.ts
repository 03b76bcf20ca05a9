import type { Service } from '../../kernels/booking/index.ts';
import type { Speech } from '../texts/speech.ts';

/** What there is to know about a service in one short line; of one that costs nothing, what it is. */
export function serviceText(speech: Speech, { durationMinutes, price, descriptions }: Service): string {
  const isFree = price.amountMinor === 0;
  const length = speech.duration(durationMinutes);
  if (isFree) return speech.name(descriptions) || length;
  return `${length} · ${speech.money(price)}`;
}
