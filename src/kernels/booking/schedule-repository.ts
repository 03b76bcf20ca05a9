import type { ResourceId } from '../../core/ids.ts';
import { addDays, civilDateTime, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { DateOverride, Schedule, TimeRange, WeeklyRule } from './availability/index.ts';
import type { Resource } from './types.ts';

/** Hours reach over midnight, windows are followed to a midnight beyond, zones differ: a week covers all of it. */
const MARGIN_DAYS = 7;

/** Weekly hours have a weekday, overrides a date; an override without minutes closes it. */
export interface HoursRow {
  resourceId: ResourceId;
  weekday: number | null;
  date: string | null;
  from: number | null;
  to: number | null;
}

/** The opening hours of those resources as far as they matter for that time. */
export async function loadHours(
  tx: TenantTransaction,
  resourceIds: readonly ResourceId[],
  range: TimeRange,
): Promise<HoursRow[]> {
  return tx.query({
    name: 'load-hours',
    text: `
      select resource_id as "resourceId", weekday, null::date as date, from_minute as "from", until_minute as "to"
      from app.weekly_hours where tenant_id = $1 and resource_id = any($2::uuid[])
      union all
      select resource_id, null, on_date, from_minute, until_minute
      from app.hours_override where tenant_id = $1 and resource_id = any($2::uuid[]) and on_date between $3 and $4`,
    values: [
      tx.tenantId,
      resourceIds,
      addDays(dateInUtc(range.start), -MARGIN_DAYS),
      addDays(dateInUtc(range.end), MARGIN_DAYS),
    ],
  });
}

export function scheduleOf({ id, zone }: Resource, hours: readonly HoursRow[]): Schedule {
  const own = hours.filter(({ resourceId }) => resourceId === id);
  return {
    zone,
    weekly: own.flatMap((row) => weeklyRule(row) ?? []),
    overrides: own.flatMap((row) => override(row) ?? []),
  };
}

function weeklyRule({ weekday, from, to }: HoursRow): WeeklyRule | undefined {
  if (weekday === null || from === null || to === null) return undefined;
  return { days: [weekday], from, to };
}

function override({ date, from, to }: HoursRow): DateOverride | undefined {
  if (date === null) return undefined;
  return from === null || to === null ? { date, closed: true } : { date, from, to };
}

function dateInUtc(at: Instant): string {
  return civilDateTime('UTC', at).date;
}
