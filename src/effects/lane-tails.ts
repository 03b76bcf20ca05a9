/**
 * Two parts of a `with`, for statements that append events to lanes of many tenants. Of rows called `numbered`, with
 * `tenant_id` and `lane_id`, they lock the lanes' tails, in one order, so that no two statements wait for each other, and
 * move them on by the number of the rows; `moved` tells as `base` where each lane ended before.
 */
export const moveLaneTails = `
  locked as materialized (
    select t.tenant_id, t.lane_id, n.count
    from app.lane_tail t
    join (select tenant_id, lane_id, count(*) as count from numbered group by 1, 2) n using (tenant_id, lane_id)
    order by t.tenant_id, t.lane_id for update of t
  ), moved as (
    update app.lane_tail t set last_seq = t.last_seq + l.count from locked l
    where t.tenant_id = l.tenant_id and t.lane_id = l.lane_id
    returning t.tenant_id, t.lane_id, t.last_seq - l.count as base
  )`;
