import type { LaneId, TenantId } from '../../core/ids.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp, type Queryable } from '../../db/statement.ts';

/**
 * Takes care of sends that nobody finished, and finds lanes with something due.
 *
 * - A send whose process died is `unknown`: a status may still tell that it arrived.
 * - An unknown one without a status after its wait goes again, once and marked, unless it must never arrive twice.
 */
export async function sweepOutbox(dispatch: Queryable, now: Instant): Promise<LaneKey[]> {
  await dispatch.query({
    name: 'sweep-abandoned-sends',
    text: `
      update app.outbox_message set state = 'unknown', failure = 'the sending process ended',
        lease_until = clock_timestamp() + interval '60 seconds'
      where state = 'sending' and lease_until < clock_timestamp()`,
  });
  await dispatch.query({
    name: 'sweep-unknown-sends',
    text: `
      update app.outbox_message set
        state = case when is_resendable and send_as = 'free' and not was_resent then 'pending' else 'failed' end,
        was_resent = is_resendable and send_as = 'free',
        failure = 'no status came for a send with an unknown outcome', next_at = $1, lease_until = null
      where state = 'unknown' and lease_until < clock_timestamp()`,
    values: [timestamp(now)],
  });
  const rows = await dispatch.query<{ tenant_id: TenantId; lane_id: LaneId }>({
    name: 'find-due-messages',
    text: `
      select distinct o.tenant_id, o.lane_id from app.outbox_message o
      join app.channel c on c.tenant_id = o.tenant_id and c.id = o.channel_id
      where o.state = 'pending' and o.next_at <= $1 and c.status = 'ok' limit 1000`,
    values: [timestamp(now)],
  });
  return rows.map((row) => ({ tenantId: row.tenant_id, laneId: row.lane_id }));
}
