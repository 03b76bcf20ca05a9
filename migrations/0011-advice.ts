import type { Knex } from 'knex';

/** What a language model says a message may mean, where our own understanding made nothing of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- { "text": … } while the model is asked, with a "proposal" (or null) once it has answered; for the tenant's eyes only
    alter table app.lane_event add column advice jsonb;
  `);
}
