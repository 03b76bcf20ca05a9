import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** Stories that a tenant's flow must pass, and the sandbox tenants in which they are played. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A sandbox is an empty tenant that only rehearsals use: what they write there is never committed.
    alter table platform.tenant add column is_sandbox boolean not null default false;

    create table app.story (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      title text not null,
      story jsonb not null,
      saved_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, title)
    );
  `);
  await enableTenantIsolation(knex, 'story');
}
