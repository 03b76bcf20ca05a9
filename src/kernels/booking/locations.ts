import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Location } from './types.ts';

/** Where the business is, in the order in which it shows them. */
export async function listLocations(tx: TenantTransaction): Promise<Location[]> {
  return tx.query({
    name: 'list-locations',
    text: `select id, slug, name, address, zone from app.location
           where tenant_id = $1 and is_active order by position, slug`,
    values: [tx.tenantId],
  });
}
