import { newId, type LocationId } from '../../core/ids.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { BusinessDefinition, LocationDefinition } from './business-definition.ts';
import { locationsOf } from './check-definition.ts';
import { shiftsOf } from './definition-problems.ts';

/** A location as it was written, with the ids of its spaces by name. */
export interface InstalledLocation {
  id: LocationId;
  spaces: ReadonlyMap<string, string>;
}

type WithId = LocationDefinition & { id: LocationId };

/** Writes locations with their floors, spaces, hours and holidays; returns them by slug, the first one first. */
export async function installPlaces(
  tx: TenantTransaction,
  business: BusinessDefinition,
): Promise<Map<string, InstalledLocation>> {
  const locations = locationsOf(business).map((location) => ({ ...location, id: newId<LocationId>() }));
  await insertLocations(tx, locations, business.zone);
  await insertHours(tx, locations);
  const installed = new Map<string, InstalledLocation>();
  for (const { slug, id, floors = [] } of locations) {
    installed.set(slug, { id, spaces: await insertFloors(tx, id, floors) });
  }
  return installed;
}

async function insertLocations(
  tx: TenantTransaction,
  locations: readonly WithId[],
  zone: string,
): Promise<void> {
  const rows = locations.map((location, position) => ({
    zone,
    ...location,
    hasOwnHours: location.hours !== undefined,
    position,
  }));
  await tx.query({
    name: 'insert-locations',
    text: `
      insert into app.location (tenant_id, id, slug, name, address, zone, has_own_hours, position)
      select $1, id, slug, name, address, zone, "hasOwnHours", position
      from jsonb_to_recordset($2) as l (id uuid, slug text, name text, address text, zone text, "hasOwnHours" boolean,
        position integer)`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}

async function insertHours(tx: TenantTransaction, locations: readonly WithId[]): Promise<void> {
  const hours = locations.flatMap(({ id, hours: own = [] }) =>
    shiftsOf(own).map((shift) => ({ id, ...shift })),
  );
  const holidays = locations.flatMap(({ id, holidays: days = [] }) => days.map((day) => ({ id, ...day })));
  await tx.query({
    name: 'insert-location-hours',
    text: `
      insert into app.location_hours (tenant_id, location_id, weekday, from_minute, until_minute)
      select $1, id, weekday, "from", until
      from jsonb_to_recordset($2) as h (id uuid, weekday smallint, "from" integer, until integer)`,
    values: [tx.tenantId, JSON.stringify(hours)],
  });
  await tx.query({
    name: 'insert-holidays',
    text: `
      insert into app.location_override (tenant_id, id, location_id, on_date, name)
      select $1, gen_random_uuid(), id, date, name
      from jsonb_to_recordset($2) as h (id uuid, date date, name text)`,
    values: [tx.tenantId, JSON.stringify(holidays)],
  });
}

async function insertFloors(
  tx: TenantTransaction,
  locationId: LocationId,
  definitions: NonNullable<LocationDefinition['floors']>,
): Promise<Map<string, string>> {
  const floors = definitions.map(({ name, spaces }, position) => ({ id: newId(), name, position, spaces }));
  const spaces = floors.flatMap(({ id: floorId, spaces: names }) =>
    names.map((name, position) => ({ id: newId(), floorId, name, position })),
  );
  if (floors.length > 0) {
    await tx.query({
      name: 'insert-floors',
      text: `
        with floors as (
          insert into app.floor (tenant_id, id, location_id, name, position)
          select $1, id, $2, name, position from jsonb_to_recordset($3) as f (id uuid, name text, position integer)
        )
        insert into app.space (tenant_id, id, location_id, floor_id, name, position)
        select $1, id, $2, "floorId", name, position
        from jsonb_to_recordset($4) as s (id uuid, "floorId" uuid, name text, position integer)`,
      values: [tx.tenantId, locationId, JSON.stringify(floors), JSON.stringify(spaces)],
    });
  }
  return new Map(spaces.map(({ id, name }) => [name, id]));
}
