import { setTimeout as pause } from 'node:timers/promises';
import type { LaneId, TenantId } from '../../core/ids.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import { createTenant, monday, type TestTenant } from '../../../test/support/factories.ts';
import { eventually } from '../../../test/support/eventually.ts';
import { quietLogger } from '../../../test/support/quiet-logger.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { ensureLanes } from '../inbox/ensure-lanes.ts';
import { laneAlias } from '../inbox/lane-alias.ts';
import { storeEvents } from '../inbox/store-events.ts';
import { nextEvents } from '../turn/lane-events.ts';
import { createLaneRunner, type LaneWork } from './lane-runner.ts';
import { advanceLane, claimLanes, LeaseLostError, type Lease } from './lease.ts';
import { findReadyLanes } from './sweep-lanes.ts';

const { doors } = await withTestDatabase();

let told = 0;

async function tell(tenant: TestTenant, phone: string, count: number): Promise<LaneKey> {
  const alias = laneAlias({ kind: 'phone', value: phone });
  const request = {
    tenantId: tenant.tenantId,
    channelId: tenant.channelId,
    kind: 'conversation' as const,
    aliases: [alias],
  };
  const [laneId] = await ensureLanes(doors.dispatch, [request]);
  await storeEvents(
    doors.dispatch,
    Array.from({ length: count }, () => ({
      ...request,
      laneKind: 'conversation' as const,
      providerMessageId: `m${(told += 1)}`,
      kind: 'message' as const,
      payload: '{}',
      raw: Buffer.from('{}'),
      receivedAt: monday,
    })),
  );
  return { tenantId: tenant.tenantId, laneId: laneId as LaneId }; // one request, one lane
}

interface Taken {
  laneId: string;
  seq: number;
  worker: string;
}

/** Takes each event in a transaction of its own and writes down which. */
function recordingWork(
  taken: Taken[],
  worker: string,
  before: (lease: Lease, seq: number) => Promise<void> = async () => undefined,
): LaneWork {
  const take = (outcome: 'done' | 'parked') => (lease: Lease) =>
    doors.tenantTransaction(lease.tenantId, async (tx) => {
      const [event, ...more] = await nextEvents(tx, lease.laneId, lease.position);
      if (!event) return { kind: 'nothing' as const };
      if (outcome === 'done') await before(lease, event.seq);
      await advanceLane(tx, lease, { position: event.seq, keepsLease: more.length > 0, outcome });
      tx.afterCommit(() => taken.push({ laneId: lease.laneId, seq: event.seq, worker }));
      return more.length > 0 ? { kind: 'more' as const, position: event.seq } : { kind: 'finished' as const };
    });
  return { takeTurn: take('done'), parkEvent: take('parked') };
}

function runnerOf(work: LaneWork, concurrency = 4) {
  return createLaneRunner({
    dispatch: doors.dispatch,
    work,
    logger: quietLogger,
    concurrency,
    retryTurnAfterMs: 20,
    onTurn: () => undefined,
  });
}

describe('lanes', () => {
  it('are taken in order, each event once, by any number of workers', async () => {
    const tenant = await createTenant(doors);
    const lanes = await Promise.all(
      Array.from({ length: 12 }, (_, place) => tell(tenant, `34600${place}`, 15)),
    );
    const taken: Taken[] = [];
    const runners = ['a', 'b', 'c'].map((worker) =>
      runnerOf(recordingWork(taken, worker, () => pause(Math.random() * 4))),
    );
    for (const lane of lanes) for (const runner of runners) runner.wake(lane);
    await eventually(async () => {
      for (const lane of await findReadyLanes(doors.dispatch)) runners[0]?.wake(lane);
      expect(taken).toHaveLength(12 * 15);
    });
    for (const { laneId } of lanes) {
      const own = taken.filter((entry) => entry.laneId === laneId).map(({ seq }) => seq);
      expect(own).toEqual(Array.from({ length: 15 }, (_, place) => place + 1));
    }
    await Promise.all(runners.map((runner) => runner.stop()));
  });

  it('fence off a worker that was paused past its lease', async () => {
    const tenant = await createTenant(doors);
    const lane = await tell(tenant, '34601', 1);
    const [late] = await claimLanes(doors.dispatch, [lane]);
    await expireLease(lane);
    const [next] = await claimLanes(doors.dispatch, [lane]);
    await doors.tenantTransaction(tenant.tenantId, (tx) =>
      advanceLane(tx, next as Lease, { position: 1, keepsLease: false, outcome: 'done' }),
    );
    const lateCommit = doors.tenantTransaction(tenant.tenantId, (tx) =>
      advanceLane(tx, late as Lease, { position: 1, keepsLease: false, outcome: 'done' }),
    );
    await expect(lateCommit).rejects.toThrow(LeaseLostError);
  });

  it('are claimed by one worker at a time', async () => {
    const tenant = await createTenant(doors);
    const lane = await tell(tenant, '34602', 1);
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimLanes(doors.dispatch, [lane])));
    expect(claims.flat()).toHaveLength(1);
  });

  it('go on after an event that fails every time: it is set aside, nothing behind it is lost', async () => {
    const tenant = await createTenant(doors);
    const lane = await tell(tenant, '34603', 3);
    const taken: Taken[] = [];
    const runner = runnerOf(
      recordingWork(taken, 'a', async (_lease, seq) => {
        if (seq === 2) throw new Error('poison');
      }),
    );
    runner.wake(lane);
    await eventually(() => expect(taken.map(({ seq }) => seq)).toEqual([1, 2, 3]));
    const states = await doors.tenantTransaction(tenant.tenantId, (tx) =>
      tx.query<{ state: string }>({
        text: 'select state from app.lane_event where lane_id = $1 order by seq',
        values: [lane.laneId],
      }),
    );
    expect(states.map(({ state }) => state)).toEqual(['done', 'parked', 'done']);
    await runner.stop();
  });

  it('set aside an event that ends its process each time, without trying it a fourth time', async () => {
    const tenant = await createTenant(doors);
    const lane = await tell(tenant, '34604', 1);
    for (let crash = 1; crash <= 3; crash += 1) {
      await claimLanes(doors.dispatch, [lane]);
      await expireLease(lane);
    }
    const taken: Taken[] = [];
    const runner = runnerOf(
      recordingWork(taken, 'a', async () => {
        throw new Error('it was tried again');
      }),
    );
    runner.wake(lane);
    await eventually(() => expect(taken).toHaveLength(1));
    await runner.stop();
  });

  it('are free again after a stop that comes while they are claimed', async () => {
    const tenant = await createTenant(doors);
    const lane = await tell(tenant, '34606', 2);
    const taken: Taken[] = [];
    const runner = runnerOf(recordingWork(taken, 'a'));
    runner.wake(lane);
    await runner.stop();
    expect(taken).toHaveLength(1);
    expect(await readyLanesOf(tenant.tenantId)).toEqual([lane.laneId]);
  });

  it('of a quiet tenant do not wait behind another tenant’s flood', async () => {
    const [noisy, quiet] = await Promise.all([createTenant(doors), createTenant(doors)]);
    const flood = await Promise.all(Array.from({ length: 40 }, (_, place) => tell(noisy, `3470${place}`, 1)));
    const calm = await tell(quiet, '34800', 1);
    const taken: Taken[] = [];
    const runner = runnerOf(
      recordingWork(taken, 'a', () => pause(5)),
      2,
    );
    for (const lane of flood) runner.wake(lane);
    runner.wake(calm);
    await eventually(() => expect(taken).toHaveLength(41));
    const place = taken.findIndex(({ laneId }) => laneId === calm.laneId);
    expect(place).toBeLessThan(8);
    await runner.stop();
  });

  it('are found by the sweep when every bell was lost', async () => {
    const tenant = await createTenant(doors);
    const lane = await tell(tenant, '34605', 1);
    expect(await readyLanesOf(tenant.tenantId)).toEqual([lane.laneId]);
    await claimLanes(doors.dispatch, [lane]);
    expect(await readyLanesOf(tenant.tenantId)).toEqual([]);
  });
});

async function readyLanesOf(tenantId: TenantId): Promise<string[]> {
  const ready = await findReadyLanes(doors.dispatch);
  return ready.filter((lane) => lane.tenantId === tenantId).map(({ laneId }) => laneId);
}

/** As if the holder had been paused for longer than its lease. */
async function expireLease(lane: LaneKey): Promise<void> {
  await doors.dispatch.query({
    text: `update app.lane_head set lease_until = clock_timestamp() - interval '1 second' where tenant_id = $1 and lane_id = $2`,
    values: [lane.tenantId, lane.laneId],
  });
}
