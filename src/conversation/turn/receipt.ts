import type { InboundContent, InboundMessage } from '../../core/ports/channel.ts';
import { MINUTE_MS, type Instant } from '../../core/time/index.ts';
import { isStaff } from '../handoff/staff-message.ts';
import type { Lease } from '../lanes/lease.ts';
import type { TakenMessage } from '../outbox/acknowledger.ts';
import type { Setting } from './conversation-repository.ts';

/** Nobody waits any more for what is older, replayed after a failure for example. */
const FRESH_MS = 15 * MINUTE_MS;

/** Whether a person said something with it; all else happens without a word of theirs. */
export function isSpoken({ kind }: InboundContent): boolean {
  switch (kind) {
    case 'reaction':
    case 'edit':
    case 'deletion':
    case 'identity-change':
    case 'echo':
      return false;
    default:
      return true;
  }
}

/** What to tell a person about the message of theirs that is being taken: nothing where they said none. */
export function receiptFor(
  { business, conversation }: Setting,
  { tenantId, channelId }: Lease,
  message: InboundMessage,
  now: Instant,
): TakenMessage | undefined {
  if (!isSpoken(message.content) || now - message.sentAt > FRESH_MS) return undefined;
  // A person who answers does not type here, and staff's answers to customers are passed on without a word.
  const isAnswering = conversation?.owner !== 'person' && !isStaff(business, message);
  return { tenantId, channelId, providerMessageId: message.providerMessageId, isAnswering };
}
