import type pg from 'pg';
import type { DoorUrls } from '../../src/db/doors.ts';
import { createPool } from '../../src/db/pool.ts';
import type { Recording, RecordedStep } from './recording.ts';
import type { Unit } from './replay-plan.ts';

type Door = RecordedStep['door'];

/** As many connections as the product opens for each door (src/db/doors.ts). */
const CONNECTIONS: Record<Door, number> = { tenant: 12, platform: 2, dispatch: 6 };

/**
 * Runs the units with as many connections at each door as the product has: the earliest first of those that wait for
 * nothing. What is rolled back in the recording is rolled back here.
 */
export async function replay(
  recording: Recording,
  units: readonly Unit[],
  urls: DoorUrls,
): Promise<{ seconds: number; refused: number }> {
  const pools: Record<Door, pg.Pool> = {
    tenant: openPool('tenant', urls.app),
    platform: openPool('platform', urls.platform),
    dispatch: openPool('dispatch', urls.dispatch),
  };
  const ready: Record<Door, Unit[]> = { tenant: [], platform: [], dispatch: [] };
  const busy: Record<Door, number> = { tenant: 0, platform: 0, dispatch: 0 };
  let left = units.length;
  let refused = 0;

  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    for (const unit of units) if (unit.waitsFor === 0) ready[unit.door].push(unit);
    for (const door of Object.keys(ready) as Door[]) fill(door);

    function fill(door: Door): void {
      while (busy[door] < CONNECTIONS[door]) {
        const unit = ready[door].shift();
        if (!unit) return;
        busy[door] += 1;
        runUnit(unit).then(() => finish(unit), reject);
      }
    }

    function finish(unit: Unit): void {
      busy[unit.door] -= 1;
      left -= 1;
      if (left === 0) return resolve();
      for (const follower of unit.followers) {
        follower.waitsFor -= 1;
        if (follower.waitsFor > 0) continue;
        insertInOrder(ready[follower.door], follower);
        if (follower.door !== unit.door) fill(follower.door);
      }
      fill(unit.door);
    }
  });
  const seconds = (performance.now() - startedAt) / 1000;
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
  return { seconds, refused };

  async function runUnit({ door, steps }: Unit): Promise<void> {
    const client = await pools[door].connect();
    for (const { statement, values } of steps) {
      const query = { ...recording.statements[statement], values };
      // A refusal is part of what is replayed: a lost slot, for example, and then the rollback to a savepoint.
      await client.query(query as pg.QueryConfig).catch(() => (refused += 1));
    }
    client.release();
  }
}

function openPool(door: Door, url: string): pg.Pool {
  return createPool({
    url,
    max: CONNECTIONS[door],
    name: `turno replay ${door}`,
    onError: (error) => {
      throw error;
    },
  });
}

function insertInOrder(units: Unit[], unit: Unit): void {
  const before = units.findLastIndex(({ place }) => place < unit.place);
  units.splice(before + 1, 0, unit);
}
