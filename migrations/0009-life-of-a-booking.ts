import type { Knex } from 'knex';

/** Every state of a booking, its policy and price as they were agreed, and what a booking costs besides its price. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- what a business asks of its bookings, by rule; a service's rules replace the business's, one by one
    alter table app.business add column policy jsonb not null default '{}';
    alter table app.service add column policy jsonb not null default '{}';
    -- prices of other lengths than the service's own: [{ "minutes": 120, "priceMinor": 15000 }]
    alter table app.service add column length_prices jsonb not null default '[]';

    -- released: let go of, a hold by its customer or a booking that nobody confirmed in time;
    -- expired: a hold, payment or request that ran out, which may be taken up again if its time is still free
    alter table app.booking drop constraint booking_status_check;
    alter table app.booking add constraint booking_status_check check (status in (
      'held', 'pending_payment', 'pending_approval', 'confirmed', 'checked_in', 'completed',
      'released', 'expired', 'declined', 'cancelled_by_customer', 'cancelled_by_business', 'no_show', 'failed'));
    alter table app.booking drop constraint booking_check1;
    alter table app.booking add constraint booking_hold_ends
      check (hold_expires_at is not null or status not in ('held', 'pending_payment'));
    alter table app.booking add column payment_status text not null default 'none' check (payment_status in (
      'none', 'required', 'pending', 'paid', 'partially_refunded', 'refunded', 'failed'));
    -- for cancelling late or not coming
    alter table app.booking add column fee_minor bigint not null default 0 check (fee_minor >= 0);
    alter table app.booking add column checked_in_at timestamptz;
    -- the version in which what is agreed last changed, and the one in which it had changed before
    alter table app.booking add column agreed_version integer not null default 1;
    alter table app.booking add column agreed_from integer not null default 1;
    alter table app.booking no force row level security;
    update app.booking set agreed_version = version, agreed_from = version;
    alter table app.booking force row level security;

    drop index app.booking_held;
    create index booking_held on app.booking (tenant_id, hold_expires_at) where status in ('held', 'pending_payment');
  `);
}
