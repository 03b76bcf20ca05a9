import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { resourceWindows, type TimeRange } from './availability/index.ts';
import { loadHours, placeSchedule, scheduleOf } from './schedule-repository.ts';
import { listLeadingResources } from './services.ts';

/**
 * The windows in that range of everybody and everything that customers can book, unsorted: holidays and special hours of
 * resource and location included.
 */
export async function businessWindows(tx: TenantTransaction, range: TimeRange): Promise<TimeRange[]> {
  const resources = await listLeadingResources(tx);
  const owners = {
    resourceIds: resources.map(({ id }) => id),
    locationIds: [...new Set(resources.map(({ locationId }) => locationId))],
  };
  const hours = await loadHours(tx, owners, range);
  return resources.flatMap(({ id, locationId, zone }) => {
    const schedule = scheduleOf(id, zone, hours);
    const place = placeSchedule(locationId, zone, hours);
    return resourceWindows({ schedule, place }, range.start, range.end);
  });
}
