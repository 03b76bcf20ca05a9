import pg from 'pg';
import { MINUTE_MS } from '../../src/core/time/index.ts';
import { askOwner } from '../postgres-server.ts';
import { CLIENTS, type Guard, type Wish } from './flash.ts';

/*
 * What the kernel is compared with: the least that a program could do, on a table of its own, without tenants, hours,
 * alternatives or a record of who did what.
 */

const EXCLUSION_VIOLATION = '23P01';
const DEADLOCK_DETECTED = '40P01';

/** Looks whether the time is free and then takes it, with nothing that keeps others from doing so in between. */
export async function openUnlockedGuard(ownerUrl: string): Promise<Guard> {
  await askOwner(ownerUrl, 'create table public.unlocked (occupied tstzrange not null)');
  await askOwner(ownerUrl, 'create index on public.unlocked using gist (occupied)');
  const pool = openPool(ownerUrl);
  return {
    async attempt(_client, wish) {
      const values = [rangeOf(wish)];
      const connection = await pool.connect();
      try {
        await connection.query('begin');
        const { rowCount } = await connection.query({
          name: 'look',
          text: 'select from public.unlocked where occupied && $1::tstzrange',
          values,
        });
        if (!rowCount)
          await connection.query({ name: 'take', text: 'insert into public.unlocked values ($1)', values });
        await connection.query('commit');
        return rowCount ? 'lost' : 'won';
      } finally {
        connection.release();
      }
    },
    close: () => pool.end(),
  };
}

/** Takes the time and lets the exclusion constraint refuse. */
export async function openConstraintGuard(ownerUrl: string): Promise<Guard> {
  await askOwner(
    ownerUrl,
    'create table public.excluding (occupied tstzrange not null, exclude using gist (occupied with &&))',
  );
  const pool = openPool(ownerUrl);
  return {
    async attempt(_client, wish) {
      try {
        await pool.query({
          name: 'take',
          text: 'insert into public.excluding values ($1)',
          values: [rangeOf(wish)],
        });
        return 'won';
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === EXCLUSION_VIOLATION) return 'lost';
        if (code === DEADLOCK_DETECTED) return 'deadlock';
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function openPool(ownerUrl: string): pg.Pool {
  return new pg.Pool({ connectionString: ownerUrl, max: CLIENTS, application_name: 'turno bench' });
}

function rangeOf({ startsAt, durationMinutes }: Wish): string {
  const until = startsAt + durationMinutes * MINUTE_MS;
  return `[${new Date(startsAt).toISOString()},${new Date(until).toISOString()})`;
}
