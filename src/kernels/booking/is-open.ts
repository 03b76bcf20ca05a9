import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { openWindows } from './availability/index.ts';
import { loadHours, scheduleOf } from './schedule-repository.ts';
import { listResources } from './services.ts';

/** Whether anybody or anything of the business is open at that moment, holidays and special hours included. */
export async function isOpenAt(tx: TenantTransaction, at: Instant): Promise<boolean> {
  const resources = await listResources(tx);
  const moment = { start: at, end: at + 1 };
  const hours = await loadHours(
    tx,
    resources.map(({ id }) => id),
    moment,
  );
  return resources.some(
    (resource) => openWindows(scheduleOf(resource, hours), moment.start, moment.end).length > 0,
  );
}
