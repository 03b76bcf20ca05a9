import type { LaneId, TenantId, WebhookCallId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp, type Queryable } from '../../db/statement.ts';

export interface ClaimedCall {
  tenantId: TenantId;
  id: WebhookCallId;
  laneId: LaneId;
  /** tries so far, this one included */
  attempts: number;
}

/** Longer than any call may take. */
const LEASE_SECONDS = 60;

/**
 * Claims calls that are due, oldest first. One whose process died is due again when its lease is over: the receiver tells
 * by the id that it is the same call.
 *
 * @param busy tenants that have their share of calls in hand already
 */
export async function claimCalls(
  dispatch: Queryable,
  {
    most,
    mostPerTenant,
    busy,
    now,
  }: { most: number; mostPerTenant: number; busy: readonly TenantId[]; now: Instant },
): Promise<ClaimedCall[]> {
  const rows = await dispatch.query<{
    tenant_id: TenantId;
    id: WebhookCallId;
    lane_id: LaneId;
    attempts: number;
  }>({
    name: 'claim-webhook-calls',
    text: `
      with due as (
        select tenant_id, id, next_at, row_number() over (partition by tenant_id order by next_at) as turn
        from app.webhook_call
        where state in ('pending', 'calling') and next_at <= $1 and deadline_at > $1
          and (lease_until is null or lease_until < clock_timestamp()) and tenant_id <> all ($4::uuid[])
      ), taken as (
        select c.tenant_id, c.id from app.webhook_call c
        join due on due.tenant_id = c.tenant_id and due.id = c.id and due.turn <= $3
        where c.state in ('pending', 'calling') and (c.lease_until is null or c.lease_until < clock_timestamp())
        order by due.next_at limit $2 for update of c skip locked
      )
      update app.webhook_call c set state = 'calling', attempts = c.attempts + 1,
        lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
      from taken where c.tenant_id = taken.tenant_id and c.id = taken.id
      returning c.tenant_id, c.id, c.lane_id, c.attempts`,
    values: [timestamp(now), most, mostPerTenant, busy],
  });
  return rows.map(({ tenant_id, lane_id, ...call }) => ({ ...call, tenantId: tenant_id, laneId: lane_id }));
}
