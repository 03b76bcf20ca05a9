import type { ContactId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { Service } from './types.ts';

/** Everything that a price may depend on. */
export interface Priced {
  service: Pick<Service, 'price' | 'durationMinutes' | 'lengthPrices' | 'lengthUnit' | 'shortestStay'>;
  /** `stayLength`: how many nights or days; left out: the shortest stay */
  slot: { startsAt: Instant; endsAt: Instant; stayLength?: number | undefined };
  /** who pays */
  contactId: ContactId;
}

/**
 * What a booking costs: of a stay, the price of each night or day. A length that the business has priced costs that; one that it has not costs its share of the
 * service's own price, rounded half up.
 */
export function price({ service, slot }: Priced): Money {
  const { amountMinor, currency } = service.price;
  if (service.lengthUnit !== 'minutes')
    return { amountMinor: amountMinor * (slot.stayLength ?? service.shortestStay), currency };
  const minutes = (slot.endsAt - slot.startsAt) / MINUTE_MS;
  if (minutes === service.durationMinutes) return service.price;
  const priced = service.lengthPrices.find((length) => length.minutes === minutes);
  return {
    amountMinor: priced?.priceMinor ?? Math.round((amountMinor * minutes) / service.durationMinutes),
    currency,
  };
}
