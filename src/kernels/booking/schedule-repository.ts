import type { LocationId, ResourceId } from '../../core/ids.ts';
import { addDays, civilDateTime, MINUTES_OF_DAY, type Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { DateOverride, Schedule, TimeRange, WeeklyRule } from './availability/index.ts';

/** Hours reach over midnight, windows are followed to a midnight beyond, zones differ: a week covers all of it. */
const MARGIN_DAYS = 7;

const ALWAYS: readonly WeeklyRule[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: MINUTES_OF_DAY }];

/**
 * Weekly hours have a weekday, overrides a date; an override without minutes closes it. A row with neither says that its
 * owner has no hours of its own.
 */
export interface HoursRow {
  ownerId: ResourceId | LocationId;
  weekday: number | null;
  date: string | null;
  from: number | null;
  to: number | null;
  name: string | null;
}

/** Whose hours are asked for. */
export interface HoursOwners {
  resourceIds: readonly ResourceId[];
  locationIds: readonly LocationId[];
}

/** The opening hours of those resources and locations as far as they matter for that time: one query. */
export async function loadHours(
  tx: TenantTransaction,
  { resourceIds, locationIds }: HoursOwners,
  range: TimeRange,
): Promise<HoursRow[]> {
  return tx.query({
    name: 'load-hours',
    text: `
      select resource_id as "ownerId", weekday, null::date as date, from_minute as "from", until_minute as "to",
        null::text as name
      from app.weekly_hours where tenant_id = $1 and resource_id = any($2::uuid[])
      union all
      select resource_id, null, on_date, from_minute, until_minute, null
      from app.hours_override where tenant_id = $1 and resource_id = any($2::uuid[]) and on_date between $4 and $5
      union all
      select id, null, null, null, null, null
      from app.resource where tenant_id = $1 and id = any($2::uuid[]) and not has_own_hours
      union all
      select location_id, weekday, null, from_minute, until_minute, null
      from app.location_hours where tenant_id = $1 and location_id = any($3::uuid[])
      union all
      select location_id, null, on_date, from_minute, until_minute, name
      from app.location_override where tenant_id = $1 and location_id = any($3::uuid[]) and on_date between $4 and $5
      union all
      select id, null, null, null, null, null
      from app.location where tenant_id = $1 and id = any($3::uuid[]) and not has_own_hours`,
    values: [
      tx.tenantId,
      resourceIds,
      locationIds,
      addDays(dateInUtc(range.start), -MARGIN_DAYS),
      addDays(dateInUtc(range.end), MARGIN_DAYS),
    ],
  });
}

export function scheduleOf(
  ownerId: ResourceId | LocationId,
  zone: string,
  hours: readonly HoursRow[],
): Schedule {
  const own = hours.filter((row) => row.ownerId === ownerId);
  const hasNone = own.some(({ weekday, date }) => weekday === null && date === null);
  return {
    zone,
    weekly: hasNone ? ALWAYS : own.flatMap((row) => weeklyRule(row) ?? []),
    overrides: own.flatMap((row) => override(row) ?? []),
  };
}

/** The location's hours; undefined where it is open whenever its resources are. */
export function placeSchedule(
  locationId: LocationId,
  zone: string,
  hours: readonly HoursRow[],
): Schedule | undefined {
  const schedule = scheduleOf(locationId, zone, hours);
  return schedule.weekly === ALWAYS && schedule.overrides.length === 0 ? undefined : schedule;
}

function weeklyRule({ weekday, from, to }: HoursRow): WeeklyRule | undefined {
  if (weekday === null || from === null || to === null) return undefined;
  return { days: [weekday], from, to };
}

function override({ date, from, to, name }: HoursRow): DateOverride | undefined {
  if (date === null) return undefined;
  const called = name === null ? {} : { name };
  return from === null || to === null ? { date, closed: true, ...called } : { date, from, to, ...called };
}

function dateInUtc(at: Instant): string {
  return civilDateTime('UTC', at).date;
}
