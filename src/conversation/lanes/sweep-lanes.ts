import type { LaneKey } from '../../core/ports/doorbell.ts';
import type { LaneId, TenantId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp, type Queryable } from '../../db/statement.ts';
import { moveLaneTails } from '../../effects/lane-tails.ts';

/**
 * Lanes with an event that nobody took, whatever became of the ring that told of it: oldest first, a share for each
 * tenant. A lane that is held or pausing is left alone.
 */
export async function findReadyLanes(dispatch: Queryable): Promise<LaneKey[]> {
  const rows = await dispatch.query<{ tenant_id: TenantId; lane_id: LaneId }>({
    name: 'find-ready-lanes',
    text: `
      select tenant_id, lane_id from (
        select e.tenant_id, e.lane_id, min(e.received_at) as oldest,
          row_number() over (partition by e.tenant_id order by min(e.received_at)) as turn
        from app.lane_event e
        join app.lane_head h on h.tenant_id = e.tenant_id and h.lane_id = e.lane_id
        where e.state = 'ready' and h.lease_until < clock_timestamp()
        group by e.tenant_id, e.lane_id
      ) as waiting
      where turn <= 50 order by oldest limit 1000`,
  });
  return rows.map((row) => ({ tenantId: row.tenant_id, laneId: row.lane_id }));
}

/** Turns due timers into events of their lanes, in one statement; each fires once. */
export async function fireDueTimers(dispatch: Queryable, now: Instant): Promise<LaneKey[]> {
  const rows = await dispatch.query<{ tenant_id: TenantId; lane_id: LaneId }>({
    name: 'fire-due-timers',
    text: `
      with due as (
        select tenant_id, id, lane_id, due_at from app.timer
        where not is_fired and due_at <= $1
        order by due_at limit 500 for update skip locked
      ), marked as (
        update app.timer t set is_fired = true from due where t.tenant_id = due.tenant_id and t.id = due.id
        returning t.tenant_id, t.id, t.lane_id, t.due_at
      ), numbered as (
        select *, row_number() over (partition by tenant_id, lane_id order by due_at) as number from marked
      ), ${moveLaneTails}, stored as (
        insert into app.lane_event (tenant_id, lane_id, seq, kind, payload, received_at)
        select n.tenant_id, n.lane_id, m.base + n.number, 'timer',
          jsonb_build_object('timerId', n.id, 'dueAt', round(extract(epoch from n.due_at) * 1000)), $1
        from numbered n join moved m using (tenant_id, lane_id)
      )
      select tenant_id, lane_id from moved`,
    values: [timestamp(now)],
  });
  return rows.map((row) => ({ tenantId: row.tenant_id, laneId: row.lane_id }));
}
