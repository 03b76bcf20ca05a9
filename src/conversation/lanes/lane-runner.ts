import type { Logger } from '../../core/logger.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import { describeError } from '../../core/errors.ts';
import { createPauses } from '../../core/pauses.ts';
import type { Queryable } from '../../db/statement.ts';
import { claimLanes, LeaseLostError, releaseLane, type Lease } from './lease.ts';
import { createReadyLanes } from './ready-lanes.ts';

/**
 * What a turn left behind.
 * - `finished`: the lane is empty and was given back in the turn's own commit
 * - `more`: the next event can be taken under the same lease
 * - `nothing`: there was no event, or it was not taken; the lane is claimed again after `retryInMs`, and not before unless it
 *   `staysOpen` to whoever rings
 */
export type TurnOutcome =
  | { kind: 'finished' }
  | { kind: 'more'; position: number }
  | { kind: 'nothing'; retryInMs?: number; staysOpen?: boolean };

export interface LaneWork {
  /** Takes the lane's next event, in one transaction. */
  takeTurn(lease: Lease): Promise<TurnOutcome>;
  /** Sets the lane's next event aside after it failed too often, in a transaction of its own. */
  parkEvent(lease: Lease, failure: string): Promise<TurnOutcome>;
}

export interface LaneRunnerOptions {
  dispatch: Queryable;
  work: LaneWork;
  logger: Logger;
  /** turns at the same time */
  concurrency: number;
  /** how long a lane pauses after a turn that failed once; twice as long each further time */
  retryTurnAfterMs?: number | undefined;
  onTurn(outcome: 'taken' | 'failed', durationMs: number): void;
}

export interface LaneRunner {
  /** There may be something to do in this lane. */
  wake(lane: LaneKey): void;
  /** lanes waiting or being worked on */
  readonly load: number;
  /** Takes no new lanes, finishes the turns in hand. */
  stop(): Promise<void>;
}

const MOST_ATTEMPTS = 3;
const RETRY_TURN_AFTER_MS = 1_000;
/** Turns in a row that one lane may have before others come first. */
const TURNS_PER_CLAIM = 20;

/** Works on lanes as they become ready: many lanes in parallel, each by one worker at a time, in order. */
export function createLaneRunner(options: LaneRunnerOptions): LaneRunner {
  const { dispatch, work, logger, concurrency, onTurn } = options;
  const { retryTurnAfterMs = RETRY_TURN_AFTER_MS } = options;
  const ready = createReadyLanes();
  const busy = new Map<string, { wokenAgain: boolean }>();
  const running = new Set<Promise<void>>();
  const pauses = createPauses();
  let isClaiming = false;
  let claiming: Promise<void> | undefined;
  let isStopped = false;

  function wake(lane: LaneKey): void {
    const current = busy.get(lane.laneId);
    // A lane in work looks again before it lets go, so a ring that comes meanwhile is not lost.
    if (current) current.wokenAgain = true;
    else ready.add(lane);
    void fill();
  }

  async function fill(): Promise<void> {
    if (isClaiming || isStopped) return;
    isClaiming = true;
    try {
      while (!isStopped && busy.size < concurrency && ready.size > 0) {
        const lanes = ready.take(concurrency - busy.size);
        for (const lane of lanes) busy.set(lane.laneId, { wokenAgain: false });
        claiming = claim(lanes);
        await claiming;
      }
    } finally {
      isClaiming = false;
    }
  }

  async function claim(lanes: readonly LaneKey[]): Promise<void> {
    let leases: Lease[] = [];
    try {
      leases = await claimLanes(dispatch, lanes);
    } catch (error) {
      logger.error({ error }, 'lanes could not be claimed; the sweep finds them again');
    }
    const claimed = new Set(leases.map((lease) => lease.laneId));
    for (const lane of lanes) if (!claimed.has(lane.laneId)) busy.delete(lane.laneId);
    for (const lease of leases) {
      const task = runLane(lease).finally(() => {
        running.delete(task);
        const again = busy.get(lease.laneId)?.wokenAgain;
        busy.delete(lease.laneId);
        if (again) wake(lease);
        else void fill();
      });
      running.add(task);
    }
  }

  async function runLane(lease: Lease): Promise<void> {
    try {
      for (let turns = 1; ; turns += 1) {
        const startedAt = performance.now();
        const outcome =
          lease.attempts > MOST_ATTEMPTS
            ? await work.parkEvent(lease, 'A process ended while taking this event.')
            : await work.takeTurn(lease);
        if (outcome.kind !== 'nothing') onTurn('taken', performance.now() - startedAt);
        if (outcome.kind === 'finished') return;
        if (outcome.kind === 'nothing') return await giveBack(lease, outcome);
        lease.position = outcome.position;
        lease.attempts = 0;
        if (turns >= TURNS_PER_CLAIM || isStopped) return await giveBack(lease, { retryInMs: 0 });
      }
    } catch (error) {
      await recover(lease, error);
    }
  }

  async function recover(lease: Lease, error: unknown): Promise<void> {
    const context = { tenantId: lease.tenantId, conversationId: lease.laneId, error };
    if (error instanceof LeaseLostError) return logger.warn(context, 'a turn was fenced off');
    logger.error({ ...context, attempt: lease.attempts }, 'a turn failed');
    onTurn('failed', 0);
    try {
      if (lease.attempts < MOST_ATTEMPTS) {
        await giveBack(lease, {
          retryInMs: retryTurnAfterMs * 2 ** (lease.attempts - 1),
          keepsAttempts: true,
        });
      } else {
        const outcome = await work.parkEvent(lease, describeError(error));
        if (outcome.kind === 'more') await giveBack(lease, { retryInMs: 0 });
      }
    } catch (failure) {
      logger.error(
        { ...context, error: failure },
        'a failed turn could not be set aside; its lease runs out by itself',
      );
    }
  }

  async function giveBack(
    lease: Lease,
    options: { retryInMs?: number; keepsAttempts?: boolean; staysOpen?: boolean },
  ): Promise<void> {
    const { retryInMs, keepsAttempts = false, staysOpen = false } = options;
    const closedMs = staysOpen ? 0 : Math.max(0, (retryInMs ?? 0) - 1);
    await releaseLane(dispatch, lease, { ms: closedMs, keepsAttempts });
    if (retryInMs !== undefined) pauses.after(retryInMs, () => wake(lease));
  }

  return {
    wake,
    get load() {
      return ready.size + busy.size;
    },
    async stop() {
      isStopped = true;
      // A claim under way ends in leases; left alone, they would keep the next start off their lanes until they run out.
      await claiming;
      await Promise.allSettled(running);
      pauses.callOff();
    },
  };
}
