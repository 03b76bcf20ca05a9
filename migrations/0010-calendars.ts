import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** Calendars that we give away under secret addresses, and calendars of others that make resources busy. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A secret address under which one calendar can be read: of the whole business, of one resource, or one booking.
    create table app.calendar_feed (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      scope text not null check (scope in ('business', 'resource', 'booking')),
      resource_id uuid,
      booking_id uuid,
      -- SHA-256 of the secret, which itself is kept nowhere
      secret_hash bytea not null,
      created_at timestamptz not null,
      revoked_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, secret_hash),
      foreign key (tenant_id, resource_id) references app.resource,
      foreign key (tenant_id, booking_id) references app.booking,
      check ((scope = 'resource') = (resource_id is not null)),
      check ((scope = 'booking') = (booking_id is not null))
    );
    create index booking_by_start on app.booking (tenant_id, starts_at);

    -- An outside calendar whose events make a resource busy.
    create table app.calendar_source (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      resource_id uuid not null,
      -- the address is a secret of whoever gave it; its host alone may be shown
      sealed_url bytea not null,
      host text not null,
      -- why the last fetch came to nothing, and how many did so in a row
      failure text,
      failures integer not null default 0,
      -- what could not be read in the calendar as it was imported
      unreadable text,
      fetched_at timestamptz,
      -- when the busy times were last made from what was fetched
      imported_at timestamptz,
      etag text,
      last_modified text,
      content_hash bytea,
      next_at timestamptz not null,
      lease_until timestamptz,
      -- grows with every claim: only the latest fetch may write
      fence integer not null default 0,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, resource_id) references app.resource
    ) with (fillfactor = 70);
    create index calendar_source_due on app.calendar_source (next_at);

    -- When, and nothing of what: titles and guests are not kept.
    create table app.external_busy (
      tenant_id uuid not null,
      source_id uuid not null,
      resource_id uuid not null,
      -- which event it is of, so that a conflict is told once
      uid text not null,
      busy_from timestamptz not null,
      busy_until timestamptz not null check (busy_until > busy_from),
      primary key (tenant_id, source_id, uid, busy_from),
      foreign key (tenant_id, source_id) references app.calendar_source on delete cascade,
      foreign key (tenant_id, resource_id) references app.resource
    );
    create index external_busy_by_resource on app.external_busy (tenant_id, resource_id, busy_until);

    -- An event of an outside calendar at the time of a booking that stands: a person has to decide.
    create table app.calendar_conflict (
      tenant_id uuid not null,
      id uuid not null,
      source_id uuid not null,
      booking_id uuid not null,
      uid text not null,
      busy_from timestamptz not null,
      busy_until timestamptz not null,
      found_at timestamptz not null,
      resolved_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, source_id) references app.calendar_source on delete cascade,
      foreign key (tenant_id, booking_id) references app.booking
    );
    create unique index calendar_conflict_open on app.calendar_conflict (tenant_id, source_id, booking_id, uid)
      where resolved_at is null;
    create index calendar_conflict_by_booking on app.calendar_conflict (tenant_id, booking_id);
  `);
  await enableTenantIsolation(knex, 'calendar_feed', { appMay: 'select, insert, update' });
  await enableTenantIsolation(knex, 'calendar_source', {
    dispatchMay: {
      select: 'tenant_id, id, next_at, lease_until, fence',
      update: 'lease_until, fence',
    },
  });
  await enableTenantIsolation(knex, 'external_busy', { appMay: 'select, insert, delete' });
  await enableTenantIsolation(knex, 'calendar_conflict', { appMay: 'select, insert, update, delete' });
}
