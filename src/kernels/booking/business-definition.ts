import type { Policy } from './policies.ts';
import type { LengthPrice, LocalizedText, ResourceKind } from './types.ts';

/** A business as its owner would describe it, before it is installed. */
export interface BusinessDefinition {
  name: string;
  /** leads to its words and its default flow */
  industry: string;
  /** IANA zone */
  zone: string;
  currency: string;
  /** the first is spoken where a customer's language is not known */
  languages: readonly [string, ...string[]];
  address: string;
  /** whom the bot calls for help; phones as digits with country code */
  staffContacts: readonly { name: string; phone: string }[];
  handoffReturnMinutes?: number;
  /** left out: one, at the business's address; the first is where resources are that name none */
  locations?: readonly LocationDefinition[];
  /** what resources have ("projector"), by the slug that they name it with, in the words that customers use for it */
  amenities?: Readonly<Record<string, readonly string[]>>;
  /** rules that differ from the usual policy */
  policy?: Partial<Policy>;
  /** in the order in which customers see them */
  services: readonly ServiceDefinition[];
  resources: readonly ResourceDefinition[];
}

export interface ServiceDefinition {
  slug: string;
  names: LocalizedText;
  descriptions?: LocalizedText;
  synonyms?: readonly string[];
  durationMinutes: number;
  /** left out: the duration */
  intervalMinutes?: number;
  bufferBeforeMinutes?: number;
  bufferAfterMinutes?: number;
  noticeMinutes?: number;
  horizonDays?: number;
  priceMinor: number;
  /** lengths that customers may choose beside `durationMinutes`, each with its price */
  lengthPrices?: readonly LengthPrice[];
  /** rules that differ from the business's, each as a whole */
  policy?: Partial<Policy>;
  /** left out: at the location's address */
  place?: string;
  /** left out: one resource of those that serve it */
  requirements?: readonly RequirementDefinition[];
  /** counted in nights or days, not in minutes */
  stay?: StayDefinition;
  /** a class with so many seats, at these times */
  sessions?: { seats: number; times: readonly ClassTimeDefinition[] };
}

/** One of the things that a service needs at once; all of them are at one location. The first leads. */
export interface RequirementDefinition {
  kind?: ResourceKind;
  /** what it must be able to do, and must have */
  tags?: readonly string[];
  amenities?: readonly string[];
  /** slugs; left out: any that meets the rest */
  resources?: readonly string[];
  /** left out: 1 */
  quantity?: number;
  /** so many for each person who comes */
  isPerPerson?: boolean;
  /** needed only from that minute of the service on; the lead is needed from the first */
  fromMinute?: number;
  /** … and only for so many minutes */
  forMinutes?: number;
}

export interface StayDefinition {
  unit: 'nights' | 'days';
  /** `HH:MM` on the first date, and on the date on which it ends */
  arrival: string;
  departure: string;
  /** left out: 1 */
  shortest?: number;
  longest: number;
}

export interface ClassTimeDefinition {
  /** 1 = Monday … 7 = Sunday */
  days: readonly number[];
  /** `HH:MM` */
  at: string;
  /** slug; left out: the first location */
  location?: string;
}

export interface LocationDefinition {
  slug: string;
  name: string;
  address: string;
  /** left out: the business's */
  zone?: string;
  /** left out: open whenever its resources are */
  hours?: readonly OpeningHours[];
  /** dates on which it is closed */
  holidays?: readonly { date: string; name: string }[];
  floors?: readonly { name: string; spaces: readonly string[] }[];
}

export interface ResourceDefinition {
  slug: string;
  kind: ResourceKind;
  name: string;
  units?: number;
  /** slugs of services without requirements of their own; left out: all of those */
  serves?: readonly string[];
  /** left out: open whenever its location is */
  hours?: readonly OpeningHours[];
  /** slug; left out: the first location */
  location?: string;
  /** name of one of the location's spaces */
  space?: string;
  tags?: readonly string[];
  amenities?: readonly string[];
  /** how many people each unit is for; left out: that does not limit */
  capacity?: number;
  /** URLs */
  images?: readonly string[];
}

/** Wall time as `HH:MM`. An `until` before `from` is the next day; `24:00` is midnight at the end of the day. */
export interface OpeningHours {
  /** 1 = Monday … 7 = Sunday */
  days: readonly number[];
  from: string;
  until: string;
}
