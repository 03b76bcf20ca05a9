import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** Drafts of flows, and what a version tells about itself: who, why, and what it does to whoever is inside. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table app.flow
      -- new customers are turned away to a person; whoever is inside goes on
      add column unpublished_at timestamptz,
      -- the newest version that moved people: conversations of older versions have to catch up before they go on
      add column last_move_number integer not null default 0;

    alter table app.flow_version
      add column author text not null default 'system:turno',
      add column note text not null default '',
      -- what becomes of conversations that are under way on older versions
      add column mode text not null default 'keep' check (mode in ('keep', 'migrate', 'end')),
      -- { "old step": "new step" }, where mode is migrate
      add column step_map jsonb not null default '{}',
      -- the number of the version whose document it brings back
      add column restored_from integer;

    -- One per flow. It may be as wrong as work in progress is; publishing checks it.
    create table app.flow_draft (
      tenant_id uuid not null,
      flow_id uuid not null,
      -- grows with every save, so that two editors do not overwrite each other
      version integer not null,
      document jsonb not null,
      edited_by text not null,
      edited_at timestamptz not null,
      primary key (tenant_id, flow_id),
      foreign key (tenant_id, flow_id) references app.flow
    );
  `);
  await enableTenantIsolation(knex, 'flow_draft');
}
