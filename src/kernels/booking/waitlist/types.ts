import type {
  BookingId,
  ContactId,
  LaneId,
  LocationId,
  ResourceId,
  ServiceId,
  WaitlistEntryId,
  WaitlistOfferId,
} from '../../../core/ids.ts';
import type { Instant } from '../../../core/time/index.ts';
import type { Chosen } from '../types.ts';

/** What somebody waits for. */
export interface WaitlistWish {
  serviceId: ServiceId;
  /** what is left out does not matter to the customer */
  wanted: Chosen & {
    resourceId?: ResourceId | undefined;
    locationId?: LocationId | undefined;
    partySize?: number | undefined;
  };
  /** civil dates of the place, both included */
  fromDate: string;
  untilDate: string;
  /** a start from … until, in minutes of the day; the whole day is 0 … 1440 */
  fromMinute: number;
  untilMinute: number;
}

export interface WaitlistEntry extends WaitlistWish {
  id: WaitlistEntryId;
  contactId: ContactId;
  laneId: LaneId;
  status: 'waiting' | 'offered' | 'booked' | 'left' | 'expired';
  createdAt: Instant;
}

/** A time that is held in somebody's name until they answer. */
export interface WaitlistOffer {
  id: WaitlistOfferId;
  entryId: WaitlistEntryId;
  bookingId: BookingId;
  expiresAt: Instant;
  status: 'open' | 'accepted' | 'declined' | 'expired';
}
