import { newId, type ResourceId } from '../../core/ids.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { ResourceDefinition } from './business-definition.ts';
import { shiftsOf } from './definition-problems.ts';
import type { InstalledLocation } from './install-places.ts';

/** Writes resources with their hours; returns their ids by slug. */
export async function installResources(
  tx: TenantTransaction,
  resources: readonly ResourceDefinition[],
  locations: ReadonlyMap<string, InstalledLocation>,
): Promise<Map<string, ResourceId>> {
  const [first] = locations.values();
  const rows = resources.map((resource, position) => {
    const home = resource.location === undefined ? first : locations.get(resource.location);
    return {
      units: 1,
      tags: [],
      amenities: [],
      images: [],
      capacity: null,
      ...resource,
      id: newId<ResourceId>(),
      position,
      hasOwnHours: resource.hours !== undefined,
      locationId: home?.id,
      spaceId: resource.space === undefined ? null : home?.spaces.get(resource.space),
    };
  });
  await tx.query({
    name: 'insert-resources',
    text: `
      insert into app.resource (tenant_id, id, slug, kind, name, units, position, location_id, space_id, tags, amenities,
        capacity, images, has_own_hours)
      select $1, id, slug, kind, name, units, position, "locationId", "spaceId", tags, amenities, capacity, images,
        "hasOwnHours"
      from jsonb_to_recordset($2) as r (id uuid, slug text, kind text, name text, units integer, position integer,
        "locationId" uuid, "spaceId" uuid, tags text[], amenities text[], capacity integer, images text[],
        "hasOwnHours" boolean)`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
  const hours = rows.flatMap(({ id, hours: own = [] }) => shiftsOf(own).map((shift) => ({ id, ...shift })));
  await tx.query({
    name: 'insert-hours',
    text: `
      insert into app.weekly_hours (tenant_id, resource_id, weekday, from_minute, until_minute)
      select $1, id, weekday, "from", until
      from jsonb_to_recordset($2) as h (id uuid, weekday smallint, "from" integer, until integer)`,
    values: [tx.tenantId, JSON.stringify(hours)],
  });
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}
