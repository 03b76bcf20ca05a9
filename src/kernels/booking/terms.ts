import type { ContactId } from '../../core/ids.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { Place } from './claim.ts';
import { policyOf } from './policies.ts';
import { price } from './prices.ts';
import type { Booking, Service, Terms } from './types.ts';

type Agreement = Pick<Booking, 'startsAt' | 'endsAt' | 'resourceId' | 'unit' | 'terms'>;

/** What a customer agrees to who books the service there and then. */
export function agreementFor(
  service: Service,
  place: Place,
  startsAt: Instant,
  contactId: ContactId,
): Agreement {
  const endsAt = startsAt + service.durationMinutes * MINUTE_MS;
  const terms: Terms = {
    serviceNames: service.names,
    durationMinutes: service.durationMinutes,
    price: price({ service, slot: { startsAt, endsAt }, contactId }),
    resourceName: place.resource.name,
    place: service.place,
    zone: place.resource.zone,
    policy: policyOf(service.policy),
  };
  return { startsAt, endsAt, resourceId: place.resourceId, unit: place.unit, terms };
}

/** The same for a booking that exists: the service as it is now, at the price and under the policy that were agreed. */
export function movedAgreement(
  booking: Booking,
  service: Service,
  place: Place,
  startsAt: Instant,
): Agreement {
  const agreement = agreementFor(service, place, startsAt, booking.contactId);
  const { price, policy = policyOf() } = booking.terms;
  return { ...agreement, terms: { ...agreement.terms, price, policy } };
}
