import { dayNumberOf, isZone } from '../../core/time/index.ts';
import { checkPolicy } from './check-policy.ts';
import type {
  BusinessDefinition,
  LocationDefinition,
  RequirementDefinition,
  ResourceDefinition,
  ServiceDefinition,
} from './business-definition.ts';
import {
  checkHours,
  checkUnique,
  checkWhole,
  invalid,
  minuteOfDay,
  startMinute,
} from './definition-problems.ts';

/** Throws `invalid_input` for what the types cannot rule out; each message says what to change. */
export function checkDefinition(business: BusinessDefinition): void {
  const { zone, policy, services, resources } = business;
  checkZone('The business', zone);
  if (policy) checkPolicy(policy, 'the business');
  const locations = locationsOf(business);
  if (locations.length === 0)
    throw invalid('The business is nowhere; name a location, or leave "locations" out.');
  checkUnique(
    'services',
    services.map(({ slug }) => slug),
  );
  checkUnique(
    'resources',
    resources.map(({ slug }) => slug),
  );
  checkUnique(
    'locations',
    locations.map(({ slug }) => slug),
  );
  for (const location of locations) checkLocation(location, zone);
  for (const resource of resources) checkResource(resource, services, locations);
  for (const service of services) checkService(service, resources, locations);
}

/** Never empty where the definition is in order: a business that names none has one, at its address. */
export function locationsOf({ locations, name, address }: BusinessDefinition): readonly LocationDefinition[] {
  return locations ?? [{ slug: 'main', name, address }];
}

/** Whether a resource is what the requirement asks for: what `MEETS` says of rows. */
export function meets(
  { kind, tags = [], amenities = [], resources }: RequirementDefinition,
  resource: ResourceDefinition,
): boolean {
  return (
    (kind === undefined || kind === resource.kind) &&
    tags.every((tag) => resource.tags?.includes(tag)) &&
    amenities.every((amenity) => resource.amenities?.includes(amenity)) &&
    (resources === undefined || resources.includes(resource.slug))
  );
}

function checkZone(whose: string, zone: string): void {
  if (!isZone(zone))
    throw invalid(
      `${whose} is in "${zone}", which is not a time zone; use an IANA name such as Europe/Madrid.`,
    );
}

function checkLocation(
  { slug, zone, hours = [], holidays = [], floors = [] }: LocationDefinition,
  usual: string,
): void {
  checkZone(`"${slug}"`, zone ?? usual);
  checkHours(`"${slug}"`, hours);
  for (const { date } of holidays) dayNumberOf(date);
  checkUnique(
    `holidays of "${slug}"`,
    holidays.map(({ date }) => date),
  );
  checkUnique(
    `floors of "${slug}"`,
    floors.map(({ name }) => name),
  );
  checkUnique(
    `spaces of "${slug}"`,
    floors.flatMap(({ spaces }) => spaces),
  );
}

function checkResource(
  { slug, serves = [], hours = [], units, capacity, location, space }: ResourceDefinition,
  services: readonly ServiceDefinition[],
  locations: readonly LocationDefinition[],
): void {
  const whose = `"${slug}"`;
  checkHours(whose, hours);
  checkWhole(whose, 'units', units, 1);
  checkWhole(whose, 'capacity', capacity, 1);
  const home = location === undefined ? locations[0] : locations.find((place) => place.slug === location);
  if (!home) throw invalid(`${whose} is at "${location}", which is none of the locations.`);
  if (space !== undefined && !home.floors?.some(({ spaces }) => spaces.includes(space))) {
    throw invalid(`${whose} is in "${space}", which is none of the spaces of "${home.slug}".`);
  }
  for (const served of serves) {
    const service = services.find((one) => one.slug === served);
    if (!service) throw invalid(`${whose} serves "${served}", which is none of the services.`);
    if (service.requirements)
      throw invalid(`${whose} serves "${served}", which has requirements; say there who serves it.`);
  }
}

function checkService(
  service: ServiceDefinition,
  resources: readonly ResourceDefinition[],
  locations: readonly LocationDefinition[],
): void {
  const { slug, policy, requirements = [], stay, sessions } = service;
  const whose = `"${slug}"`;
  checkLengths(whose, service);
  if (policy) checkPolicy(policy, whose);
  checkWhole(whose, 'the interval', service.intervalMinutes, 1);
  checkWhole(whose, 'the buffer before', service.bufferBeforeMinutes, 0);
  checkWhole(whose, 'the buffer after', service.bufferAfterMinutes, 0);
  checkWhole(whose, 'the notice', service.noticeMinutes, 0);
  checkWhole(whose, 'the horizon', service.horizonDays, 1);
  checkWhole(whose, 'the price', service.priceMinor, 0);
  if (stay) checkStay(whose, service, stay);
  if (stay && sessions) throw invalid(`${whose} is a stay and a class; it can be one of them.`);
  if (sessions) {
    checkWhole(whose, 'seats', sessions.seats, 1);
    for (const { at, location } of sessions.times) {
      startMinute(at);
      if (location !== undefined && !locations.some((place) => place.slug === location))
        throw invalid(`${whose} takes place at "${location}", which is none of the locations.`);
    }
  }
  requirements.forEach((requirement, place) => checkRequirement(service, requirement, place, resources));
}

function checkLengths(whose: string, { durationMinutes, lengthPrices = [] }: ServiceDefinition): void {
  checkWhole(whose, 'the length', durationMinutes, 1);
  for (const { minutes, priceMinor } of lengthPrices) {
    checkWhole(whose, 'the length', minutes, 1);
    checkWhole(whose, 'the price', priceMinor, 0);
  }
  const lengths = lengthPrices.map(({ minutes }) => minutes);
  if (new Set(lengths).size < lengths.length)
    throw invalid(`${whose} has two prices for one length; keep one.`);
}

function checkStay(
  whose: string,
  { lengthPrices = [], requirements = [] }: ServiceDefinition,
  { arrival, departure, shortest = 1, longest, unit }: NonNullable<ServiceDefinition['stay']>,
): void {
  checkWhole(whose, 'the shortest stay', shortest, 1);
  checkWhole(whose, 'the longest stay', longest, shortest);
  const [from, until] = [startMinute(arrival), minuteOfDay(departure)];
  if (unit === 'days' && until <= from)
    throw invalid(`A day of ${whose} ends before it begins; swap arrival and departure.`);
  if (
    lengthPrices.length > 0 ||
    requirements.some(({ fromMinute, forMinutes }) => fromMinute ?? forMinutes)
  ) {
    throw invalid(`${whose} is counted in ${unit}; leave out lengths and parts that are counted in minutes.`);
  }
}

function checkRequirement(
  { slug, durationMinutes, lengthPrices = [] }: ServiceDefinition,
  requirement: RequirementDefinition,
  place: number,
  all: readonly ResourceDefinition[],
): void {
  const { quantity, fromMinute, forMinutes, resources = [] } = requirement;
  const whose = `requirement ${place + 1} of "${slug}"`;
  checkWhole(whose, 'the quantity', quantity, 1);
  checkWhole(whose, 'the first minute', fromMinute, 0);
  checkWhole(whose, 'the minutes', forMinutes, 1);
  if (place === 0 && fromMinute) throw invalid(`The ${whose} leads; it is needed from the first minute on.`);
  if ((fromMinute ?? 0) >= Math.min(durationMinutes, ...lengthPrices.map(({ minutes }) => minutes)))
    throw invalid(`The ${whose} begins after the service has ended; begin earlier.`);
  const unknown = resources.find((wanted) => !all.some((resource) => resource.slug === wanted));
  if (unknown !== undefined)
    throw invalid(`The ${whose} names "${unknown}", which is none of the resources.`);
  if (!all.some((resource) => meets(requirement, resource)))
    throw invalid(`Nothing meets ${whose}; give a resource its kind, tags and amenities, or ask for less.`);
}
