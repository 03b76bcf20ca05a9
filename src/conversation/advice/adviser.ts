import type { Clock } from '../../core/clock.ts';
import type { LaneId, TenantId } from '../../core/ids.ts';
import type { Logger } from '../../core/logger.ts';
import type { Doorbell } from '../../core/ports/doorbell.ts';
import type { LanguageModel, ModelAnswer, ModelQuestion } from '../../core/ports/language-model.ts';
import type { Doors } from '../../db/doors.ts';
import { recordUsage } from '../../effects/usage.ts';
import { ADVICE_BUDGET_MS, type AdvisableText } from './advisable.ts';
import { storeAdvice } from './advice-repository.ts';

export interface AdviceRequest {
  tenantId: TenantId;
  laneId: LaneId;
  about: AdvisableText;
  question: ModelQuestion;
}

/** Asks a language model about texts, after the turns that made nothing of them, and stores what it says on their events. */
export interface Adviser {
  /** Whether one more text of the tenant can be asked about now. */
  canAsk(tenantId: TenantId): boolean;
  /** Asks, and wakes the lane when there is an answer. Losing it loses nothing: the lane goes on when its wait is over. */
  ask(request: AdviceRequest): void;
  /** questions in hand */
  readonly load: number;
  /** Breaks off what is in hand, and asks no more. */
  stop(): Promise<void>;
}

/** How a question to the model ended. */
export type AdviceOutcome =
  | 'proposal'
  /** it said that the text means nothing it was asked for */
  | 'nothing'
  | Exclude<ModelAnswer['kind'], 'proposal' | 'failed'>
  | Extract<ModelAnswer, { kind: 'failed' }>['reason'];

export interface AdviserOptions {
  model: LanguageModel;
  doors: Pick<Doors, 'tenantTransaction'>;
  doorbell: Doorbell;
  clock: Clock;
  logger: Logger;
  /** questions at the same time, of all tenants and of one */
  concurrency?: number;
  concurrencyPerTenant?: number;
  onAdvice(outcome: AdviceOutcome, durationMs: number, tokens: number): void;
}

export function createAdviser(options: AdviserOptions): Adviser {
  const { model, doors, doorbell, clock, logger, onAdvice } = options;
  const { concurrency = 16, concurrencyPerTenant = 4 } = options;
  const inHand = new Map<AdviceRequest, Promise<void>>();
  const stopping = new AbortController();

  function canAsk(tenantId: TenantId): boolean {
    if (stopping.signal.aborted || !model.isReady || inHand.size >= concurrency) return false;
    const theirs = [...inHand.keys()].filter((request) => request.tenantId === tenantId);
    return theirs.length < concurrencyPerTenant;
  }

  async function consult({ tenantId, laneId, about, question }: AdviceRequest): Promise<Answer> {
    const startedAt = performance.now();
    const leftMs = Math.min(Math.max(0, about.dueAt - clock.now()), ADVICE_BUDGET_MS);
    const signal = AbortSignal.any([AbortSignal.timeout(leftMs), stopping.signal]);
    const answer = await model.propose(question, signal);
    const durationMs = Math.round(performance.now() - startedAt);
    const state = outcomeOf(answer);
    onAdvice(state, durationMs, tokensOf(answer));
    logger.info(
      { tenantId, conversationId: laneId, seq: about.seq, state, durationMs },
      'a language model was asked',
    );
    return answer;
  }

  /** Stores what the model said, or that nothing is to be expected of it. */
  async function settle({ tenantId, laneId, about }: AdviceRequest, answer: Answer): Promise<void> {
    const tokens = tokensOf(answer);
    await doors.tenantTransaction(tenantId, async (tx) => {
      const source = `advice:${laneId}:${about.seq}`;
      if (tokens > 0) await recordUsage(tx, 'model_tokens', source, clock.now(), tokens);
      await storeAdvice(tx, laneId, about, answer?.kind === 'proposal' ? answer.proposal : null);
    });
    doorbell.ring([{ tenantId, laneId, for: 'turn' }]);
  }

  async function carryOut(request: AdviceRequest, hasRoom: boolean): Promise<void> {
    const answer = hasRoom ? await consult(request) : undefined;
    // What was cut short by us has come to nothing, and the lane need not be told: its wait is soon over.
    if (stopping.signal.aborted && answer?.kind === 'failed') return;
    await settle(request, answer);
  }

  return {
    canAsk,
    ask(request) {
      const { tenantId, laneId } = request;
      // Turns that ran side by side may all have found the last room.
      const task = carryOut(request, canAsk(tenantId))
        .catch((error: unknown) =>
          logger.error(
            { tenantId, conversationId: laneId, error },
            'advice could not be stored; the lane goes on without it',
          ),
        )
        .finally(() => inHand.delete(request));
      inHand.set(request, task);
    },
    get load() {
      return inHand.size;
    },
    async stop() {
      stopping.abort();
      await Promise.all(inHand.values());
    },
  };
}

/** undefined where nobody was asked */
type Answer = ModelAnswer | undefined;

function tokensOf(answer: Answer): number {
  return answer === undefined || answer.kind === 'failed' ? 0 : answer.tokens;
}

function outcomeOf(answer: ModelAnswer): AdviceOutcome {
  if (answer.kind === 'failed') return answer.reason;
  if (answer.kind !== 'proposal') return answer.kind;
  return Object.keys(answer.proposal).length > 0 ? 'proposal' : 'nothing';
}
