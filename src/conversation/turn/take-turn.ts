import type { Clock } from '../../core/clock.ts';
import type { ChannelKind, InboundMessage } from '../../core/ports/channel.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import type { Doors } from '../../db/doors.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { appendLaneEvents } from '../../effects/lane-events.ts';
import { queueMessages, type QueuedMessage } from '../../effects/outbox.ts';
import type { FlowVersions } from '../flows/flow-versions.ts';
import { customerNotice, notifyStaff } from '../handoff/notify-staff.ts';
import { openHandoff } from '../handoff/open-handoff.ts';
import { takeStaffDone, takeStaffReply } from '../handoff/staff-events.ts';
import { takeStaffMessage } from '../handoff/staff-message.ts';
import type { LaneWork, TurnOutcome } from '../lanes/lane-runner.ts';
import { advanceLane, type Lease } from '../lanes/lease.ts';
import { createSpeech } from '../texts/speech.ts';
import { gatherBurst } from './burst.ts';
import { loadSetting, updateConversation } from './conversation-repository.ts';
import type { ConversationTurn } from './converse.ts';
import { takeCustomerMessage } from './customer-message.ts';
import { hearAlone } from './hear.ts';
import { nextEvents, type LaneEvent } from './lane-events.ts';
import { takeStatuses } from './take-statuses.ts';
import { takeTimer } from './take-timer.ts';
import { send, startTurn, type Turn } from './turn.ts';

export interface TurnContext {
  doors: Doors;
  clock: Clock;
  flows: FlowVersions;
  /** how long after a person's message free text may be sent, by channel */
  windowMs(channel: ChannelKind): number;
  burstWindowMs: number;
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
}

/** Replies near the end of the window would be refused on their way; so we count it as closed a little earlier. */
const WINDOW_MARGIN_MS = 5 * MINUTE_MS;

/** Takes lanes' events, each in one transaction with everything that comes of it. */
export function createTurns(context: TurnContext): LaneWork {
  return {
    takeTurn: (lease) =>
      inTransaction(context, lease, (tx) =>
        lease.kind === 'statuses' ? takeStatusRun(context, tx, lease) : takeNext(context, tx, lease),
      ),
    parkEvent: (lease, failure) => inTransaction(context, lease, (tx) => park(context, tx, lease, failure)),
  };
}

/** A turn as it was written down, or why none was taken. */
interface Written {
  outcome: TurnOutcome;
  committed?: CommittedTurn;
}

const nothingToTake: Written = { outcome: { kind: 'nothing' } };

async function inTransaction(
  context: TurnContext,
  lease: Lease,
  take: (tx: TenantTransaction) => Promise<Written>,
): Promise<TurnOutcome> {
  const { outcome, committed } = await context.doors.tenantTransaction(lease.tenantId, take);
  if (committed) context.committed(committed);
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
    committed: {
      lane: lease,
      queued,
      woken: turn.events.map(({ laneId }) => ({ tenantId: lease.tenantId, laneId })),
      sends: [],
    },
  };
}

async function takeNext(context: TurnContext, tx: TenantTransaction, lease: Lease): Promise<Written> {
  const { clock, flows } = context;
  const now = clock.now();
  const { events, setting } = await loadTurn(tx, lease);
  const [event] = events;
  if (!event) return nothingToTake;
  const start = { tx, lease, now, setting, flows };

  if (event.kind === 'statuses') throw new Error('Statuses have a lane of their own.');
  if (event.kind !== 'message') {
    const turn = startTurn({ ...start, seq: event.seq });
    await takeEvent(turn, event);
    return write(turn, events, 1);
  }
  const readAlone = (text: string, sentAt: Instant) => hearAlone(setting, { text, sentAt });
  const burst = gatherBurst(events, readAlone, now, context.burstWindowMs);
  if (burst.kind === 'wait') return { outcome: { kind: 'nothing', retryInMs: burst.ms } };
  const turn = startTurn({ ...start, seq: events[burst.count - 1]?.seq ?? event.seq });
  turn.windowUntil = windowAfter(context, burst.message);
  [turn.recipient] = turn.recipient ? [turn.recipient] : burst.message.from;
  if (!(await takeStaffMessage(turn, burst.message)))
    await takeCustomerMessage(turn, burst.message, burst.alone);
  return write(turn, events, burst.count);
}

/** What happened in a conversation's lane, and where it stands. */
async function loadTurn(tx: TenantTransaction, lease: Lease) {
  const { laneId, position } = lease;
  const [events, setting] = await Promise.all([nextEvents(tx, laneId, position), loadSetting(tx, laneId)]);
  return { events, setting };
}

/** Until when a person's message lets us write freely. */
function windowAfter({ windowMs }: TurnContext, { content, sentAt }: InboundMessage): Instant | undefined {
  // Whether a reaction opens the window is not documented, so it is not counted on.
  if (content.kind === 'reaction') return undefined;
  return sentAt + windowMs('whatsapp-cloud') - WINDOW_MARGIN_MS;
}

/** Statuses lead to no answer, so all that wait are taken in one turn. */
async function takeStatusRun({ clock }: TurnContext, tx: TenantTransaction, lease: Lease): Promise<Written> {
  const events = await nextEvents(tx, lease.laneId, lease.position);
  if (events.length === 0) return nothingToTake;
  const statuses = events.flatMap((event) => (event.kind === 'statuses' ? event.payload : []));
  const sends = await takeStatuses(tx, lease.channelId, statuses, clock.now());
  const seq = events.at(-1)?.seq ?? lease.position;
  await advanceLane(tx, lease, { position: seq, keepsLease: false, outcome: 'done' });
  return { outcome: { kind: 'finished' }, committed: { lane: lease, queued: [], woken: [], sends } };
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
  const turn = startTurn({ tx, lease, now: clock.now(), setting, flows, seq: event.seq });
  if (event.kind === 'message') {
    turn.windowUntil = windowAfter(context, event.payload);
    if (turn.conversation) await openHandoff(await conversing(turn), 'engine-error');
    else await apologiseToNewcomer(turn, event.payload);
  }
  return write(turn, events, 1, failure);
}

/** Even the very first message failed, so there is no conversation to hand off. */
async function apologiseToNewcomer(turn: Turn, message: InboundMessage): Promise<void> {
  const { business } = turn.setting;
  const speech = createSpeech(business.languages[0], business.zone, turn.now);
  const [sender] = message.from;
  const phone = sender?.value ?? '?';
  const name = message.profileName ?? phone;
  const words = speech.text('staff.newcomer', { name, phone });
  turn.recipient = sender;
  send(turn, 'notice', { text: speech.text('handoff.error', { business: business.name }) });
  await notifyStaff(turn, customerNotice(speech, words, { name, words }), {});
}
