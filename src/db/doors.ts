import type pg from 'pg';
import { createPool } from './pool.ts';
import type { ObservedStatement, Queryable, Statement } from './statement.ts';
import {
  createTenantDoor,
  type TenantTransaction,
  type TenantTransactionOptions,
} from './tenant-transaction.ts';
import type { TenantId } from '../core/ids.ts';

/**
 * The only three ways to the database at run time. Each has a login role of its own that can do no more than the door
 * is for; none is a superuser, bypasses row-level security, or owns a table.
 */
export interface Doors {
  /** rows of one tenant */
  tenantTransaction<T>(
    tenantId: TenantId,
    work: (tx: TenantTransaction) => Promise<T>,
    options?: TenantTransactionOptions,
  ): Promise<T>;
  /** schema `platform`: tenants and routes, no customer content */
  platform: Queryable;
  /** lanes, events, outbox and timers of all tenants: inserting and claiming, never reading content */
  dispatch: Queryable;
  close(): Promise<void>;
}

export interface DoorUrls {
  app: string;
  platform: string;
  dispatch: string;
}

export interface DoorOptions {
  urls: DoorUrls;
  /** connections of the tenant door; the others take a fixed few */
  tenantConnections?: number;
  onError: (error: Error) => void;
  observe?: (statement: ObservedStatement) => void;
}

export function openDoors(options: DoorOptions): Doors {
  const { urls, onError, observe } = options;
  const tenant = createPool({
    url: urls.app,
    max: options.tenantConnections ?? 12,
    name: 'turno tenant',
    isPipelined: true,
    onError,
  });
  const platform = createPool({ url: urls.platform, max: 2, name: 'turno platform', onError });
  const dispatch = createPool({ url: urls.dispatch, max: 6, name: 'turno dispatch', onError });

  return {
    tenantTransaction: createTenantDoor(tenant, observe),
    platform: autocommit('platform', platform, observe),
    dispatch: autocommit('dispatch', dispatch, observe),
    async close() {
      await Promise.all([tenant.end(), platform.end(), dispatch.end()]);
    },
  };
}

function autocommit(
  door: 'platform' | 'dispatch',
  pool: pg.Pool,
  observe?: (statement: ObservedStatement) => void,
): Queryable {
  return {
    async query<Row>(statement: Statement): Promise<Row[]> {
      observe?.({ door, statement });
      const result = await pool.query(statement as pg.QueryConfig);
      return result.rows as Row[]; // the statement's author states the shape
    },
  };
}
