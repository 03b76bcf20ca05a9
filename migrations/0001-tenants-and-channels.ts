import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';
import { roleNames } from '../src/db/roles.ts';

/** Schemas, the tenant guard, tenants, and what a business and its channels are. */
export async function up(knex: Knex): Promise<void> {
  const { rows } = await knex.raw('select current_database() as database');
  const roles = roleNames(rows[0].database);

  await knex.raw(`
    create extension if not exists btree_gist;
    create schema if not exists platform;
    create schema app;
    create schema bullmq authorization ${roles.jobs};
    revoke all on schema public from public;

    create table platform.installation (
      only_one boolean primary key default true check (only_one),
      app text not null, platform text not null, dispatch text not null, jobs text not null
    );
    insert into platform.installation (app, platform, dispatch, jobs)
      values ('${roles.app}', '${roles.platform}', '${roles.dispatch}', '${roles.jobs}');

    grant usage on schema app to ${roles.app}, ${roles.dispatch};
    grant usage on schema platform to ${roles.platform};
    grant select on platform.installation, platform.migration to ${roles.platform};

    create table platform.tenant (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
      name text not null,
      status text not null default 'active' check (status in ('active', 'suspended')),
      created_at timestamptz not null
    );
    create table platform.channel_route (
      kind text not null,
      address text not null,
      tenant_id uuid not null references platform.tenant,
      channel_id uuid not null,
      primary key (kind, address),
      unique (tenant_id, channel_id)
    );
    grant select, insert, update on platform.tenant to ${roles.platform};
    grant select, insert, update, delete on platform.channel_route to ${roles.platform};
  `);

  // A forgotten tenant fails loudly instead of finding nothing.
  await knex.raw(`
    create function app.require_tenant() returns uuid language plpgsql stable parallel safe set search_path = pg_catalog as $$
    declare tenant text := current_setting('app.current_tenant_id', true);
    begin
      if tenant is null or tenant = '' then
        raise exception 'tenant context missing' using errcode = '42501';
      end if;
      return tenant::uuid;
    end $$;
  `);

  await knex.raw(`
    create table app.business (
      tenant_id uuid primary key references platform.tenant,
      name text not null,
      industry text not null,
      zone text not null,
      currency text not null,
      -- the first is the one spoken where a customer's is not known
      languages text[] not null check (array_length(languages, 1) > 0),
      address text not null,
      -- [{ "name": "Marta", "phone": "34600000100" }]
      staff_contacts jsonb not null default '[]',
      handoff_return_minutes integer not null default 30 check (handoff_return_minutes > 0)
    );
    create table app.channel (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      kind text not null,
      address text not null,
      business_account_id text,
      display_phone text,
      sealed_token bytea not null,
      status text not null default 'ok' check (status in ('ok', 'blocked')),
      status_detail text,
      primary key (tenant_id, id),
      unique (tenant_id, kind, address)
    );
  `);
  await enableTenantIsolation(knex, 'business');
  await enableTenantIsolation(knex, 'channel', { dispatchMay: { select: 'tenant_id, id, status' } });
}
