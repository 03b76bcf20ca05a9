import { DAY_MS } from '../../core/time/index.ts';
import type { Booking } from '../../kernels/booking/index.ts';
import type { Scene } from './scene.ts';
import type { bookingVariables } from './text-variables.ts';

/** What a booking looks like in the chat, on its own terms. */
export function bookingCard({ speech }: Scene, booking: Booking): string {
  return speech.text('booking.summary', {
    service: speech.name(booking.terms.serviceNames),
    when: speech.when(booking.startsAt),
    resource: booking.terms.resourceName,
    price: speech.money(booking.terms.price),
    place: booking.terms.place,
  });
}

/** Variables that texts of a flow may use about a booking. */
export function bookingValues(scene: Scene, booking: Booking): Record<keyof typeof bookingVariables, string> {
  const { speech } = scene;
  return {
    service: speech.name(booking.terms.serviceNames),
    when: speech.when(booking.startsAt),
    resource: booking.terms.resourceName,
    price: speech.money(booking.terms.price),
    place: booking.terms.place,
    code: booking.code,
    isReminded: booking.startsAt - scene.now > DAY_MS ? 'yes' : 'no',
  };
}
