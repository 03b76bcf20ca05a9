import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** Who waits for a time to come free, and what they were offered. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table app.waitlist_entry (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      contact_id uuid not null,
      -- the conversation that offers go to
      lane_id uuid not null,
      service_id uuid not null,
      -- what else is wanted: { "resourceId"?, "locationId"?, "partySize"?, "amenities"?, "durationMinutes"?, "stayLength"? }
      wanted jsonb not null default '{}',
      -- civil dates of the place, both included
      from_date date not null,
      until_date date not null check (until_date >= from_date),
      -- a start is wished from … until, in minutes of the day
      from_minute integer not null default 0 check (from_minute between 0 and 1439),
      until_minute integer not null default 1440 check (until_minute > from_minute and until_minute <= 1440),
      status text not null check (status in ('waiting', 'offered', 'booked', 'left', 'expired')),
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, contact_id) references app.contact,
      foreign key (tenant_id, service_id) references app.service
    );
    -- the same wish twice is one
    create unique index waitlist_entry_wish on app.waitlist_entry
      (tenant_id, contact_id, service_id, from_date, until_date, from_minute, until_minute, wanted)
      where status in ('waiting', 'offered');
    create index waitlist_entry_waiting on app.waitlist_entry (tenant_id, until_date) where status = 'waiting';

    create table app.waitlist_offer (
      tenant_id uuid not null,
      id uuid not null,
      entry_id uuid not null,
      -- the hold in their name
      booking_id uuid not null,
      expires_at timestamptz not null,
      status text not null check (status in ('open', 'accepted', 'declined', 'expired')),
      created_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, booking_id),
      foreign key (tenant_id, entry_id) references app.waitlist_entry,
      foreign key (tenant_id, booking_id) references app.booking
    );
    create unique index waitlist_offer_open on app.waitlist_offer (tenant_id, entry_id) where status = 'open';
    create index waitlist_offer_by_entry on app.waitlist_offer (tenant_id, entry_id);
  `);
  await enableTenantIsolation(knex, 'waitlist_entry', { appMay: 'select, insert, update' });
  await enableTenantIsolation(knex, 'waitlist_offer', { appMay: 'select, insert, update' });
}
