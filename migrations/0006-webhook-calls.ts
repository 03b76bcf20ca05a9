import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** Calls that flows make to addresses of the business, after the turn that asked for them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table app.webhook_call (
      tenant_id uuid not null references platform.tenant,
      -- the receiver gets it as webhook-id, the same at every try
      id uuid not null,
      -- where the answer goes
      lane_id uuid not null,
      url text not null,
      body text not null,
      state text not null default 'pending' check (state in ('pending', 'calling', 'answered', 'failed', 'timed_out')),
      attempts integer not null default 0,
      next_at timestamptz not null,
      -- nobody waits for the answer any more
      deadline_at timestamptz not null,
      lease_until timestamptz,
      -- what the receiver said
      status integer,
      answer jsonb,
      -- why it went wrong, at the last try
      failure text,
      created_at timestamptz not null,
      settled_at timestamptz,
      primary key (tenant_id, id)
    ) with (fillfactor = 70);
    create index webhook_call_due on app.webhook_call (next_at) where state in ('pending', 'calling');
    create index webhook_call_lost on app.webhook_call (tenant_id, created_at) where state in ('failed', 'timed_out');
  `);
  await enableTenantIsolation(knex, 'webhook_call', {
    appMay: 'select, insert, update',
    dispatchMay: {
      select: 'tenant_id, id, lane_id, state, attempts, next_at, deadline_at, lease_until',
      update: 'state, attempts, lease_until',
    },
  });
}
