import type { LocationId, ResourceId, ServiceId } from '../../core/ids.ts';
import { TurnoError } from '../../core/errors.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Stay } from './availability/index.ts';
import { findService, MEETS, RESOURCE_COLUMNS } from './services.ts';
import type { Chosen, Resource, Service } from './types.ts';

/** What is wanted. What is left out does not matter to the customer. */
export interface Wanted extends Chosen {
  serviceId: ServiceId;
  /** whoever or whatever they asked for by name */
  resourceId?: ResourceId | undefined;
  locationId?: LocationId | undefined;
  /** how many people come; 1 where left out */
  partySize?: number | undefined;
}

/** One of the things that a service needs, with what may serve it. */
export interface OfferedNeed {
  quantity: number;
  offsetMinutes: number;
  /** null: to the end of the service */
  lengthMinutes: number | null;
  resources: readonly Resource[];
}

/** What serves a service at one location; each need has at least one resource. */
export interface OfferedTeam {
  locationId: LocationId;
  /** the first leads */
  needs: readonly OfferedNeed[];
}

export interface Offer {
  service: Service;
  wanted: Wanted;
  partySize: number;
  /** undefined where the length is minutes */
  stay: Stay | undefined;
  /** minutes; of a stay, the shortest that it can be */
  durationMinutes: number;
  /** one for each location; empty where nothing of the business fits */
  teams: readonly OfferedTeam[];
}

/**
 * Undefined where nobody offers that service, or that resource does not, or not in that length; an offer without teams
 * where nothing is at that location, large enough, or has those amenities.
 * @throws TurnoError invalid_input for a number of people that cannot come
 */
export async function findOffer(tx: TenantTransaction, wanted: Wanted): Promise<Offer | undefined> {
  const [service, rows] = await Promise.all([
    findService(tx, wanted.serviceId),
    loadNeeds(tx, wanted.serviceId),
  ]);
  const { resourceId, partySize = 1 } = wanted;
  if (!Number.isInteger(partySize) || partySize < 1) {
    throw new TurnoError('invalid_input', `${partySize} people cannot come; say how many, from 1.`);
  }
  if (!service || !hasLength(service, wanted)) return undefined;
  const all = needsOf(rows);
  const [lead] = all;
  if (!lead || lead.resources.length === 0) return undefined;
  if (resourceId && !all.some(({ resources }) => resources.some(({ id }) => id === resourceId)))
    return undefined;
  return {
    service,
    wanted,
    partySize,
    stay: stayOf(service, wanted),
    durationMinutes: wanted.durationMinutes ?? service.durationMinutes,
    teams: teamsOf(fitting(all, wanted), partySize),
  };
}

/** All that may be needed for it: what a writer locks. */
export function resourcesOf({ teams }: Pick<Offer, 'teams'>): Resource[] {
  const byId = new Map<ResourceId, Resource>();
  for (const { needs } of teams) {
    for (const { resources } of needs) for (const resource of resources) byId.set(resource.id, resource);
  }
  return [...byId.values()];
}

type NeedRow = Resource & {
  place: number;
  quantity: number;
  isPerPerson: boolean;
  offsetMinutes: number;
  lengthMinutes: number | null;
};

interface Need extends OfferedNeed {
  isPerPerson: boolean;
}

/** A row for each resource that meets a requirement; one without a resource where none does. */
async function loadNeeds(tx: TenantTransaction, serviceId: ServiceId): Promise<NeedRow[]> {
  return tx.query({
    name: 'load-needs',
    text: `
      select q.position as place, q.quantity, q.is_per_person as "isPerPerson", q.offset_minutes as "offsetMinutes",
        q.length_minutes as "lengthMinutes", ${RESOURCE_COLUMNS}
      from app.service_requirement q
      left join (app.resource r join app.location l on l.tenant_id = r.tenant_id and l.id = r.location_id)
        on r.tenant_id = q.tenant_id and r.is_active and l.is_active and ${MEETS}
      where q.tenant_id = $1 and q.service_id = $2
      order by q.position, r.position, r.slug`,
    values: [tx.tenantId, serviceId],
  });
}

function needsOf(rows: readonly NeedRow[]): Need[] {
  const needs = new Map<number, Need & { resources: Resource[] }>();
  for (const row of rows) {
    const { place, quantity, isPerPerson, offsetMinutes, lengthMinutes, ...resource } = row;
    const need = needs.get(place) ?? { quantity, isPerPerson, offsetMinutes, lengthMinutes, resources: [] };
    needs.set(place, need);
    if (resource.id !== null) need.resources.push(resource);
  }
  return [...needs.values()];
}

/** Leaves to each need what the customer's wishes leave of it. */
function fitting(
  needs: readonly Need[],
  { resourceId, locationId, amenities = [], partySize = 1 }: Wanted,
): Need[] {
  const fits = needs.map((need) => ({
    ...need,
    resources: need.resources.filter(
      (resource) =>
        (locationId === undefined || resource.locationId === locationId) &&
        (need.isPerPerson || resource.capacity === null || resource.capacity >= partySize),
    ),
  }));
  const has = (amenity: string) => (resource: Resource) => resource.amenities.includes(amenity);
  for (const amenity of amenities) {
    // "With a projector" is said of the room, not of who comes: of the first thing that can have one.
    const need = fits.find(({ resources }) => resources.some(has(amenity))) ?? fits[0];
    if (need) need.resources = need.resources.filter(has(amenity));
  }
  const named = fits.find(({ resources }) => resources.some(({ id }) => id === resourceId));
  if (named) named.resources = named.resources.filter(({ id }) => id === resourceId);
  else if (resourceId) return [];
  return fits;
}

/** Who works together is at one location. */
function teamsOf(needs: readonly Need[], partySize: number): OfferedTeam[] {
  const locationIds = new Set(needs[0]?.resources.map(({ locationId }) => locationId));
  return [...locationIds].flatMap((locationId) => {
    const there = needs.map(({ isPerPerson, quantity, ...need }) => ({
      ...need,
      quantity: isPerPerson ? quantity * partySize : quantity,
      resources: need.resources.filter((resource) => resource.locationId === locationId),
    }));
    return there.every(({ resources }) => resources.length > 0) ? [{ locationId, needs: there }] : [];
  });
}

function stayOf(service: Service, { stayLength }: Wanted): Stay | undefined {
  const { lengthUnit, arrivalMinute, departureMinute, shortestStay } = service;
  if (lengthUnit === 'minutes' || arrivalMinute === null || departureMinute === null) return undefined;
  return { unit: lengthUnit, count: stayLength ?? shortestStay, arrivalMinute, departureMinute };
}

function hasLength(service: Service, { durationMinutes, stayLength }: Chosen): boolean {
  const { lengthUnit, shortestStay, longestStay, lengthPrices } = service;
  if (lengthUnit === 'minutes') {
    if (stayLength !== undefined) return false;
    return (
      durationMinutes === undefined ||
      durationMinutes === service.durationMinutes ||
      lengthPrices.some(({ minutes }) => minutes === durationMinutes)
    );
  }
  if (durationMinutes !== undefined) return false;
  if (stayLength === undefined) return true;
  return Number.isInteger(stayLength) && shortestStay <= stayLength && stayLength <= longestStay;
}

/** To be kept with a booking, so that another time is looked for in the same way. */
export function chosenIn({ wanted: { amenities, durationMinutes, stayLength } }: Offer): Chosen {
  return {
    ...(amenities?.length ? { amenities } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(stayLength === undefined ? {} : { stayLength }),
  };
}
