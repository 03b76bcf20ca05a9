import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** Services, the resources that serve them, their hours, and bookings with the final word on double booking. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table app.service (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      slug text not null,
      -- by language: { "en": "Haircut", "es": "Corte" }
      names jsonb not null,
      descriptions jsonb not null default '{}',
      -- other words customers use for it, in any language
      synonyms text[] not null default '{}',
      duration_minutes integer not null check (duration_minutes > 0),
      interval_minutes integer not null check (interval_minutes > 0),
      buffer_before_minutes integer not null default 0 check (buffer_before_minutes >= 0),
      buffer_after_minutes integer not null default 0 check (buffer_after_minutes >= 0),
      notice_minutes integer not null default 0 check (notice_minutes >= 0),
      horizon_days integer not null default 60 check (horizon_days > 0),
      price_minor bigint not null check (price_minor >= 0),
      -- where it happens, if not at the business's own address
      place text,
      position integer not null default 0,
      is_active boolean not null default true,
      primary key (tenant_id, id),
      unique (tenant_id, slug)
    );
    create table app.resource (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      slug text not null,
      kind text not null check (kind in ('staff', 'room', 'desk', 'equipment', 'property')),
      name text not null,
      -- identical numbered places 1..units
      units integer not null default 1 check (units > 0),
      zone text not null,
      position integer not null default 0,
      is_active boolean not null default true,
      primary key (tenant_id, id),
      unique (tenant_id, slug)
    );
    create table app.service_resource (
      tenant_id uuid not null,
      service_id uuid not null,
      resource_id uuid not null,
      primary key (tenant_id, service_id, resource_id),
      foreign key (tenant_id, service_id) references app.service,
      foreign key (tenant_id, resource_id) references app.resource
    );
    create index service_resource_by_resource on app.service_resource (tenant_id, resource_id);
    -- Local wall time of the resource's zone; until_minute before from_minute means the next day.
    create table app.weekly_hours (
      tenant_id uuid not null,
      resource_id uuid not null,
      weekday smallint not null check (weekday between 1 and 7),
      from_minute integer not null check (from_minute between 0 and 1439),
      until_minute integer not null check (until_minute between 0 and 1440),
      primary key (tenant_id, resource_id, weekday, from_minute),
      foreign key (tenant_id, resource_id) references app.resource
    );
    -- Rows of a date replace its weekly hours; a row without minutes closes the day.
    create table app.hours_override (
      tenant_id uuid not null,
      id uuid not null,
      resource_id uuid not null,
      on_date date not null,
      from_minute integer check (from_minute between 0 and 1439),
      until_minute integer check (until_minute between 0 and 1440),
      primary key (tenant_id, id),
      foreign key (tenant_id, resource_id) references app.resource,
      check ((from_minute is null) = (until_minute is null))
    );
    create index hours_override_by_date on app.hours_override (tenant_id, resource_id, on_date);

    create table app.booking (
      tenant_id uuid not null,
      id uuid not null,
      code text not null,
      service_id uuid not null,
      contact_id uuid not null,
      -- where its reminders go
      lane_id uuid,
      -- released: a hold its customer let go of; expired: one that ran out, and may be taken up again if still free
      status text not null check (
        status in ('held', 'confirmed', 'released', 'expired', 'cancelled_by_customer', 'cancelled_by_business')
      ),
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      hold_expires_at timestamptz check (hold_expires_at is not null or status <> 'held'),
      -- what was agreed, whatever changes later
      terms jsonb not null,
      -- the customer's answer to the reminder
      attendance_confirmed_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, code),
      foreign key (tenant_id, service_id) references app.service,
      foreign key (tenant_id, contact_id) references app.contact
    );
    create index booking_by_contact on app.booking (tenant_id, contact_id, starts_at);
    create index booking_held on app.booking (tenant_id, hold_expires_at) where status = 'held';

    -- A booking's claim on one unit of one resource, with buffers. The constraint is the last word: whoever writes,
    -- no two active claims on a unit overlap.
    create table app.allocation (
      tenant_id uuid not null,
      booking_id uuid not null,
      resource_id uuid not null,
      unit integer not null check (unit > 0),
      occupied_from timestamptz not null,
      occupied_until timestamptz not null check (occupied_until > occupied_from),
      is_active boolean not null default true,
      primary key (tenant_id, booking_id, resource_id),
      foreign key (tenant_id, booking_id) references app.booking,
      foreign key (tenant_id, resource_id) references app.resource,
      constraint allocation_no_overlap exclude using gist (
        tenant_id with =, resource_id with =, unit with =, tstzrange(occupied_from, occupied_until, '[)') with &&
      ) where (is_active)
    );
    create index allocation_busy on app.allocation (tenant_id, resource_id, occupied_until) where is_active;

    create table app.audit_entry (
      tenant_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      object_kind text not null,
      object_id uuid not null,
      details jsonb not null default '{}',
      primary key (tenant_id, id)
    );
    create index audit_entry_by_object on app.audit_entry (tenant_id, object_id);

    create table app.usage_event (
      tenant_id uuid not null,
      meter text not null,
      -- the effect it counts: unique, so that nothing is counted twice
      source text not null,
      quantity integer not null,
      occurred_at timestamptz not null,
      primary key (tenant_id, meter, source)
    );
  `);
  for (const table of [
    'service',
    'resource',
    'service_resource',
    'weekly_hours',
    'hours_override',
    'booking',
    'allocation',
  ]) {
    await enableTenantIsolation(knex, table);
  }
  await enableTenantIsolation(knex, 'audit_entry', { appMay: 'select, insert' });
  await enableTenantIsolation(knex, 'usage_event', { appMay: 'select, insert' });
}
