import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

const NEW_TABLES = [
  'location',
  'location_hours',
  'location_override',
  'floor',
  'space',
  'time_off',
  'service_requirement',
  'requirement_resource',
  'class_time',
  'session',
  'amenity',
];

/**
 * Places (location, floor, space), what a service needs of them, nights and classes, time off, and bookings that occupy
 * several resources. A business with one address becomes one with one location.
 */
export async function up(knex: Knex): Promise<void> {
  // The owner of forced tables sees none of their rows, and this migration has to read some.
  const forced = ['business', 'service', 'resource', 'service_resource', 'booking', 'allocation'];
  for (const table of forced) await knex.raw(`alter table app.${table} no force row level security`);
  await createPlaces(knex);
  await createRequirements(knex);
  await createClasses(knex);
  await widenAllocations(knex);
  for (const table of NEW_TABLES) await enableTenantIsolation(knex, table);
  for (const table of forced) {
    if (table !== 'service_resource') await knex.raw(`alter table app.${table} force row level security`);
  }
}

async function createPlaces(knex: Knex): Promise<void> {
  await knex.raw(`
    create table app.location (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      slug text not null,
      name text not null,
      address text not null,
      -- IANA; the hours of the location and of its resources are meant in it
      zone text not null,
      -- false: open whenever a resource is, but for its special days
      has_own_hours boolean not null default false,
      position integer not null default 0,
      is_active boolean not null default true,
      primary key (tenant_id, id),
      unique (tenant_id, slug)
    );
    create table app.location_hours (
      tenant_id uuid not null,
      location_id uuid not null,
      weekday smallint not null check (weekday between 1 and 7),
      from_minute integer not null check (from_minute between 0 and 1439),
      until_minute integer not null check (until_minute between 0 and 1440),
      primary key (tenant_id, location_id, weekday, from_minute),
      foreign key (tenant_id, location_id) references app.location
    );
    -- Holidays and special hours. Rows of a date replace its weekly hours; a row without minutes closes the day.
    create table app.location_override (
      tenant_id uuid not null,
      id uuid not null,
      location_id uuid not null,
      on_date date not null,
      from_minute integer check (from_minute between 0 and 1439),
      until_minute integer check (until_minute between 0 and 1440),
      -- the holiday, as people call it
      name text,
      primary key (tenant_id, id),
      foreign key (tenant_id, location_id) references app.location,
      check ((from_minute is null) = (until_minute is null))
    );
    create index location_override_by_date on app.location_override (tenant_id, location_id, on_date);
    create table app.floor (
      tenant_id uuid not null,
      id uuid not null,
      location_id uuid not null,
      name text not null,
      position integer not null default 0,
      primary key (tenant_id, id),
      unique (tenant_id, location_id, id),
      unique (tenant_id, location_id, name),
      foreign key (tenant_id, location_id) references app.location
    );
    create table app.space (
      tenant_id uuid not null,
      id uuid not null,
      location_id uuid not null,
      floor_id uuid,
      name text not null,
      position integer not null default 0,
      primary key (tenant_id, id),
      unique (tenant_id, location_id, id),
      unique (tenant_id, location_id, name),
      foreign key (tenant_id, location_id) references app.location,
      foreign key (tenant_id, location_id, floor_id) references app.floor (tenant_id, location_id, id)
    );

    insert into app.location (tenant_id, id, slug, name, address, zone)
    select tenant_id, gen_random_uuid(), 'main', name, address, zone from app.business;

    alter table app.resource
      add column location_id uuid,
      add column space_id uuid,
      -- what it can do ("colour") and what it has ("projector")
      add column tags text[] not null default '{}',
      add column amenities text[] not null default '{}',
      -- how many people each unit is for; null where that does not limit
      add column capacity integer check (capacity > 0),
      add column images text[] not null default '{}',
      -- false: open whenever its location is, but for its special days
      add column has_own_hours boolean not null default true;
    update app.resource r set location_id = l.id from app.location l where l.tenant_id = r.tenant_id;
    alter table app.resource
      alter column location_id set not null,
      add foreign key (tenant_id, location_id) references app.location,
      add foreign key (tenant_id, location_id, space_id) references app.space (tenant_id, location_id, id),
      drop column zone,
      drop constraint resource_kind_check,
      add constraint resource_kind_check check (
        kind in ('staff', 'room', 'desk', 'chair', 'equipment', 'unit', 'property')
      );

    -- What resources can have, with the words that customers use for it, in any language.
    create table app.amenity (
      tenant_id uuid not null references platform.tenant,
      slug text not null,
      names text[] not null,
      primary key (tenant_id, slug)
    );
    create table app.time_off (
      tenant_id uuid not null,
      id uuid not null,
      resource_id uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      reason text,
      primary key (tenant_id, id),
      foreign key (tenant_id, resource_id) references app.resource
    );
    create index time_off_by_resource on app.time_off (tenant_id, resource_id, ends_at);
  `);
}

async function createRequirements(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table app.service
      -- lengths that customers may choose beside duration_minutes
      -- nights and days are counted on the calendar of the place, from its time of arrival to its time of departure
      add column length_unit text not null default 'minutes' check (length_unit in ('minutes', 'nights', 'days')),
      add column arrival_minute integer check (arrival_minute between 0 and 1439),
      add column departure_minute integer check (departure_minute between 0 and 1440),
      add column shortest_stay integer not null default 1 check (shortest_stay > 0),
      add column longest_stay integer not null default 1 check (longest_stay >= shortest_stay),
      -- seats of a class, which takes place in sessions; null for everything else
      add column seats integer check (seats > 0),
      add check ((length_unit = 'minutes') = (arrival_minute is null)),
      add check ((length_unit = 'minutes') = (departure_minute is null)),
      add check (seats is null or length_unit = 'minutes');

    -- What a service needs at once: a resource for each row, all at one location. The first leads: customers choose
    -- it by name, and the grid of starts is counted from its hours.
    create table app.service_requirement (
      tenant_id uuid not null,
      id uuid not null,
      service_id uuid not null,
      position integer not null check (position >= 0),
      -- null: of any kind
      kind text,
      tags text[] not null default '{}',
      amenities text[] not null default '{}',
      quantity integer not null default 1 check (quantity between 1 and 50),
      -- so many for each person who comes
      is_per_person boolean not null default false,
      -- only what requirement_resource names
      is_listed boolean not null default false,
      -- the part of the service that needs it
      offset_minutes integer not null default 0 check (offset_minutes >= 0),
      -- null: to the end
      length_minutes integer check (length_minutes > 0),
      primary key (tenant_id, id),
      unique (tenant_id, service_id, position),
      foreign key (tenant_id, service_id) references app.service,
      check (position > 0 or offset_minutes = 0)
    );
    create table app.requirement_resource (
      tenant_id uuid not null,
      requirement_id uuid not null,
      resource_id uuid not null,
      primary key (tenant_id, requirement_id, resource_id),
      foreign key (tenant_id, requirement_id) references app.service_requirement,
      foreign key (tenant_id, resource_id) references app.resource
    );
    create index requirement_resource_by_resource on app.requirement_resource (tenant_id, resource_id);

    insert into app.service_requirement (tenant_id, id, service_id, position, is_listed)
    select tenant_id, gen_random_uuid(), id, 0, true from app.service;
    insert into app.requirement_resource (tenant_id, requirement_id, resource_id)
    select s.tenant_id, q.id, s.resource_id
    from app.service_resource s
    join app.service_requirement q on q.tenant_id = s.tenant_id and q.service_id = s.service_id;
    drop table app.service_resource;
  `);
}

async function createClasses(knex: Knex): Promise<void> {
  await knex.raw(`
    -- When a class takes place in a usual week. Sessions are made of it ahead of time.
    create table app.class_time (
      tenant_id uuid not null,
      id uuid not null,
      service_id uuid not null,
      location_id uuid not null,
      weekday smallint not null check (weekday between 1 and 7),
      start_minute integer not null check (start_minute between 0 and 1439),
      primary key (tenant_id, id),
      unique (tenant_id, service_id, location_id, weekday, start_minute),
      foreign key (tenant_id, service_id) references app.service,
      foreign key (tenant_id, location_id) references app.location
    );
    create table app.session (
      tenant_id uuid not null,
      id uuid not null,
      service_id uuid not null,
      location_id uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      capacity integer not null check (capacity > 0),
      is_active boolean not null default true,
      primary key (tenant_id, id),
      unique (tenant_id, service_id, location_id, starts_at),
      unique (tenant_id, id, capacity),
      foreign key (tenant_id, service_id) references app.service,
      foreign key (tenant_id, location_id) references app.location
    );
  `);
}

async function widenAllocations(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table app.booking add column party_size integer not null default 1 check (party_size > 0);

    -- Three kinds of rows: of a booking (its resources), of a session (its resources), and of both (a seat that the
    -- booking takes in the session; its unit is the number of the seat).
    alter table app.allocation
      add column id uuid not null default gen_random_uuid(),
      -- 0 leads
      add column position integer not null default 0 check (position >= 0),
      add column session_id uuid,
      add column session_capacity integer,
      -- longer than two days, so that everything else can be looked up by when it ends
      add column is_long boolean not null default false,
      drop constraint allocation_pkey,
      add primary key (tenant_id, id),
      alter column booking_id drop not null,
      add unique (tenant_id, booking_id, position),
      add check (booking_id is not null or session_id is not null),
      -- What keeps a session from having more seats than its capacity, whoever writes: seats are numbered, each number
      -- is given once, and the number is checked against the session's own capacity.
      add check ((session_capacity is null) = (booking_id is null or session_id is null)),
      add check (unit <= session_capacity),
      add foreign key (tenant_id, session_id) references app.session,
      add foreign key (tenant_id, session_id, session_capacity)
        references app.session (tenant_id, id, capacity) on update cascade,
      add check (is_long or occupied_until - occupied_from <= interval '48 hours') not valid,
      drop constraint allocation_no_overlap,
      add constraint allocation_no_overlap exclude using gist (
        tenant_id with =, resource_id with =, unit with =, tstzrange(occupied_from, occupied_until, '[)') with &&
      ) where (is_active and session_capacity is null);
    update app.allocation set is_long = true where occupied_until - occupied_from > interval '48 hours';
    create index allocation_long on app.allocation (tenant_id, resource_id, occupied_until)
      where is_active and is_long;
    create unique index allocation_of_session on app.allocation (tenant_id, session_id, position)
      where booking_id is null;
    create unique index allocation_seat on app.allocation (tenant_id, session_id, unit)
      where is_active and session_capacity is not null;
  `);
}
