import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { Place } from './claim.ts';
import { priceOf } from './policies.ts';
import type { Booking, Service, Terms } from './types.ts';

type Agreement = Pick<Booking, 'startsAt' | 'endsAt' | 'resourceId' | 'unit' | 'terms'>;

/** What a customer agrees to who books the service there and then. */
export function agreementFor(service: Service, place: Place, startsAt: Instant): Agreement {
  const terms: Terms = {
    serviceNames: service.names,
    durationMinutes: service.durationMinutes,
    price: priceOf(service),
    resourceName: place.resource.name,
    place: service.place,
    zone: place.resource.zone,
  };
  const endsAt = startsAt + service.durationMinutes * MINUTE_MS;
  return { startsAt, endsAt, resourceId: place.resourceId, unit: place.unit, terms };
}

/** The same for a booking that exists: the service as it is now, at the price that was agreed. */
export function movedAgreement(
  booking: Booking,
  service: Service,
  place: Place,
  startsAt: Instant,
): Agreement {
  const agreement = agreementFor(service, place, startsAt);
  return { ...agreement, terms: { ...agreement.terms, price: booking.terms.price } };
}
