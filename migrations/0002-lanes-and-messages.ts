import type { Knex } from 'knex';
import { enableTenantIsolation } from '../src/db/rls.ts';

/** What arrives, in which order it is taken, and what is sent. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table app.contact (
      tenant_id uuid not null references platform.tenant,
      id uuid not null,
      name text,
      created_at timestamptz not null,
      primary key (tenant_id, id)
    );
    -- Nothing is keyed by phone alone: WhatsApp may withhold it.
    create table app.contact_identity (
      tenant_id uuid not null,
      channel_id uuid not null,
      kind text not null check (kind in ('phone', 'bsuid')),
      value text not null,
      contact_id uuid not null,
      primary key (tenant_id, channel_id, kind, value),
      foreign key (tenant_id, contact_id) references app.contact,
      foreign key (tenant_id, channel_id) references app.channel
    );
    create index contact_identity_by_contact on app.contact_identity (tenant_id, contact_id);

    -- The narrow table that absorbs duplicates, however late they come.
    create table app.inbound_key (
      tenant_id uuid not null,
      channel_id uuid not null,
      provider_message_id text not null,
      primary key (tenant_id, channel_id, provider_message_id)
    );

    -- Aliases are hashes, so that finding a lane needs no sight of a phone number.
    create table app.lane_alias (
      tenant_id uuid not null,
      channel_id uuid not null,
      alias bytea not null,
      lane_id uuid not null,
      primary key (tenant_id, channel_id, alias)
    );
    -- The two ends of a lane: storing moves the tail, turns move the head, neither waits for the other.
    create table app.lane_tail (
      tenant_id uuid not null,
      lane_id uuid not null,
      last_seq bigint not null default 0,
      primary key (tenant_id, lane_id)
    ) with (fillfactor = 70);
    create table app.lane_head (
      tenant_id uuid not null,
      lane_id uuid not null,
      channel_id uuid not null,
      kind text not null check (kind in ('conversation', 'statuses')),
      position bigint not null default 0,
      lease uuid,
      lease_until timestamptz not null default '-infinity',
      attempts integer not null default 0,
      -- what the outbox checks when it sends; none of it is content
      person_since_seq bigint not null default 0,
      is_opted_out boolean not null default false,
      window_until timestamptz not null default '-infinity',
      primary key (tenant_id, lane_id)
    ) with (fillfactor = 70);

    create table app.lane_event (
      tenant_id uuid not null,
      lane_id uuid not null,
      seq bigint not null,
      kind text not null,
      payload jsonb not null,
      -- the provider's own words, for replay; only events from outside have them
      raw bytea,
      received_at timestamptz not null,
      state text not null default 'ready' check (state in ('ready', 'done', 'parked')),
      -- the last event of the run that was taken in one turn
      turn_seq bigint,
      failure text,
      primary key (tenant_id, lane_id, seq)
    ) with (fillfactor = 85);
    create index lane_event_ready on app.lane_event (received_at, tenant_id, lane_id) where state = 'ready';
    create index lane_event_parked on app.lane_event (tenant_id, received_at) where state = 'parked';

    create table app.outbox_message (
      tenant_id uuid not null,
      id uuid not null,
      lane_id uuid not null,
      channel_id uuid not null,
      -- one batch per turn: the event's number, then the place within the turn
      batch_seq bigint not null,
      ordinal integer not null,
      class text not null check (class in ('reply', 'notice', 'proactive', 'person')),
      recipient jsonb not null,
      payload jsonb not null,
      -- why it was made: { "handoffId": … } lets a staff member's quoted reply find its conversation
      about jsonb,
      has_template boolean not null,
      is_resendable boolean not null,
      state text not null default 'pending'
        check (state in ('pending', 'sending', 'unknown', 'accepted', 'dropped', 'failed')),
      send_as text check (send_as in ('free', 'template')),
      attempts integer not null default 0,
      next_at timestamptz not null,
      lease_until timestamptz,
      was_resent boolean not null default false,
      provider_message_id text,
      delivery text check (delivery in ('sent', 'delivered', 'read', 'failed')),
      failure text,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, lane_id, batch_seq, ordinal)
    ) with (fillfactor = 70);
    create index outbox_message_open on app.outbox_message (tenant_id, lane_id, batch_seq, ordinal)
      where state in ('pending', 'sending', 'unknown');
    create index outbox_message_due on app.outbox_message (next_at) where state in ('pending', 'sending', 'unknown');
    create index outbox_message_by_provider_id on app.outbox_message (tenant_id, channel_id, provider_message_id);

    create table app.timer (
      tenant_id uuid not null,
      id uuid not null,
      lane_id uuid not null,
      kind text not null,
      -- setting a timer again under its key replaces it
      key text not null,
      due_at timestamptz not null,
      payload jsonb not null default '{}',
      -- its event is in the lane; the turn that takes the event deletes the row
      is_fired boolean not null default false,
      primary key (tenant_id, id),
      unique (tenant_id, kind, key)
    );
    create index timer_due on app.timer (due_at) where not is_fired;
  `);

  await enableTenantIsolation(knex, 'contact');
  await enableTenantIsolation(knex, 'contact_identity');
  await enableTenantIsolation(knex, 'inbound_key', {
    appMay: 'select, insert',
    dispatchMay: {
      select: 'tenant_id, channel_id, provider_message_id',
      insert: 'tenant_id, channel_id, provider_message_id',
    },
  });
  await enableTenantIsolation(knex, 'lane_alias', {
    appMay: 'select, insert',
    dispatchMay: {
      select: 'tenant_id, channel_id, alias, lane_id',
      insert: 'tenant_id, channel_id, alias, lane_id',
    },
  });
  await enableTenantIsolation(knex, 'lane_tail', {
    appMay: 'select, insert, update',
    dispatchMay: { select: 'tenant_id, lane_id, last_seq', insert: 'tenant_id, lane_id', update: 'last_seq' },
  });
  await enableTenantIsolation(knex, 'lane_head', {
    appMay: 'select, insert, update',
    dispatchMay: {
      select:
        'tenant_id, lane_id, channel_id, kind, position, lease, lease_until, attempts, person_since_seq, is_opted_out, window_until',
      insert: 'tenant_id, lane_id, channel_id, kind',
      update: 'lease, lease_until, attempts',
    },
  });
  await enableTenantIsolation(knex, 'lane_event', {
    appMay: 'select, insert, update',
    dispatchMay: {
      select: 'tenant_id, lane_id, seq, kind, received_at, state',
      insert: 'tenant_id, lane_id, seq, kind, payload, raw, received_at',
    },
  });
  await enableTenantIsolation(knex, 'outbox_message', {
    appMay: 'select, insert, update',
    dispatchMay: {
      select:
        'tenant_id, id, lane_id, channel_id, batch_seq, ordinal, class, has_template, is_resendable, state, send_as, attempts, next_at, lease_until, was_resent, created_at',
      update: 'state, send_as, attempts, next_at, lease_until, was_resent, provider_message_id, failure',
    },
  });
  await enableTenantIsolation(knex, 'timer', {
    dispatchMay: { select: 'tenant_id, id, lane_id, due_at, is_fired', update: 'is_fired' },
  });
}
