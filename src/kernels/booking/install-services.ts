import { newId, type LocationId, type ResourceId, type ServiceId } from '../../core/ids.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { BusinessDefinition, RequirementDefinition, ServiceDefinition } from './business-definition.ts';
import { minuteOfDay, startMinute } from './definition-problems.ts';
import type { InstalledLocation } from './install-places.ts';

type InstalledService = ServiceDefinition & { id: ServiceId };

/** What services refer to, by slug. */
export interface InstalledThings {
  locations: ReadonlyMap<string, InstalledLocation>;
  resources: ReadonlyMap<string, ResourceId>;
}

/** Writes services with what they need and when classes take place. */
export async function installServices(
  tx: TenantTransaction,
  { services, resources }: BusinessDefinition,
  installed: InstalledThings,
): Promise<void> {
  const withIds = services.map((service) => ({ ...service, id: newId<ServiceId>() }));
  await insertServices(tx, withIds);
  await insertRequirements(tx, withIds, resources, installed.resources);
  await insertClassTimes(tx, withIds, installed.locations);
}

async function insertServices(tx: TenantTransaction, services: readonly InstalledService[]): Promise<void> {
  const rows = services.map((service, position) => ({
    descriptions: {},
    synonyms: [],
    intervalMinutes: service.durationMinutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 60,
    lengthPrices: [],
    policy: {},
    ...service,
    position,
    lengthUnit: service.stay?.unit ?? 'minutes',
    arrivalMinute: service.stay ? minuteOfDay(service.stay.arrival) : null,
    departureMinute: service.stay ? minuteOfDay(service.stay.departure) : null,
    shortestStay: service.stay?.shortest ?? 1,
    longestStay: service.stay?.longest ?? 1,
    seats: service.sessions?.seats ?? null,
  }));
  await tx.query({
    name: 'insert-services',
    text: `
      insert into app.service (tenant_id, id, slug, names, descriptions, synonyms, duration_minutes, interval_minutes,
        buffer_before_minutes, buffer_after_minutes, notice_minutes, horizon_days, price_minor, place, position,
        length_prices, policy, length_unit, arrival_minute, departure_minute, shortest_stay, longest_stay, seats)
      select $1, id, slug, names, descriptions, synonyms, "durationMinutes", "intervalMinutes",
        "bufferBeforeMinutes", "bufferAfterMinutes", "noticeMinutes", "horizonDays", "priceMinor", place, position,
        "lengthPrices", policy, "lengthUnit", "arrivalMinute", "departureMinute", "shortestStay", "longestStay", seats
      from jsonb_to_recordset($2) as s (id uuid, slug text, names jsonb, descriptions jsonb, synonyms text[],
        "durationMinutes" integer, "intervalMinutes" integer, "bufferBeforeMinutes" integer,
        "bufferAfterMinutes" integer, "noticeMinutes" integer, "horizonDays" integer, "priceMinor" bigint, place text,
        position integer, "lengthPrices" jsonb, policy jsonb, "lengthUnit" text, "arrivalMinute" integer,
        "departureMinute" integer, "shortestStay" integer, "longestStay" integer, seats integer)`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}

/** A service without requirements needs one of the resources that say they serve it. */
function requirementsOf(
  { slug, requirements }: ServiceDefinition,
  resources: BusinessDefinition['resources'],
): readonly RequirementDefinition[] {
  if (requirements) return requirements;
  const serving = resources.filter(({ serves }) => serves?.includes(slug) ?? true);
  return [{ resources: serving.map((resource) => resource.slug) }];
}

async function insertRequirements(
  tx: TenantTransaction,
  services: readonly InstalledService[],
  resources: BusinessDefinition['resources'],
  resourceIds: ReadonlyMap<string, ResourceId>,
): Promise<void> {
  const rows = services.flatMap((service) =>
    requirementsOf(service, resources).map((requirement, position) => ({
      id: newId(),
      serviceId: service.id,
      position,
      kind: requirement.kind ?? null,
      tags: requirement.tags ?? [],
      amenities: requirement.amenities ?? [],
      quantity: requirement.quantity ?? 1,
      isPerPerson: requirement.isPerPerson ?? false,
      isListed: requirement.resources !== undefined,
      resourceIds: requirement.resources?.map((slug) => resourceIds.get(slug)) ?? [],
      offsetMinutes: requirement.fromMinute ?? 0,
      lengthMinutes: requirement.forMinutes ?? null,
    })),
  );
  await tx.query({
    name: 'insert-requirements',
    text: `
      with wanted as (
        select * from jsonb_to_recordset($2) as q (id uuid, "serviceId" uuid, position integer, kind text, tags text[],
          amenities text[], quantity integer, "isPerPerson" boolean, "isListed" boolean, "resourceIds" uuid[],
          "offsetMinutes" integer, "lengthMinutes" integer)
      ), inserted as (
        insert into app.service_requirement (tenant_id, id, service_id, position, kind, tags, amenities, quantity,
          is_per_person, is_listed, offset_minutes, length_minutes)
        select $1, id, "serviceId", position, kind, tags, amenities, quantity, "isPerPerson", "isListed",
          "offsetMinutes", "lengthMinutes"
        from wanted
      )
      insert into app.requirement_resource (tenant_id, requirement_id, resource_id)
      select $1, id, unnest("resourceIds") from wanted`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}

async function insertClassTimes(
  tx: TenantTransaction,
  services: readonly InstalledService[],
  locations: ReadonlyMap<string, InstalledLocation>,
): Promise<void> {
  const rows = services.flatMap(({ id: serviceId, sessions }) =>
    (sessions?.times ?? []).flatMap(({ days, at, location }) =>
      days.map((weekday) => ({
        serviceId,
        locationId: locationIdOf(locations, location),
        weekday,
        startMinute: startMinute(at),
      })),
    ),
  );
  await tx.query({
    name: 'insert-class-times',
    text: `
      insert into app.class_time (tenant_id, id, service_id, location_id, weekday, start_minute)
      select $1, gen_random_uuid(), "serviceId", "locationId", weekday, "startMinute"
      from jsonb_to_recordset($2) as c ("serviceId" uuid, "locationId" uuid, weekday smallint, "startMinute" integer)`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}

function locationIdOf(
  locations: ReadonlyMap<string, InstalledLocation>,
  slug: string | undefined,
): LocationId {
  const [first] = locations.values();
  const location = slug === undefined ? first : locations.get(slug);
  if (!location) throw new Error(`There is no location "${slug}".`);
  return location.id;
}
