import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** Flow versions and the conversations pinned to them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table app.flow (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      slug text not null,
      published_version_id uuid,
      primary key (tenant_id, id),
      unique (tenant_id, slug)
    );
    -- Immutable: a conversation stays on the version it began with.
    create table app.flow_version (
      tenant_id uuid not null,
      id uuid not null,
      flow_id uuid not null,
      number integer not null,
      document jsonb not null,
      published_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, flow_id, number),
      foreign key (tenant_id, flow_id) references app.flow
    );
    alter table app.flow add foreign key (tenant_id, published_version_id) references app.flow_version;

    create table app.conversation (
      tenant_id uuid not null,
      -- the lane's id
      id uuid not null,
      channel_id uuid not null,
      contact_id uuid not null,
      language text not null,
      owner text not null default 'bot' check (owner in ('bot', 'person')),
      flow_version_id uuid not null,
      engine_format integer not null,
      step text not null,
      phase text not null,
      answers jsonb not null,
      -- what was last asked, and the choices that were offered with it
      asked jsonb not null,
      -- steps that were asked, for "back"
      trail text[] not null default '{}',
      -- grows whenever the conversation starts over; buttons of an earlier epoch are stale
      epoch integer not null default 1,
      misses integer not null default 0,
      last_message_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, contact_id) references app.contact,
      foreign key (tenant_id, flow_version_id) references app.flow_version
    ) with (fillfactor = 70);
    create index conversation_by_contact on app.conversation (tenant_id, contact_id);
    create index conversation_by_flow_version on app.conversation (tenant_id, flow_version_id);

    create table app.handoff (
      tenant_id uuid not null,
      id uuid not null,
      conversation_id uuid not null,
      reason text not null,
      summary text not null,
      opened_at timestamptz not null,
      -- the first answer of a person
      answered_at timestamptz,
      closed_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, conversation_id) references app.conversation
    );
    create unique index handoff_open on app.handoff (tenant_id, conversation_id) where closed_at is null;
  `);
  await enableTenantIsolation(knex, 'flow');
  await enableTenantIsolation(knex, 'flow_version', { appMay: 'select, insert' });
  await enableTenantIsolation(knex, 'conversation');
  await enableTenantIsolation(knex, 'handoff');
}
