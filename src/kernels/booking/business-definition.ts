import { TurnoError } from '../../core/errors.ts';
import { isZone } from '../../core/time/index.ts';
import { checkPolicy } from './check-policy.ts';
import type { Policy } from './policies.ts';
import type { LengthPrice } from './prices.ts';
import type { LocalizedText, ResourceKind } from './types.ts';

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
  /** of other lengths than its own */
  lengthPrices?: readonly LengthPrice[];
  /** rules that differ from the business's, each as a whole */
  policy?: Partial<Policy>;
  /** left out: at the business's address */
  place?: string;
}

export interface ResourceDefinition {
  slug: string;
  kind: ResourceKind;
  name: string;
  units?: number;
  /** slugs of services; left out: all */
  serves?: readonly string[];
  hours: readonly OpeningHours[];
}

/** Wall time as `HH:MM`. An `until` before `from` is the next day; `24:00` is midnight at the end of the day. */
export interface OpeningHours {
  /** 1 = Monday … 7 = Sunday */
  days: readonly number[];
  from: string;
  until: string;
}

/** Throws `invalid_input` for what the types cannot rule out. */
export function checkDefinition({ zone, policy, services, resources }: BusinessDefinition): void {
  if (!isZone(zone)) throw invalid(`"${zone}" is not a time zone; use an IANA name such as Europe/Madrid`);
  if (policy) checkPolicy(policy, 'the business');
  for (const service of services) checkPrices(service);
  const known = new Set(services.map(({ slug }) => slug));
  for (const { slug, serves = [] } of resources) {
    const unknown = serves.find((service) => !known.has(service));
    if (unknown) throw invalid(`"${slug}" serves "${unknown}", which is none of the services`);
  }
}

function checkPrices({ slug, priceMinor, lengthPrices = [], policy }: ServiceDefinition): void {
  const amounts = [priceMinor, ...lengthPrices.map((length) => length.priceMinor)];
  if (amounts.some((amount) => !Number.isSafeInteger(amount) || amount < 0))
    throw invalid(`"${slug}" has a price that is no amount; give minor units, 0 or more`);
  const minutes = lengthPrices.map((length) => length.minutes);
  if (new Set(minutes).size < minutes.length || minutes.some((length) => !(length > 0)))
    throw invalid(`"${slug}" needs one price for each length, and lengths above 0`);
  if (policy) checkPolicy(policy, `"${slug}"`);
}

/** Minutes since midnight, 0 … 1440. */
export function minuteOfDay(time: string): number {
  const parts = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Infinity;
  if (minute > 1440) throw invalid(`"${time}" is not a time of day; write 09:30`);
  return minute;
}

function invalid(detail: string): TurnoError {
  return new TurnoError('invalid_input', detail);
}
