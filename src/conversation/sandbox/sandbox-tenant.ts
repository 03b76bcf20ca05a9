import { v5 } from 'uuid';
import type { TenantId } from '../../core/ids.ts';
import type { Queryable } from '../../db/statement.ts';

const NAMESPACE = '0b1f6f0a-6a3c-4c0e-9a51-5a1d7c9e2b40';

/**
 * The tenant in which rehearsals of one business are held; made the first time. Its tables are empty for everybody but a
 * rehearsal, which fills them inside a transaction that is rolled back.
 *
 * @param key whose sandbox it is: a tenant's id, or the name of a shipped flow
 */
export async function ensureSandboxTenant(platform: Queryable, key: string): Promise<TenantId> {
  const id = v5(`sandbox:${key}`, NAMESPACE) as TenantId; // derived, where newId would make another each time
  await platform.query({
    text: `insert into platform.tenant (id, slug, name, created_at, is_sandbox)
           values ($1, $2, 'Sandbox', '1970-01-01', true) on conflict (id) do nothing`,
    values: [id, `sandbox-${id}`],
  });
  return id;
}
