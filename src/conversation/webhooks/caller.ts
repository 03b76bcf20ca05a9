import type { Clock } from '../../core/clock.ts';
import type { TenantId } from '../../core/ids.ts';
import type { Logger } from '../../core/logger.ts';
import type { Doorbell } from '../../core/ports/doorbell.ts';
import type { WebClient } from '../../core/ports/web-client.ts';
import type { Seal } from '../../core/seal.ts';
import type { Doors } from '../../db/doors.ts';
import { claimCalls, type ClaimedCall } from './claim-calls.ts';
import { loadCall, settleCall, settlementOf } from './settle-call.ts';
import { signedHeaders } from './signature.ts';

export interface WebhookCallerOptions {
  doors: Doors;
  doorbell: Doorbell;
  clock: Clock;
  logger: Logger;
  seal: Seal;
  web: WebClient;
  /** calls at the same time, of all tenants and of one */
  concurrency?: number;
  concurrencyPerTenant?: number;
}

export interface WebhookCaller {
  /** There may be calls to make. */
  wake(): void;
  readonly load: number;
  /** Ends the calls in hand; the next start makes them again. */
  stop(): Promise<void>;
}

/** Makes the calls that flows asked for, and brings the answers back as events of their lanes. */
export function createWebhookCaller(options: WebhookCallerOptions): WebhookCaller {
  const { doors, doorbell, clock, logger, seal, web, concurrency = 16, concurrencyPerTenant = 4 } = options;
  const inHand = new Map<ClaimedCall, Promise<void>>();
  const stopping = new AbortController();
  let claiming: Promise<void> | undefined;
  let isWokenAgain = false;

  function wake(): void {
    if (stopping.signal.aborted) return;
    isWokenAgain = true;
    claiming ??= claimAll().finally(() => (claiming = undefined));
  }

  async function claimAll(): Promise<void> {
    while (isWokenAgain && inHand.size < concurrency) {
      isWokenAgain = false;
      try {
        const claimed = await claimCalls(doors.dispatch, {
          most: concurrency - inHand.size,
          mostPerTenant: concurrencyPerTenant,
          busy: busyTenants(),
          now: clock.now(),
        });
        for (const call of claimed) take(call);
      } catch (error) {
        logger.error({ error }, 'webhook calls could not be claimed; the sweep tries again');
      }
    }
  }

  function busyTenants(): TenantId[] {
    const tenants = [...inHand.keys()].map(({ tenantId }) => tenantId);
    return [...new Set(tenants)].filter(
      (tenantId) => tenants.filter((other) => other === tenantId).length >= concurrencyPerTenant,
    );
  }

  function take(call: ClaimedCall): void {
    const task = make(call)
      .catch((error: unknown) =>
        logger.error(
          { tenantId: call.tenantId, conversationId: call.laneId, error },
          'a webhook call could not be settled; it is made again',
        ),
      )
      .finally(() => {
        inHand.delete(call);
        wake();
      });
    inHand.set(call, task);
  }

  async function make(call: ClaimedCall): Promise<void> {
    const { tenantId, laneId, id } = call;
    const { url, body } = await doors.tenantTransaction(tenantId, (tx) => loadCall(tx, call), {
      readOnly: true,
    });
    // Receivers compare the time with their own clock, which knows nothing of ours.
    const headers = signedHeaders(seal, { tenantId, id, body }, Math.floor(Date.now() / 1000));
    const answer = await web.post(url, { headers, body }, stopping.signal);
    // A call that was cut short by us has come to nothing yet.
    if (stopping.signal.aborted && answer.kind === 'unreachable') return;
    const now = clock.now();
    const isTold = await doors.tenantTransaction(tenantId, (tx) =>
      settleCall(tx, call, settlementOf(answer, call.attempts, now), now),
    );
    if (isTold) doorbell.ring([{ tenantId, laneId, for: 'turn' }]);
  }

  return {
    wake,
    get load() {
      return inHand.size + (claiming ? 1 : 0);
    },
    async stop() {
      stopping.abort();
      await claiming;
      await Promise.all(inHand.values());
    },
  };
}
