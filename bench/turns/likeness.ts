import { askOwner } from '../postgres-server.ts';

const COUNTS = `
  select 'event ' || kind || ' ' || state as what, count(*)::integer as rows from app.lane_event group by 1
  union all select 'message ' || state || ' ' || coalesce(delivery, ''), count(*) from app.outbox_message group by 1
  union all select 'booking ' || status, count(*) from app.booking group by 1
  union all select 'audit ' || action, count(*) from app.audit_entry group by 1
  union all select 'timer ' || kind, count(*) from app.timer group by 1`;

/** How much of what one run left behind another left too, in percent of the rows that either has. */
export async function likeness(oneUrl: string, otherUrl: string): Promise<number> {
  const one = await countRows(oneUrl);
  const other = await countRows(otherUrl);
  let shared = 0;
  let all = 0;
  for (const what of new Set([...one.keys(), ...other.keys()])) {
    shared += Math.min(one.get(what) ?? 0, other.get(what) ?? 0);
    all += Math.max(one.get(what) ?? 0, other.get(what) ?? 0);
  }
  return (100 * shared) / all;
}

async function countRows(url: string): Promise<Map<string, number>> {
  const rows = await askOwner<{ what: string; rows: number }>(url, COUNTS);
  return new Map(rows.map(({ what, rows: count }) => [what, count]));
}
