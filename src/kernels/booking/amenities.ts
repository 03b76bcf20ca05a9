import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/** Something that resources have, with the words that customers use for it, in any language. */
export interface Amenity {
  slug: string;
  names: readonly string[];
}

export async function listAmenities(tx: TenantTransaction): Promise<Amenity[]> {
  return tx.query({
    name: 'list-amenities',
    text: 'select slug, names from app.amenity where tenant_id = $1 order by slug',
    values: [tx.tenantId],
  });
}
