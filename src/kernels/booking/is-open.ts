import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { resourceWindows } from './availability/index.ts';
import { loadHours, placeSchedule, scheduleOf } from './schedule-repository.ts';
import { listLeadingResources } from './services.ts';

/** Whether anybody or anything that customers can book is open at that moment, holidays and special hours included. */
export async function isOpenAt(tx: TenantTransaction, at: Instant): Promise<boolean> {
  const resources = await listLeadingResources(tx);
  const moment = { start: at, end: at + 1 };
  const owners = {
    resourceIds: resources.map(({ id }) => id),
    locationIds: [...new Set(resources.map(({ locationId }) => locationId))],
  };
  const hours = await loadHours(tx, owners, moment);
  return resources.some(({ id, locationId, zone }) => {
    const schedule = scheduleOf(id, zone, hours);
    const place = placeSchedule(locationId, zone, hours);
    return resourceWindows({ schedule, place }, moment.start, moment.end).length > 0;
  });
}
