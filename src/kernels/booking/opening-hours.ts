import type { TenantTransaction } from '../../db/tenant-transaction.ts';

const DAY_MINUTES = 1_440;

/** Minutes since midnight; `to` is beyond 1440 where it is open into the next day. */
export interface OpenTime {
  /** 1 = Monday … 7 = Sunday */
  weekday: number;
  from: number;
  to: number;
}

/**
 * When somebody or something can be booked in a usual week, in order: the hours of the locations, and of the resources of
 * those that have none of their own.
 */
export async function openingHours(tx: TenantTransaction): Promise<OpenTime[]> {
  const rows = await tx.query<OpenTime>({
    name: 'opening-hours',
    text: `select h.weekday, h.from_minute as "from", h.until_minute as "to"
           from app.weekly_hours h
           join app.resource r on r.tenant_id = h.tenant_id and r.id = h.resource_id
           join app.location l on l.tenant_id = r.tenant_id and l.id = r.location_id
           where h.tenant_id = $1 and r.is_active and l.is_active and not l.has_own_hours
           union
           select h.weekday, h.from_minute, h.until_minute
           from app.location_hours h join app.location l on l.tenant_id = h.tenant_id and l.id = h.location_id
           where h.tenant_id = $1 and l.is_active order by 1, 2, 3`,
    values: [tx.tenantId],
  });
  return rows.map(untilNextDay).reduce(joined, []);
}

function untilNextDay(time: OpenTime): OpenTime {
  return time.to <= time.from ? { ...time, to: time.to + DAY_MINUTES } : time;
}

/** Hours that touch are one. */
function joined(times: readonly OpenTime[], next: OpenTime): OpenTime[] {
  const last = times.at(-1);
  if (!last || last.weekday !== next.weekday || next.from > last.to) return [...times, next];
  return [...times.slice(0, -1), { ...last, to: Math.max(last.to, next.to) }];
}
