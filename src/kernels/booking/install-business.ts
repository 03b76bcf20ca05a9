import { newId, type ResourceId, type ServiceId } from '../../core/ids.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import {
  checkDefinition,
  minuteOfDay,
  type BusinessDefinition,
  type ResourceDefinition,
  type ServiceDefinition,
} from './business-definition.ts';

type WithId<Definition, Id> = Definition & { id: Id };

/** Writes a new tenant's business with its services, resources and hours. Fails where the tenant has one already. */
export async function installBusiness(tx: TenantTransaction, definition: BusinessDefinition): Promise<void> {
  checkDefinition(definition);
  const services = definition.services.map((service) => ({ ...service, id: newId<ServiceId>() }));
  const resources = definition.resources.map((resource) => ({ ...resource, id: newId<ResourceId>() }));
  await insertBusiness(tx, definition);
  await insertServices(tx, services);
  await insertResources(tx, resources, definition.zone);
  await insertServing(tx, services, resources);
  await insertHours(tx, resources);
}

async function insertBusiness(tx: TenantTransaction, business: BusinessDefinition): Promise<void> {
  await tx.query({
    name: 'insert-business',
    text: `insert into app.business (tenant_id, name, industry, zone, currency, languages, address, staff_contacts,
             handoff_return_minutes, policy)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      tx.tenantId,
      business.name,
      business.industry,
      business.zone,
      business.currency,
      business.languages,
      business.address,
      JSON.stringify(business.staffContacts),
      business.handoffReturnMinutes ?? 30,
      JSON.stringify(business.policy ?? {}),
    ],
  });
}

async function insertServices(
  tx: TenantTransaction,
  services: readonly WithId<ServiceDefinition, ServiceId>[],
): Promise<void> {
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
  }));
  await tx.query({
    name: 'insert-services',
    text: `
      insert into app.service (tenant_id, id, slug, names, descriptions, synonyms, duration_minutes, interval_minutes,
        buffer_before_minutes, buffer_after_minutes, notice_minutes, horizon_days, price_minor, length_prices, policy,
        place, position)
      select $1, id, slug, names, descriptions, synonyms, "durationMinutes", "intervalMinutes",
        "bufferBeforeMinutes", "bufferAfterMinutes", "noticeMinutes", "horizonDays", "priceMinor",
        "lengthPrices", policy, place, position
      from jsonb_to_recordset($2) as s (id uuid, slug text, names jsonb, descriptions jsonb, synonyms text[],
        "durationMinutes" integer, "intervalMinutes" integer, "bufferBeforeMinutes" integer,
        "bufferAfterMinutes" integer, "noticeMinutes" integer, "horizonDays" integer, "priceMinor" bigint,
        "lengthPrices" jsonb, policy jsonb, place text,
        position integer)`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}

async function insertResources(
  tx: TenantTransaction,
  resources: readonly WithId<ResourceDefinition, ResourceId>[],
  zone: string,
): Promise<void> {
  const rows = resources.map((resource, position) => ({ units: 1, ...resource, position }));
  await tx.query({
    name: 'insert-resources',
    text: `
      insert into app.resource (tenant_id, id, slug, kind, name, units, zone, position)
      select $1, id, slug, kind, name, units, $3, position
      from jsonb_to_recordset($2) as r (id uuid, slug text, kind text, name text, units integer, position integer)`,
    values: [tx.tenantId, JSON.stringify(rows), zone],
  });
}

async function insertServing(
  tx: TenantTransaction,
  services: readonly WithId<ServiceDefinition, ServiceId>[],
  resources: readonly WithId<ResourceDefinition, ResourceId>[],
): Promise<void> {
  const pairs = resources.flatMap((resource) =>
    services
      .filter(({ slug }) => resource.serves?.includes(slug) ?? true)
      .map((service) => ({ serviceId: service.id, resourceId: resource.id })),
  );
  await tx.query({
    name: 'insert-serving',
    text: `insert into app.service_resource (tenant_id, service_id, resource_id)
           select $1, * from unnest($2::uuid[], $3::uuid[])`,
    values: [tx.tenantId, pairs.map((pair) => pair.serviceId), pairs.map((pair) => pair.resourceId)],
  });
}

async function insertHours(
  tx: TenantTransaction,
  resources: readonly WithId<ResourceDefinition, ResourceId>[],
): Promise<void> {
  const rows = resources.flatMap(({ id, hours }) =>
    hours.flatMap(({ days, from, until }) =>
      days.map((weekday) => ({ id, weekday, from: minuteOfDay(from), until: minuteOfDay(until) })),
    ),
  );
  await tx.query({
    name: 'insert-hours',
    text: `
      insert into app.weekly_hours (tenant_id, resource_id, weekday, from_minute, until_minute)
      select $1, id, weekday, "from", until
      from jsonb_to_recordset($2) as h (id uuid, weekday smallint, "from" integer, until integer)`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}
