import type pg from 'pg';
import type { DoorUrls } from '../../src/db/doors.ts';
import { createPool } from '../../src/db/pool.ts';
import type { Recording, RecordedStep } from './recording.ts';
import type { Unit } from './replay-plan.ts';

type Door = RecordedStep['door'];

/** As many connections as the product opens for each door (src/db/doors.ts). */
const CONNECTIONS: Record<Door, number> = { tenant: 12, platform: 2, dispatch: 6 };

export interface Replay {
  /**
   * Runs the units with as many connections at each door as the product has: the earliest first of those that wait for
   * nothing. What is rolled back in the recording is rolled back here.
   */
  run(units: readonly Unit[]): Promise<{ seconds: number; refused: number }>;
  close(): Promise<void>;
}

export function openReplay(recording: Recording, urls: DoorUrls): Replay {
  const pools: Record<Door, pg.Pool> = {
    tenant: openPool('tenant', urls.app),
    platform: openPool('platform', urls.platform),
    dispatch: openPool('dispatch', urls.dispatch),
  };

  /** @returns how many statements were refused */
  async function runUnit({ door, steps }: Unit): Promise<number> {
    const client = await pools[door].connect();
    let refused = 0;
    for (const { statement, values } of steps) {
      const query = { ...recording.statements[statement], values };
      // A refusal is part of what is replayed: a lost slot, for example, and then the rollback to a savepoint.
      await client.query(query as pg.QueryConfig).catch(() => (refused += 1));
    }
    client.release();
    return refused;
  }

  return {
    async run(units) {
      const startedAt = performance.now();
      const refused = await runInOrder(units, runUnit);
      return { seconds: (performance.now() - startedAt) / 1000, refused };
    },
    async close() {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}

async function runInOrder(units: readonly Unit[], runUnit: (unit: Unit) => Promise<number>): Promise<number> {
  const ready: Record<Door, Unit[]> = { tenant: [], platform: [], dispatch: [] };
  const busy: Record<Door, number> = { tenant: 0, platform: 0, dispatch: 0 };
  let left = units.length;
  let total = 0;
  for (const unit of units) if (unit.waitsFor === 0) ready[unit.door].push(unit);

  await new Promise<void>((resolve, reject) => {
    for (const door of Object.keys(ready) as Door[]) fill(door);

    function fill(door: Door): void {
      while (busy[door] < CONNECTIONS[door]) {
        const unit = ready[door].shift();
        if (!unit) return;
        busy[door] += 1;
        runUnit(unit).then((refused) => finish(unit, refused), reject);
      }
    }

    function finish(unit: Unit, refused: number): void {
      total += refused;
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
  return total;
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
