import type { Doors } from '../../db/doors.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';

/**
 * Doors that all lead into one open transaction: each transaction through them is a savepoint of it. Work through them
 * must be done one thing after the other.
 */
export function sandboxDoors(outer: TenantTransaction): Pick<Doors, 'tenantTransaction' | 'dispatch'> {
  const inner: TenantTransaction = {
    ...outer,
    // Nobody else is here to be kept out, and a rerun for more locks would begin the whole rehearsal again.
    lockResources: async () => undefined,
    // Nothing is ever committed.
    afterCommit: () => undefined,
  };
  return {
    async tenantTransaction(tenantId, work) {
      if (tenantId !== outer.tenantId) throw new Error('A rehearsal stays in its sandbox.');
      return outer.savepoint(() => work(inner));
    },
    // The tenant's own door may do all that the dispatch door may, within this tenant.
    dispatch: outer,
  };
}

/** Runs `work` and undoes what it wrote; its result stays. */
export async function undone<T>(tx: TenantTransaction, work: () => Promise<T>): Promise<T> {
  let end: { result: T } | undefined;
  try {
    await tx.savepoint(async () => {
      end = { result: await work() };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (!end) throw new Error('Work that was undone has a result.');
  return end.result;
}

class Undo extends Error {}
