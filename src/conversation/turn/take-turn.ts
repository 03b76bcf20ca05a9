import type { Clock } from '../../core/clock.ts';
import type { Logger } from '../../core/logger.ts';
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
import { takeEcho } from '../handoff/owner-echo.ts';
import { takeStaffMessage } from '../handoff/staff-message.ts';
import type { LaneWork, TurnOutcome } from '../lanes/lane-runner.ts';
import { advanceLane, type Lease } from '../lanes/lease.ts';
import type { TakenMessage } from '../outbox/acknowledger.ts';
import { createSpeech } from '../texts/speech.ts';
import { understand } from '../understanding/index.ts';
import { gatherBurst } from './burst.ts';
import { loadSetting, updateConversation } from './conversation-repository.ts';
import type { ConversationTurn } from './converse.ts';
import { takeCustomerMessage } from './customer-message.ts';
import { isFormer, takeIdentityChange } from './identity-change.ts';
import { nextEvents, settleEvents, type LaneEvent } from './lane-events.ts';
import { saidText } from './pace.ts';
import { isSpoken, receiptFor } from './receipt.ts';
import { reviseEvents } from './revisions.ts';
import { takeDeletion, takeEdit } from './take-edit.ts';
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
  /** tells a person that their message is being taken; what it returns is to be called at the commit */
  acknowledge(message: TakenMessage): () => void;
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
}

/** Replies near the end of the window would be refused on their way; so we count it as closed a little earlier. */
const WINDOW_MARGIN_MS = 5 * MINUTE_MS;

/** Takes lanes' events, each in one transaction with everything that comes of it. */
export function createTurns(context: TurnContext): LaneWork {
  return {
    takeTurn: (lease) =>
      inTransaction(context, lease, (tx, events) =>
        lease.kind === 'statuses'
          ? takeStatusRun(context, tx, lease, events)
          : takeNext(context, tx, lease, events),
      ),
    parkEvent: (lease, failure) =>
      inTransaction(context, lease, (tx, events) => park(context, tx, lease, events, failure)),
  };
}

/** A turn as it was written down, or why none was taken. */
interface Written {
  outcome: TurnOutcome;
  committed?: CommittedTurn;
  /** why nothing came of the event */
  ignored?: string | undefined;
}

async function inTransaction(
  context: TurnContext,
  lease: Lease,
  take: (tx: TenantTransaction, events: LaneEvent[]) => Promise<Written>,
): Promise<TurnOutcome> {
  const { outcome, committed, ignored } = await context.doors.tenantTransaction(
    lease.tenantId,
    async (tx): Promise<Written> => {
      const events = await nextEvents(tx, lease.laneId, lease.position);
      return events.length === 0 ? { outcome: { kind: 'nothing' } } : take(tx, events);
    },
  );
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
  if (conversation) await updateConversation(tx, conversation);
  const batch = { laneId: lease.laneId, channelId: lease.channelId, batchSeq: seq, messages: turn.messages };
  const queued = recipient ? await queueMessages(tx, { ...batch, recipient }, now) : [];
  const hasMore = events.length > count;
  await advanceLane(tx, lease, {
    position: seq,
    keepsLease: hasMore,
    outcome: failure === undefined ? 'done' : 'parked',
    ...(failure === undefined ? {} : { failure }),
    isTakenOver: turn.isTakenOver,
    ...(turn.isOptedOut === undefined ? {} : { isOptedOut: turn.isOptedOut }),
    ...(turn.windowUntil === undefined ? {} : { windowUntil: timestamp(turn.windowUntil) }),
  });
  await appendLaneEvents(tx, turn.events, now);
  return {
    outcome: hasMore ? { kind: 'more', position: seq } : { kind: 'finished' },
    ignored: turn.ignored,
    committed: {
      lane: lease,
      queued,
      woken: turn.events.map(({ laneId }) => ({ tenantId: lease.tenantId, laneId })),
      sends: [],
    },
  };
}

async function takeNext(
  context: TurnContext,
  tx: TenantTransaction,
  lease: Lease,
  waiting: readonly LaneEvent[],
): Promise<Written> {
  const { clock, flows } = context;
  const now = clock.now();
  const setting = await loadSetting(tx, lease.laneId);
  const start = { tx, lease, now, setting, flows, windowAfter: windowIn(context) };
  const { events, settled } = reviseEvents(waiting);
  if (settled.length > 0) await settleEvents(tx, lease.laneId, settled);
  const [event] = events;
  if (!event) return write(startTurn({ ...start, seq: waiting.at(-1)?.seq ?? lease.position }), [], 0);

  if (event.kind === 'statuses') throw new Error('Statuses have a lane of their own.');
  if (event.kind !== 'message') {
    const turn = startTurn({ ...start, seq: event.seq });
    await takeEvent(turn, event);
    return write(turn, events, 1);
  }
  const burst = gatherBurst(events, readIn(setting), now, context.burstWindowMs);
  const receipt = receiptFor(setting, lease, burst.message, now);
  if (receipt) tx.afterCommit(context.acknowledge(receipt));
  if (burst.kind === 'wait') return { outcome: { kind: 'nothing', retryInMs: burst.ms } };
  const turn = startTurn({ ...start, seq: events[burst.count - 1]?.seq ?? event.seq });
  if (isSpoken(burst.message.content)) turn.windowUntil = turn.windowAfter(burst.message.sentAt);
  [turn.recipient] = turn.recipient ? [turn.recipient] : burst.message.from;
  await takeMessage(turn, burst.message);
  return write(turn, events, burst.count);
}

async function takeMessage(turn: Turn, message: InboundMessage): Promise<void> {
  const { content } = message;
  switch (content.kind) {
    case 'reaction':
      // A heart under our confirmation asks for nothing.
      return;
    case 'edit':
      return takeEdit(turn, message, content);
    case 'deletion':
      return takeDeletion(turn, content.messageId);
    case 'identity-change':
      return takeIdentityChange(turn, content.to);
    case 'echo':
      return takeEcho(turn, message);
    default:
      if (isFormer(turn, message.from)) return takeFormerNumber(turn, message);
      if (!(await takeStaffMessage(turn, message))) await takeCustomerMessage(turn, message);
  }
}

function windowIn({ windowMs }: TurnContext): Turn['windowAfter'] {
  const lengthMs = windowMs('whatsapp-cloud') - WINDOW_MARGIN_MS;
  return (sentAt) => sentAt + lengthMs;
}

/** Reads a text only far enough to know whether it can stand alone. */
function readIn({ business, conversation }: Turn['setting']) {
  const question = conversation?.question;
  return (text: string, now: Instant) =>
    understand({
      text,
      now,
      zone: business.zone,
      ...(question
        ? {
            asked: question.asked,
            choices: question.choices.map(({ key, ...choice }) => ({ id: key, ...choice })),
          }
        : {}),
    });
}

/** Statuses lead to no answer, so all that wait are taken in one turn. */
async function takeStatusRun(
  { clock }: TurnContext,
  tx: TenantTransaction,
  lease: Lease,
  events: LaneEvent[],
): Promise<Written> {
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
  events: LaneEvent[],
  failure: string,
): Promise<Written> {
  const { clock, flows } = context;
  const [event] = events;
  if (!event) throw new Error('Only an event can be parked.');
  const setting = await loadSetting(tx, lease.laneId);
  const turn = startTurn({
    tx,
    lease,
    now: clock.now(),
    setting,
    flows,
    windowAfter: windowIn(context),
    seq: event.seq,
  });
  if (event.kind === 'message' && isSpoken(event.payload.content)) {
    turn.windowUntil = turn.windowAfter(event.payload.sentAt);
    if (turn.conversation) await openHandoff(await conversing(turn), 'engine-error');
    else await apologiseToNewcomer(turn, event.payload);
  }
  return write(turn, events, 1, failure);
}

/** Former numbers are given to other people, who must not see what was said and booked: a person finds out who it is. */
async function takeFormerNumber(turn: Turn, message: InboundMessage): Promise<void> {
  turn.conversation = undefined;
  await apologiseToNewcomer(turn, message);
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
