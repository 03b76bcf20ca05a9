import type { CalendarSourceId, TenantId } from '../../../core/ids.ts';
import type { Instant } from '../../../core/time/index.ts';
import { timestamp, type Queryable } from '../../../db/statement.ts';

export interface ClaimedSource {
  tenantId: TenantId;
  id: CalendarSourceId;
  /** only its holder may write what came of the fetch */
  fence: number;
}

/** Longer than a fetch and its import take. */
const LEASE_SECONDS = 120;

/** Claims outside calendars that are due, a few of each tenant, those that have waited longest first. */
export async function claimSources(
  dispatch: Queryable,
  now: Instant,
  most: number,
): Promise<ClaimedSource[]> {
  return dispatch.query({
    name: 'claim-calendar-sources',
    text: `
      with due as (
        select tenant_id, id from app.calendar_source
        where next_at <= $1 and (lease_until is null or lease_until < clock_timestamp())
        order by next_at limit $2 for update skip locked
      )
      update app.calendar_source s set fence = s.fence + 1,
        lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
      from due where s.tenant_id = due.tenant_id and s.id = due.id
      returning s.tenant_id as "tenantId", s.id, s.fence`,
    values: [timestamp(now), most],
  });
}
