import type { Clock } from '../../core/clock.ts';
import type { Logger } from '../../core/logger.ts';
import type { ChannelKind } from '../../core/ports/channel.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { Doors } from '../../db/doors.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { appendLaneEvents } from '../../effects/lane-events.ts';
import { queueMessages, type QueuedMessage } from '../../effects/outbox.ts';
import { AdviceOverreached, AdviceWanted } from '../advice/advisable.ts';
import { adviceFor, noAdvice } from '../advice/advice-for.ts';
import { requestAdvice } from '../advice/advice-repository.ts';
import type { Adviser } from '../advice/adviser.ts';
import type { FlowVersions } from '../flows/flow-versions.ts';
import { apologiseToNewcomer } from '../handoff/apologise-to-newcomer.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { takeStaffDone, takeStaffReply } from '../handoff/staff-events.ts';
import type { LaneWork, TurnOutcome } from '../lanes/lane-runner.ts';
import { advanceLane, type Lease } from '../lanes/lease.ts';
import type { TakenMessage } from '../outbox/acknowledger.ts';
import { gatherBurst } from './burst.ts';
import { loadSetting, updateConversation } from './conversation-repository.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { hearAlone } from './hear.ts';
import { nextEvents, settleEvents, type LaneEvent } from './lane-events.ts';
import { saidText } from './pace.ts';
import { isSpoken, receiptFor } from './receipt.ts';
import { reviseEvents, settledWith } from './revisions.ts';
import { takeMessage } from './take-message.ts';
import { takeStatuses } from './take-statuses.ts';
import { takeSignal } from './take-signal.ts';
import { takeTimer } from './take-timer.ts';
import { send, startTurn, type Turn } from './turn.ts';

export interface TurnContext {
  doors: Pick<Doors, 'tenantTransaction'>;
  clock: Clock;
  flows: FlowVersions;
  /** how long after a person's message free text may be sent, by channel */
  windowMs(channel: ChannelKind): number;
  burstWindowMs: number;
  /** where customers reach this installation, without a slash at its end; undefined where they cannot */
  publicUrl(): string | undefined;
  /** tells a person that their message is being taken; what it returns is to be called at the commit */
  acknowledge(message: TakenMessage): () => void;
  /** asks a language model about words that nothing was made of; absent where there is none */
  adviser?: Pick<Adviser, 'canAsk' | 'ask'> | undefined;
  logger: Logger;
  /** tells that a turn is committed: messages to send, lanes to wake */
  committed(result: CommittedTurn): void;
}

export interface CommittedTurn {
  lane: LaneKey;
  queued: QueuedMessage[];
  /** other lanes that got an event */
  woken: LaneKey[];
  /** lanes whose older messages may go now */
  sends: LaneKey[];
  /** calls to make to addresses of the business */
  webhookCalls: number;
}

/** Replies near the end of the window would be refused on their way; so we count it as closed a little earlier. */
const WINDOW_MARGIN_MS = 5 * MINUTE_MS;

/** Takes lanes' events, each in one transaction with everything that comes of it. */
export function createTurns(context: TurnContext): LaneWork {
  return {
    takeTurn: (lease) =>
      lease.kind === 'statuses'
        ? inTransaction(context, lease, (tx) => takeStatusRun(context, tx, lease))
        : takeAdvised(context, lease),
    parkEvent: (lease, failure) => inTransaction(context, lease, (tx) => park(context, tx, lease, failure)),
  };
}

/** A turn as it was written down, or why none was taken. */
interface Written {
  outcome: TurnOutcome;
  committed?: CommittedTurn;
  /** why nothing came of the event */
  ignored?: string | undefined;
}

const nothingToTake: Written = { outcome: { kind: 'nothing' } };

async function inTransaction(
  context: TurnContext,
  lease: Lease,
  take: (tx: TenantTransaction) => Promise<Written>,
): Promise<TurnOutcome> {
  const { outcome, committed, ignored } = await context.doors.tenantTransaction(lease.tenantId, take);
  if (committed) context.committed(committed);
  if (ignored !== undefined) {
    const { tenantId, laneId: conversationId } = lease;
    context.logger.info({ tenantId, conversationId, reason: ignored }, 'an event was ignored');
  }
  return outcome;
}

/**
 * @param count how many of the events the turn took
 * @param failure set where the event was set aside instead of taken
 */
async function write(
  turn: Turn,
  events: readonly LaneEvent[],
  count: number,
  failure?: string,
): Promise<Written> {
  const { tx, lease, now, seq, conversation } = turn;
  const recipient = conversation?.recipient ?? turn.recipient;
  const last = turn.messages.at(-1);
  if (conversation && last) conversation.pace = saidText(conversation.pace, last.message.text, now);
  const batch = { laneId: lease.laneId, channelId: lease.channelId, batchSeq: seq, messages: turn.messages };
  const hasMore = events.length > count;
  const [queued] = await Promise.all([
    recipient ? queueMessages(tx, { ...batch, recipient }, now) : [],
    conversation && updateConversation(tx, conversation),
    advanceLane(tx, lease, {
      position: seq,
      keepsLease: hasMore,
      outcome: failure === undefined ? 'done' : 'parked',
      ...(failure === undefined ? {} : { failure }),
      isTakenOver: turn.isTakenOver,
      ...(turn.isOptedOut === undefined ? {} : { isOptedOut: turn.isOptedOut }),
      ...(turn.windowUntil === undefined ? {} : { windowUntil: timestamp(turn.windowUntil) }),
    }),
  ]);
  await appendLaneEvents(tx, turn.events, now);
  return {
    outcome: hasMore ? { kind: 'more', position: seq } : { kind: 'finished' },
    ignored: turn.ignored,
    committed: {
      lane: lease,
      queued,
      woken: turn.events.map(({ laneId }) => ({ tenantId: lease.tenantId, laneId })),
      sends: [],
      webhookCalls: turn.webhookCalls,
    },
  };
}

/** Takes the next event. A turn that made nothing of it, or went too far on advice, was undone. */
async function takeAdvised(context: TurnContext, lease: Lease): Promise<TurnOutcome> {
  try {
    return await inTransaction(context, lease, (tx) => takeNext(context, tx, lease));
  } catch (error) {
    if (error instanceof AdviceWanted) return askFor(context, lease, error);
    if (!(error instanceof AdviceOverreached)) throw error;
    return inTransaction(context, lease, (tx) => takeNext(context, tx, lease, { isAlone: true }));
  }
}

/** Has a model asked what a text means, now that the turn is undone; the lane waits at it, until the answer or not for long. */
async function askFor(
  { doors, clock, adviser }: TurnContext,
  { tenantId, laneId }: Lease,
  { about, question }: AdviceWanted,
): Promise<TurnOutcome> {
  const isNew = await doors.tenantTransaction(tenantId, (tx) => requestAdvice(tx, laneId, about));
  if (isNew) adviser?.ask({ tenantId, laneId, about, question });
  return { kind: 'nothing', retryInMs: Math.max(0, about.dueAt - clock.now()), staysOpen: true };
}

/** @param isAlone nobody else is heard about what a text may mean */
async function takeNext(
  context: TurnContext,
  tx: TenantTransaction,
  lease: Lease,
  { isAlone = false } = {},
): Promise<Written> {
  const { clock, flows } = context;
  const now = clock.now();
  const publicUrl = context.publicUrl();
  const { events: waiting, setting } = await loadTurn(tx, lease);
  const newest = waiting.at(-1);
  if (!newest) return nothingToTake;
  const start = { tx, lease, now, setting, flows, publicUrl, windowAfter: windowIn(context) };
  const revised = reviseEvents(waiting);
  const { events } = revised;
  const [event] = events;
  // Nothing is settled before something is taken: a turn that waits leaves all as it came.
  const settle = async (count: number) => {
    const settled = settledWith(revised, events.slice(0, count));
    if (settled.length > 0) await settleEvents(tx, lease.laneId, settled);
  };
  if (!event) {
    await settle(0);
    return write(startTurn({ ...start, seq: newest.seq }), [], 0);
  }

  if (event.kind === 'statuses') throw new Error('Statuses have a lane of their own.');
  if (event.kind !== 'message') {
    const turn = startTurn({ ...start, seq: event.seq });
    await settle(1);
    await takeEvent(turn, event);
    return write(turn, events, 1);
  }
  const readAlone = (text: string, sentAt: Instant) => hearAlone(setting, { text, sentAt });
  const burst = gatherBurst(events, readAlone, now, context.burstWindowMs);
  const receipt = receiptFor(setting, lease, burst.message, now);
  const answerLeaves = receipt && context.acknowledge(receipt);
  if (burst.kind === 'wait') return { outcome: { kind: 'nothing', retryInMs: burst.ms } };
  const last = events[burst.count - 1] ?? event;
  const canAsk = () => context.adviser?.canAsk(lease.tenantId) ?? false;
  const advice = isAlone ? noAdvice : adviceFor(setting, { ...burst, last }, now, canAsk);
  if (advice.kind === 'awaited')
    return { outcome: { kind: 'nothing', retryInMs: advice.forMs, staysOpen: true } };
  if (answerLeaves) tx.afterCommit(answerLeaves);
  await settle(burst.count);
  const turn = startTurn({ ...start, seq: last.seq });
  if (advice.kind === 'possible') turn.advisable = advice.about;
  if (advice.kind === 'given') turn.proposal = advice.proposal;
  if (isSpoken(burst.message.content)) turn.windowUntil = turn.windowAfter(burst.message.sentAt);
  [turn.recipient] = turn.recipient ? [turn.recipient] : burst.message.from;
  await takeMessage(turn, burst.message, burst.alone);
  return write(turn, events, burst.count);
}

/** What happened in a conversation's lane, and where it stands. */
async function loadTurn(tx: TenantTransaction, lease: Lease) {
  const { laneId, position } = lease;
  const [events, setting] = await Promise.all([nextEvents(tx, laneId, position), loadSetting(tx, laneId)]);
  return { events, setting };
}

function windowIn({ windowMs }: TurnContext): Turn['windowAfter'] {
  const lengthMs = windowMs('whatsapp-cloud') - WINDOW_MARGIN_MS;
  return (sentAt) => sentAt + lengthMs;
}

/** Statuses lead to no answer, so all that wait are taken in one turn. */
async function takeStatusRun({ clock }: TurnContext, tx: TenantTransaction, lease: Lease): Promise<Written> {
  const events = await nextEvents(tx, lease.laneId, lease.position);
  if (events.length === 0) return nothingToTake;
  const statuses = events.flatMap((event) => (event.kind === 'statuses' ? event.payload : []));
  const sends = await takeStatuses(tx, lease.channelId, statuses, clock.now());
  const seq = events.at(-1)?.seq ?? lease.position;
  await advanceLane(tx, lease, { position: seq, keepsLease: false, outcome: 'done' });
  return {
    outcome: { kind: 'finished' },
    committed: { lane: lease, queued: [], woken: [], sends, webhookCalls: 0 },
  };
}

async function takeEvent(
  turn: Turn,
  event: Exclude<LaneEvent, { kind: 'message' | 'statuses' }>,
): Promise<void> {
  switch (event.kind) {
    case 'notify':
      turn.recipient = event.payload.recipient;
      return send(turn, 'notice', event.payload.message, event.payload.about);
    case 'timer':
      return takeTimer(await conversing(turn), event);
    case 'signal':
      return takeSignal(await conversing(turn), event.payload);
    case 'staff-reply':
      return takeStaffReply(await conversing(turn), event.payload);
    case 'staff-done':
      return takeStaffDone(await conversing(turn), event.payload);
  }
}

/** These events belong to a conversation that has begun. */
async function conversing(turn: Turn): Promise<ConversationTurn> {
  const { conversation, flows, tx } = turn;
  if (!conversation) throw new Error('An event came to a lane whose conversation never began.');
  return Object.assign(turn, { conversation, version: await flows.get(tx, conversation.flowVersionId) });
}

/**
 * Sets an event aside that failed too often: it stays as it came, to be seen and replayed, and the lane goes on. A
 * customer is not left with silence: a person takes over.
 */
async function park(
  context: TurnContext,
  tx: TenantTransaction,
  lease: Lease,
  failure: string,
): Promise<Written> {
  const { clock, flows } = context;
  const { events, setting } = await loadTurn(tx, lease);
  const [event] = events;
  if (!event) return nothingToTake;
  const publicUrl = context.publicUrl();
  const start = { tx, lease, now: clock.now(), setting, flows, publicUrl, windowAfter: windowIn(context) };
  const turn = startTurn({ ...start, seq: event.seq });
  if (event.kind === 'message' && isSpoken(event.payload.content)) {
    turn.windowUntil = turn.windowAfter(event.payload.sentAt);
    if (turn.conversation) await openHandoff(await conversing(turn), 'engine-error');
    else await apologiseToNewcomer(turn, event.payload);
  }
  return write(turn, events, 1, failure);
}
