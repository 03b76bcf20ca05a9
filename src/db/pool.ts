import pg from 'pg';

const TIMESTAMPTZ = 1184;
const BIGINT = 20;
const DATE = 1082;

/** Instants arrive as epoch milliseconds, bigints as numbers, civil dates as their text. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary') {
      if (oid === TIMESTAMPTZ) return (text: string) => toInstant(text);
      if (oid === BIGINT) return Number;
      if (oid === DATE) return (text: string) => text;
    }
    return pg.types.getTypeParser(oid, format);
  },
};

function toInstant(text: string): number {
  if (text === 'infinity') return Infinity;
  if (text === '-infinity') return -Infinity;
  // Sessions run in UTC, so the text always ends in "+00".
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
}

export interface PoolOptions {
  url: string;
  max: number;
  /** shown in pg_stat_activity */
  name: string;
  /** statements that wait for nothing go out behind each other, without waiting for the answer to the one before */
  isPipelined?: boolean;
  /** receives errors of idle connections, which would otherwise end the process */
  onError: (error: Error) => void;
}

/** A pool for one login role, with limits that keep a stuck statement from holding a connection for ever. */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.name,
    pipeline: options.isPipelined ?? false,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    options:
      '-c timezone=UTC -c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s -c plan_cache_mode=force_generic_plan',
    types,
  });
  pool.on('error', options.onError);
  return pool;
}
