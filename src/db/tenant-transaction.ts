import type pg from 'pg';
import type { LaneId, TenantId } from '../core/ids.ts';
import type { ObservedStatement, Queryable, Statement } from './statement.ts';

/**
 * Everything that one transaction of one tenant may do. Row-level security shows it that tenant's rows only.
 *
 * Locks have one order in every transaction: resources, then counters, then lane tails. The door keeps it, so that no
 * two transactions can wait for each other in a circle.
 */
export interface TenantTransaction extends Queryable {
  readonly tenantId: TenantId;
  /** Runs `work` in a savepoint: when it throws, only its own writes are undone. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Serialises writers of these resources (or other booked things) until the transaction ends. A later call that names
   * new ones reruns the whole transaction with all of them taken at its start, in sorted order.
   */
  lockResources(ids: readonly string[]): Promise<void>;
  /** Takes the tails of lanes that this transaction is about to append to, in sorted order; the last locks of all. */
  lockLaneTails(laneIds: readonly LaneId[]): Promise<void>;
  /** Runs after the commit, never after a rollback; must not throw. */
  afterCommit(task: () => void): void;
}

/** Thrown inside a transaction that must start again with more resources locked; only the door catches it. */
class MoreLocksNeeded extends Error {
  readonly ids: ReadonlySet<string>;
  constructor(ids: ReadonlySet<string>) {
    super('The transaction reruns with more resources locked.');
    this.ids = ids;
  }
}

export interface TenantTransactionOptions {
  readOnly?: boolean;
  /** Everything that it wrote is undone at its end, and nobody ever saw any of it; it still has its result. */
  isRehearsal?: boolean;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MOST_ATTEMPTS = 5;

/** The door to tenant tables: one transaction, one tenant. `work` may run more than once and must only touch the transaction. */
export function createTenantDoor(pool: pg.Pool, observe?: (statement: ObservedStatement) => void) {
  let transactions = 0;

  return async function tenantTransaction<T>(
    tenantId: TenantId,
    work: (tx: TenantTransaction) => Promise<T>,
    options: TenantTransactionOptions = {},
  ): Promise<T> {
    let locks: ReadonlySet<string> = new Set();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(tenantId, work, options, locks);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS) throw error;
        if (error instanceof MoreLocksNeeded) locks = error.ids;
        else if (!isRetryable(error)) throw error;
      }
    }
  };

  async function attemptOnce<T>(
    tenantId: TenantId,
    work: (tx: TenantTransaction) => Promise<T>,
    options: TenantTransactionOptions,
    locks: ReadonlySet<string>,
  ): Promise<T> {
    const client = await pool.connect();
    const transaction = (transactions += 1);
    const run = async <Row>(statement: Statement): Promise<Row[]> => {
      observe?.({ door: 'tenant', transaction, statement });
      writeTogether(client);
      const result = await client.query(statement as pg.QueryConfig);
      return result.rows as Row[]; // the statement's author states the shape
    };
    const session = openSession(tenantId, run);
    let broken: Error | undefined;
    try {
      const begun = run({ text: beginStatement(tenantId, options) });
      // The first statements follow in the same breath; if it cannot begin, row-level security lets none of them see a row.
      begun.catch(() => undefined);
      await session.holdFromStart(locks);
      const result = await work(session.tx);
      session.end();
      await begun;
      await run({ text: options.isRehearsal ? 'rollback' : 'commit' });
      if (!options.isRehearsal) session.committed();
      return result;
    } catch (error) {
      session.end();
      await run({ text: 'rollback' }).catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/**
 * Statements of one breath leave in one packet: each packet is a system call here and wakes the server's process there,
 * which costs more than most statements do.
 */
function writeTogether({ connection: { stream } }: pg.PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Begins and sets the tenant in one round trip. The id is a checked UUID, so it can stand in the text. */
function beginStatement(tenantId: TenantId, options: TenantTransactionOptions): string {
  if (!/^[0-9a-f-]{36}$/.test(tenantId)) throw new Error('A tenant id must be a UUID.');
  return `begin${options.readOnly ? ' read only' : ''}; select set_config('app.current_tenant_id', '${tenantId}', true)`;
}

function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

function openSession(tenantId: TenantId, run: <Row>(statement: Statement) => Promise<Row[]>) {
  const held = new Set<string>();
  const tasks: (() => void)[] = [];
  let isOpen = true;
  let areTailsTaken = false;
  let savepoints = 0;

  const query = <Row>(statement: Statement): Promise<Row[]> => {
    if (!isOpen) throw new Error('This transaction has ended; a query came too late.');
    return run<Row>(statement);
  };

  const take = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    const sorted = [...ids].sort();
    await query({
      name: 'lock-resources',
      text: 'select pg_advisory_xact_lock(hashtextextended($1 || key, 0)) from unnest($2::text[]) as key',
      values: [tenantId, sorted],
    });
    for (const id of sorted) held.add(id);
  };

  const tx: TenantTransaction = {
    tenantId,
    query,
    async savepoint(work) {
      const name = `s${(savepoints += 1)}`;
      const opened = query({ text: `savepoint ${name}` });
      opened.catch(() => undefined); // awaited below, after the work that goes out behind it
      try {
        const result = await work();
        await opened;
        await query({ text: `release savepoint ${name}` });
        return result;
      } catch (error) {
        if (!(error instanceof MoreLocksNeeded)) await query({ text: `rollback to savepoint ${name}` });
        throw error;
      }
    },
    async lockResources(ids) {
      const missing = ids.filter((id) => !held.has(id));
      if (missing.length === 0) return;
      if (held.size > 0 || areTailsTaken) throw new MoreLocksNeeded(new Set([...held, ...missing]));
      await take(missing);
    },
    async lockLaneTails(laneIds) {
      areTailsTaken = true;
      await query({
        name: 'lock-lane-tails',
        text: 'select from app.lane_tail where lane_id = any($1::uuid[]) order by lane_id for update',
        values: [[...laneIds]],
      });
    },
    afterCommit: (task) => void tasks.push(task),
  };

  return {
    tx,
    holdFromStart: (ids: ReadonlySet<string>) => take([...ids]),
    end: () => void (isOpen = false),
    committed: () => {
      for (const task of tasks) task();
    },
  };
}
