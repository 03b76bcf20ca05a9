import type { Knex } from 'knex';
import * as tenantsAndChannels from './0001-tenants-and-channels.ts';
import * as lanesAndMessages from './0002-lanes-and-messages.ts';
import * as conversations from './0003-conversations.ts';
import * as bookings from './0004-bookings.ts';
import * as flowPublishing from './0005-flow-publishing.ts';
import * as webhookCalls from './0006-webhook-calls.ts';
import * as stories from './0007-stories.ts';
import * as places from './0008-places.ts';
import * as lifeOfABooking from './0009-life-of-a-booking.ts';
import * as calendars from './0010-calendars.ts';
import * as advice from './0011-advice.ts';
import * as waitlist from './0012-waitlist.ts';

interface Migration {
  up(knex: Knex): Promise<void>;
}

/** In order, for ever: a migration that has landed is never edited, a change is a new file. */
export const migrations: readonly { name: string; migration: Migration }[] = [
  { name: '0001-tenants-and-channels', migration: tenantsAndChannels },
  { name: '0002-lanes-and-messages', migration: lanesAndMessages },
  { name: '0003-conversations', migration: conversations },
  { name: '0004-bookings', migration: bookings },
  { name: '0005-flow-publishing', migration: flowPublishing },
  { name: '0006-webhook-calls', migration: webhookCalls },
  { name: '0007-stories', migration: stories },
  { name: '0008-places', migration: places },
  { name: '0009-life-of-a-booking', migration: lifeOfABooking },
  { name: '0010-calendars', migration: calendars },
  { name: '0011-advice', migration: advice },
  { name: '0012-waitlist', migration: waitlist },
];
