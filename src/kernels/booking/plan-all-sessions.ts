import type { TenantId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { Doors } from '../../db/doors.ts';
import { planSessions } from './plan-sessions.ts';

/** Plans the classes of every tenant, for a job. One tenant that cannot be planned keeps no other from it. */
export async function planAllSessions(doors: Doors, now: Instant): Promise<void> {
  const tenants = await doors.platform.query<{ id: TenantId }>({
    text: 'select id from platform.tenant where not is_sandbox order by id',
  });
  const failures: unknown[] = [];
  for (const { id } of tenants) {
    await doors
      .tenantTransaction(id, (tx) => planSessions(tx, now))
      .catch((error: unknown) => void failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
