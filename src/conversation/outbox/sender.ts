import { createBatcher } from '../../core/batcher.ts';
import type { Clock } from '../../core/clock.ts';
import type { ChannelId, OutboxMessageId, TenantId } from '../../core/ids.ts';
import type { Logger } from '../../core/logger.ts';
import { createPauses } from '../../core/pauses.ts';
import type { Channel, ChannelAccount, ChannelKind, SendResult } from '../../core/ports/channel.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import type { Doors } from '../../db/doors.ts';
import { claimMessages, type ClaimedMessage } from './claim-messages.ts';
import { blockChannel, loadMessage, type MessageContent } from './message-repository.ts';
import type { Pacing } from './pacing.ts';
import { settlementOf, settleMessages, type Settlement } from './settle-messages.ts';

export interface SenderOptions {
  doors: Doors;
  clock: Clock;
  logger: Logger;
  channels: ReadonlyMap<ChannelKind, Channel>;
  /** the account behind a channel id, its token opened */
  findAccount(
    tenantId: TenantId,
    channelId: ChannelId,
  ): Promise<{ kind: ChannelKind; account: ChannelAccount } | undefined>;
  pacing: Pacing;
  /** sends at the same time */
  concurrency: number;
  onSettled(settlement: Settlement): void;
}

export interface Sender {
  /** The lane may have something to send; `contents` saves reading what this process wrote a moment ago. */
  wake(lane: LaneKey, contents?: readonly { id: OutboxMessageId; content: MessageContent }[]): void;
  readonly load: number;
  /** Finishes the sends in hand. What is not sent stays in Postgres for the next start. */
  stop(): Promise<void>;
}

/** Sends lanes' messages: each lane's in order, one after the other; many lanes at a time. */
export function createSender(options: SenderOptions): Sender {
  const { doors, clock, logger, pacing } = options;
  const claim = createBatcher(
    async (lanes: LaneKey[]) => {
      const claimed = await claimMessages(doors.dispatch, lanes, clock.now());
      return lanes.map((lane) => claimed.find((message) => message.laneId === lane.laneId));
    },
    { maxItems: 200, concurrency: 2 },
  );
  const settle = createBatcher((settlements: Settlement[]) => settleMessages(doors.dispatch, settlements), {
    maxItems: 200,
    concurrency: 2,
  });

  const remembered = new Map<OutboxMessageId, MessageContent>();
  const waiting = new Map<string, LaneKey>();
  const busy = new Map<string, { wokenAgain: boolean }>();
  const running = new Set<Promise<void>>();
  const pauses = createPauses();
  let isStopped = false;

  function wake(lane: LaneKey, contents: Parameters<Sender['wake']>[1] = []): void {
    for (const { id, content } of contents) remembered.set(id, content);
    const current = busy.get(lane.laneId);
    if (current) current.wokenAgain = true;
    else waiting.set(lane.laneId, lane);
    fill();
  }

  function fill(): void {
    while (!isStopped && busy.size < options.concurrency) {
      const [next] = waiting.values();
      if (!next) return;
      waiting.delete(next.laneId);
      busy.set(next.laneId, { wokenAgain: false });
      const task = sendLane(next)
        .catch((error: unknown) =>
          logger.error(
            { tenantId: next.tenantId, conversationId: next.laneId, error },
            'sending failed; the sweep tries again',
          ),
        )
        .finally(() => {
          running.delete(task);
          const again = busy.get(next.laneId)?.wokenAgain;
          busy.delete(next.laneId);
          if (again) wake(next);
          else fill();
        });
      running.add(task);
    }
  }

  async function sendLane(lane: LaneKey): Promise<void> {
    for (let hasMore = true; hasMore && !isStopped;) {
      const message = await claim(lane);
      if (!message) return;
      hasMore = message.verdict === 'drop' ? true : await sendOne(lane, message);
      remembered.delete(message.id);
    }
  }

  async function sendOne(lane: LaneKey, claimed: ClaimedMessage): Promise<boolean> {
    const { tenantId, id, attempts, channelId } = claimed;
    const content =
      remembered.get(id) ??
      (await doors.tenantTransaction(tenantId, (tx) => loadMessage(tx, id), { readOnly: true }));
    const settlement: Settlement = { tenantId, id, attempts, ...(await outcomeOf(claimed, content)) };
    const hasMore = await settle(settlement);
    options.onSettled(settlement);
    if (settlement.state === 'accepted') return hasMore;
    logger.warn(
      {
        tenantId,
        conversationId: lane.laneId,
        outboxMessageId: id,
        channelId,
        attempt: attempts,
        state: settlement.state,
        ...(settlement.code === undefined ? {} : { code: String(settlement.code) }),
      },
      'a message was not accepted',
    );
    if (settlement.state === 'failed') return hasMore;
    if (settlement.state === 'pending')
      pauses.after(Math.max(0, (settlement.nextAt ?? 0) - clock.now()), () => wake(lane));
    return false;
  }

  async function outcomeOf(
    claimed: ClaimedMessage,
    content: MessageContent,
  ): Promise<Omit<Settlement, 'tenantId' | 'id' | 'attempts'>> {
    const waitMs = pacing.take(claimed.channelId, content.recipient.value);
    if (waitMs > 0) return { state: 'pending', nextAt: clock.now() + waitMs, failure: 'paced' };
    const result = await deliver(claimed, content);
    if (result.ok) return { state: 'accepted', providerMessageId: result.providerMessageId };
    const { failure } = result;
    if (failure.kind === 'channel-blocked') {
      logger.error(
        { tenantId: claimed.tenantId, channelId: claimed.channelId, code: String(failure.code) },
        'a channel is blocked; its owner has to mend it',
      );
      await doors.tenantTransaction(claimed.tenantId, (tx) =>
        blockChannel(tx, claimed.channelId, `${failure.code}: ${failure.detail}`),
      );
    }
    return settlementOf(
      failure,
      { ...claimed, hasTemplate: content.message.template !== undefined },
      clock.now(),
    );
  }

  async function deliver(
    claimed: ClaimedMessage,
    { recipient, message }: MessageContent,
  ): Promise<SendResult> {
    const found = await options.findAccount(claimed.tenantId, claimed.channelId);
    const channel = found && options.channels.get(found.kind);
    if (!found || !channel)
      return {
        ok: false,
        failure: { kind: 'permanent', code: 0, detail: 'the channel is not connected any more' },
      };
    return channel.send(found.account, recipient, message, { as: claimed.sendAs, callbackData: claimed.id });
  }

  return {
    wake,
    get load() {
      return waiting.size + busy.size;
    },
    async stop() {
      isStopped = true;
      await Promise.allSettled(running);
      pauses.callOff();
    },
  };
}
