import { DAY_MS } from '../../core/time/index.ts';
import type { Booking } from '../../kernels/booking/index.ts';
import type { Speech } from '../texts/speech.ts';
import type { Scene } from './scene.ts';
import type { bookingVariables } from './text-variables.ts';

/** What a booking looks like in the chat, on its own terms. */
export function bookingCard({ speech }: Scene, booking: Booking): string {
  return speech.text('booking.summary', termsIn(speech, booking));
}

function termsIn(speech: Speech, { terms, startsAt }: Booking) {
  return {
    service: speech.name(terms.serviceNames),
    when: speech.when(startsAt),
    resource: terms.resourceName,
    price: speech.money(terms.price),
    place: terms.place,
  };
}

/** Variables that texts of a flow may use about a booking. */
export function bookingValues(scene: Scene, booking: Booking): Record<keyof typeof bookingVariables, string> {
  return {
    ...termsIn(scene.speech, booking),
    code: booking.code,
    isReminded: booking.startsAt - scene.now > DAY_MS ? 'yes' : 'no',
  };
}
