import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { BusinessDefinition } from './business-definition.ts';
import { checkDefinition } from './check-definition.ts';
import { installPlaces } from './install-places.ts';
import { installResources } from './install-resources.ts';
import { installServices } from './install-services.ts';

/**
 * Writes a new tenant's business with its places, resources, services and hours. Fails where the tenant has one already.
 * Sessions of its classes are made by `planSessions`.
 * @throws TurnoError invalid_input, before anything is written
 */
export async function installBusiness(tx: TenantTransaction, definition: BusinessDefinition): Promise<void> {
  checkDefinition(definition);
  await insertBusiness(tx, definition);
  await insertAmenities(tx, definition);
  const locations = await installPlaces(tx, definition);
  const resources = await installResources(tx, definition.resources, locations);
  await installServices(tx, definition, { locations, resources });
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

async function insertAmenities(tx: TenantTransaction, { amenities = {} }: BusinessDefinition): Promise<void> {
  const rows = Object.entries(amenities).map(([slug, names]) => ({ slug, names }));
  if (rows.length === 0) return;
  await tx.query({
    name: 'insert-amenities',
    text: `insert into app.amenity (tenant_id, slug, names)
           select $1, slug, names from jsonb_to_recordset($2) as a (slug text, names text[])`,
    values: [tx.tenantId, JSON.stringify(rows)],
  });
}
