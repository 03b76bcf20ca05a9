import type { ChannelId, TenantId } from '../../core/ids.ts';
import type { Logger } from '../../core/logger.ts';
import type { Channel, ChannelKind } from '../../core/ports/channel.ts';
import type { FindAccount } from './channel-accounts.ts';

/** A person's message that is being taken. */
export interface TakenMessage {
  tenantId: TenantId;
  channelId: ChannelId;
  providerMessageId: string;
  /** an answer is on its way; false where a person will give it */
  isAnswering: boolean;
}

export interface Acknowledger {
  /**
   * Marks the message as read and shows "typing…" on the person's phone. Returns at once.
   * @returns to be called when the turn is committed: its answer leaves then, and "typing…" must not come after it
   */
  acknowledge(message: TakenMessage): () => void;
  /** Breaks off what is under way. */
  stop(): void;
}

export interface AcknowledgerOptions {
  channels: ReadonlyMap<ChannelKind, Channel>;
  findAccount: FindAccount;
  logger: Logger;
}

/** A phone shows "typing…" for so long; what takes longer to say is not worth saying. */
const GIVE_UP_MS = 5_000;
/** Where the provider hangs, new ones are left out instead of piling up. */
const MOST_UNDER_WAY = 64;
/** Messages remembered, so that a turn that is tried again does not say it again. */
const MOST_REMEMBERED = 5_000;

/**
 * Read receipts, beside the way of the answer: no row, no statement of a turn, no retry, no place in the pacing. Losing
 * one loses nothing, for the next covers all messages before it.
 */
export function createAcknowledger({ channels, findAccount, logger }: AcknowledgerOptions): Acknowledger {
  const remembered = new Set<string>();
  const underWay = new Set<AbortController>();

  async function say(message: TakenMessage, isStillAnswering: () => boolean): Promise<void> {
    const { tenantId, channelId, providerMessageId } = message;
    const controller = new AbortController();
    underWay.add(controller);
    const timer = setTimeout(() => controller.abort(), GIVE_UP_MS).unref();
    try {
      const found = await findAccount(tenantId, channelId);
      const channel = found && channels.get(found.kind);
      if (!channel || controller.signal.aborted) return;
      const failure = await channel.acknowledge(found.account, providerMessageId, {
        isAnswering: isStillAnswering(),
        signal: controller.signal,
      });
      if (failure)
        logger.debug({ tenantId, channelId, code: String(failure.code) }, 'a read receipt was not accepted');
    } catch (error) {
      logger.debug({ tenantId, channelId, error }, 'a read receipt could not be sent');
    } finally {
      clearTimeout(timer);
      underWay.delete(controller);
    }
  }

  return {
    acknowledge(message) {
      let isAnswering = message.isAnswering;
      const key = `${message.channelId} ${message.providerMessageId}`;
      if (!remembered.has(key) && underWay.size < MOST_UNDER_WAY) {
        remembered.add(key);
        if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.values().next().value ?? '');
        void say(message, () => isAnswering);
      }
      return () => void (isAnswering = false);
    },
    stop() {
      for (const controller of underWay) controller.abort();
    },
  };
}
