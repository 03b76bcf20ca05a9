import type { ResourceId } from '../../core/ids.ts';
import { addDays, civilDateTime, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { DateOverride, Schedule, TimeRange, WeeklyRule } from './availability/index.ts';
import type { Resource } from './types.ts';

/** Hours reach over midnight, windows are followed to a midnight beyond, zones differ: a week covers all of it. */
const MARGIN_DAYS = 7;

interface HoursRow {
  resourceId: ResourceId;
  weekday: number | null;
  date: string | null;
  from: number | null;
  to: number | null;
}

/** The opening hours of each resource as far as they matter for that time. */
export async function loadSchedules(
  tx: TenantTransaction,
  resources: readonly Resource[],
  range: TimeRange,
): Promise<Map<ResourceId, Schedule>> {
  const rows = await tx.query<HoursRow>({
    name: 'load-schedules',
    text: `
      select resource_id as "resourceId", weekday, null::date as date, from_minute as "from", until_minute as "to"
      from app.weekly_hours where tenant_id = $1 and resource_id = any($2::uuid[])
      union all
      select resource_id, null, on_date, from_minute, until_minute
      from app.hours_override where tenant_id = $1 and resource_id = any($2::uuid[]) and on_date between $3 and $4`,
    values: [
      tx.tenantId,
      resources.map(({ id }) => id),
      addDays(dateInUtc(range.start), -MARGIN_DAYS),
      addDays(dateInUtc(range.end), MARGIN_DAYS),
    ],
  });
  const schedules = new Map<ResourceId, Schedule>();
  for (const { id, zone } of resources) {
    const own = rows.filter(({ resourceId }) => resourceId === id);
    schedules.set(id, {
      zone,
      weekly: own.flatMap((row) => weeklyRule(row) ?? []),
      overrides: own.flatMap((row) => override(row) ?? []),
    });
  }
  return schedules;
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
