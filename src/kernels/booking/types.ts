import type {
  BookingId,
  ContactId,
  LaneId,
  LocationId,
  ResourceId,
  ServiceId,
  SessionId,
} from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import type { Instant } from '../../core/time/index.ts';
import type { RefusalReason } from './availability/index.ts';
import type { BookingStatus, PaymentStatus } from './life.ts';
import type { Policy } from './policies.ts';

export type { BookingStatus, PaymentStatus };

/** What people read, by language: `{ "en": "Haircut", "es": "Corte" }`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** The price of another length than the service's own. */
export interface LengthPrice {
  minutes: number;
  priceMinor: number;
}

export interface Service {
  id: ServiceId;
  slug: string;
  names: LocalizedText;
  descriptions: LocalizedText;
  /** other words customers use for it, in any language */
  synonyms: readonly string[];
  durationMinutes: number;
  intervalMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  noticeMinutes: number;
  horizonDays: number;
  price: Money;
  /** lengths that customers may choose beside `durationMinutes`, each with its price */
  lengthPrices: readonly LengthPrice[];
  /** its own rules, and the business's where it has none */
  policy: Partial<Policy>;
  /** the address where it happens; null: at the location's own */
  place: string | null;
  /** what its length is counted in: nights and days are dates, from the time of arrival to that of departure */
  lengthUnit: 'minutes' | 'nights' | 'days';
  /** minutes of the day; null where the length is minutes */
  arrivalMinute: number | null;
  departureMinute: number | null;
  /** nights or days */
  shortestStay: number;
  longestStay: number;
  /** a class: how many seats each of its sessions has; null for everything else */
  seats: number | null;
}

export const resourceKinds = ['staff', 'room', 'desk', 'chair', 'equipment', 'unit', 'property'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export interface Location {
  id: LocationId;
  slug: string;
  name: string;
  address: string;
  /** IANA */
  zone: string;
}

export interface Resource {
  id: ResourceId;
  slug: string;
  kind: ResourceKind;
  name: string;
  /** identical numbered places 1..units */
  units: number;
  /** what it can do ("colour") */
  tags: readonly string[];
  /** what it has ("projector") */
  amenities: readonly string[];
  /** how many people each unit is for; null where that does not limit */
  capacity: number | null;
  /** URLs */
  images: readonly string[];
  locationId: LocationId;
  locationName: string;
  address: string;
  /** IANA zone of its location */
  zone: string;
}

/** A start that can be booked. Which unit of the resource it takes is settled when it is held. */
export interface Slot {
  startsAt: Instant;
  endsAt: Instant;
  resourceId: ResourceId;
  resourceName: string;
  locationId: LocationId;
  /** the class's session that it is */
  sessionId?: SessionId;
  /** IANA zone of the place: the slot's date and time are told in it */
  zone: string;
}

/** What customers choose about a service beside who, where and when. */
export interface Chosen {
  /** "a room with a projector" */
  amenities?: readonly string[] | undefined;
  /** one of the service's lengths; its usual one where left out */
  durationMinutes?: number | undefined;
  /** nights or days of a stay; its shortest where left out */
  stayLength?: number | undefined;
}

/** What was agreed, kept as it was when services, prices or addresses change later. */
export interface Terms {
  serviceNames: LocalizedText;
  durationMinutes: number;
  price: Money;
  resourceName: string;
  place: string;
  zone: string;
  /** the length and amenities that were asked for; left out where nothing was */
  chosen?: Chosen;
  /** absent in bookings from before policies were kept: the usual one */
  policy?: Policy;
}

export interface Booking {
  id: BookingId;
  /** what people say and type */
  code: string;
  serviceId: ServiceId;
  contactId: ContactId;
  /** the conversation that its reminders go to */
  laneId: LaneId | null;
  status: BookingStatus;
  startsAt: Instant;
  endsAt: Instant;
  holdExpiresAt: Instant | null;
  /** of all that it occupies, the one that leads */
  resourceId: ResourceId;
  unit: number;
  partySize: number;
  terms: Terms;
  /** the customer's answer to the reminder */
  attendanceConfirmedAt: Instant | null;
  checkedInAt: Instant | null;
  paymentStatus: PaymentStatus;
  /** for cancelling late or not coming, in the minor units of the price's currency */
  feeMinor: number;
  /** grows with every transition */
  version: number;
  /** the version in which what is agreed last changed (confirmed, moved, cancelled): older buttons do not fit it any more */
  agreedVersion: number;
  /** the one in which it had changed before: the last change may have been made by a button that old */
  agreedFrom: number;
}

/** Why a command was refused; nothing was changed then. */
export type Refusal =
  | RefusalReason
  /** no such booking, or not of that contact */
  | 'not_found'
  /** the version is old: what is agreed has changed since */
  | 'changed'
  /** a booking in that status is past it, or not there yet */
  | 'illegal'
  /** it has begun, or its window is over */
  | 'too_late'
  /** it cannot be checked in yet */
  | 'too_early'
  /** the policy allows it only earlier */
  | 'inside_notice'
  /** there is a fee that nobody has agreed to */
  | 'fee_applies'
  /** the actor may not do that */
  | 'not_permitted'
  /** rules are overridden for a reason only */
  | 'reason_missing'
  /** the service is not offered (any more), or not by that resource */
  | 'not_offered';

export type BookingResult =
  | { ok: true; booking: Booking }
  /** the status is given where it is the reason */
  | { ok: false; reason: Refusal; status?: BookingStatus };

/** The answer to a wish for a time: refused with the closest free ones, which may be none. */
export type ClaimResult =
  | { ok: true; booking: Booking }
  | { ok: false; reason: Refusal; alternatives: Slot[]; status?: BookingStatus };
