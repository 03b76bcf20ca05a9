import { DAY_MS } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** How things may stand with a business, other than in the empty calendar of a sandbox. */
export interface Situation {
  /** for people, in a path: "meanwhile every time is taken" */
  about: string;
  begin(sandbox: Pick<Sandbox, 'tx' | 'now'>): Promise<void>;
}

const nothingFree: Situation = {
  about: 'meanwhile every time is taken',
  async begin({ tx, now }) {
    await tx.query({ text: 'delete from app.hours_override where tenant_id = $1', values: [tx.tenantId] });
    // As far ahead as anything can be booked, and the nights that reach into the first day.
    await tx.query({
      text: `insert into app.hours_override (tenant_id, id, resource_id, on_date)
             select $1, gen_random_uuid(), r.id, day::date
             from app.resource r, generate_series($2::timestamptz,
               (select $2::timestamptz + (max(horizon_days) + 2) * interval '1 day' from app.service where tenant_id = $1),
               interval '1 day') day
             where r.tenant_id = $1`,
      values: [tx.tenantId, timestamp(now() - 2 * DAY_MS)],
    });
  },
};

const nothingOffered: Situation = {
  about: 'meanwhile nothing is offered any more',
  async begin({ tx }) {
    await tx.query({
      text: 'update app.service set is_active = false where tenant_id = $1',
      values: [tx.tenantId],
    });
  },
};

/** Tried one after the other where exits are left that nobody came through. */
export const situations: readonly Situation[] = [nothingFree, nothingOffered];
