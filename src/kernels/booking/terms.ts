import { MINUTE_MS } from '../../core/time/index.ts';
import type { Wanted } from './offers.ts';
import type { Place } from './place.ts';
import { priceOf } from './policies.ts';
import type { Booking, Service, Terms } from './types.ts';

type Agreement = Pick<Booking, 'startsAt' | 'endsAt' | 'resourceId' | 'unit' | 'partySize' | 'terms'>;

/** What a customer agrees to who books the service there and then. */
export function agreementFor(service: Service, place: Place): Agreement {
  const terms: Terms = {
    serviceNames: service.names,
    durationMinutes: Math.round((place.endsAt - place.startsAt) / MINUTE_MS),
    price: priceOf(service),
    resourceName: place.resource.name,
    place: service.place ?? place.resource.address,
    zone: place.resource.zone,
    ...(Object.keys(place.chosen).length > 0 ? { chosen: place.chosen } : {}),
  };
  const { startsAt, endsAt, resource, unit, partySize } = place;
  return { startsAt, endsAt, resourceId: resource.id, unit, partySize, terms };
}

/** The same for a booking that exists: the service as it is now, at the price that was agreed. */
export function movedAgreement(booking: Booking, service: Service, place: Place): Agreement {
  const agreement = agreementFor(service, place);
  return { ...agreement, terms: { ...agreement.terms, price: booking.terms.price } };
}

/** What a booking was made for, to look for another time of the same kind. */
export function bookedAs({ serviceId, partySize, terms }: Booking): Wanted {
  return { serviceId, partySize, ...terms.chosen };
}
