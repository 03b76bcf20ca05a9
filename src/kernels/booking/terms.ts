import type { ContactId } from '../../core/ids.ts';
import { MINUTE_MS } from '../../core/time/index.ts';
import type { Wanted } from './offers.ts';
import type { Place } from './place.ts';
import { policyOf } from './policies.ts';
import { price } from './prices.ts';
import type { Booking, Service, Terms } from './types.ts';

type Agreement = Pick<Booking, 'startsAt' | 'endsAt' | 'resourceId' | 'unit' | 'partySize' | 'terms'>;

/** What a customer agrees to who books the service there and then. */
export function agreementFor(service: Service, place: Place, contactId: ContactId): Agreement {
  const { startsAt, endsAt, resource, unit, partySize, chosen } = place;
  const slot = { startsAt, endsAt, stayLength: chosen.stayLength };
  const terms: Terms = {
    serviceNames: service.names,
    durationMinutes: Math.round((endsAt - startsAt) / MINUTE_MS),
    price: price({ service, slot, contactId }),
    resourceName: place.resource.name,
    place: service.place ?? place.resource.address,
    zone: place.resource.zone,
    policy: policyOf(service.policy),
    ...(Object.keys(chosen).length > 0 ? { chosen } : {}),
  };
  return { startsAt, endsAt, resourceId: resource.id, unit, partySize, terms };
}

/** The same for a booking that exists: the service as it is now, at the price and under the policy that were agreed. */
export function movedAgreement(booking: Booking, service: Service, place: Place): Agreement {
  const agreement = agreementFor(service, place, booking.contactId);
  const { price, policy = policyOf() } = booking.terms;
  return { ...agreement, terms: { ...agreement.terms, price, policy } };
}

/** What a booking was made for, to look for another time of the same kind. */
export function bookedAs({ serviceId, partySize, terms }: Booking): Wanted {
  return { serviceId, partySize, ...terms.chosen };
}
