import type { Alias, OutboundMessage } from '../../core/ports/channel.ts';
import type { Proposal } from '../../core/ports/language-model.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { NewLaneEvent } from '../../effects/lane-events.ts';
import type { MessageClass, NewOutboxMessage } from '../../effects/outbox.ts';
import type { AdvisableText } from '../advice/advisable.ts';
import type { FlowVersions } from '../flows/flow-versions.ts';
import type { Lease } from '../lanes/lease.ts';
import type { Setting } from './conversation-repository.ts';
import type { Conversation } from './conversation.ts';

/**
 * One turn while it is being taken: what it starts from, and what it will leave behind. Handlers read and fill it; the
 * turn writes all of it at the end, in the same transaction.
 */
export interface Turn {
  tx: TenantTransaction;
  lease: Lease;
  now: Instant;
  /** the number of the last event of the run: the turn's place in the lane */
  seq: number;
  setting: Setting;
  flows: FlowVersions;
  /** where customers reach this installation, without a slash at its end; undefined where they cannot */
  publicUrl: string | undefined;
  /** the conversation as it will be stored; undefined in a lane without one (a member of staff who never wrote) */
  conversation: Conversation | undefined;
  /** whom the lane's messages go to, where there is no conversation that knows */
  recipient: Alias | undefined;
  messages: NewOutboxMessage[];
  /** events for other lanes */
  events: NewLaneEvent[];
  /** calls to addresses of the business that it asks for */
  webhookCalls: number;
  isTakenOver: boolean;
  isOptedOut: boolean | undefined;
  /** the person's own message opened the 24 hours until then */
  windowUntil: Instant | undefined;
  /** until when a message of theirs lets us write freely */
  windowAfter(sentAt: Instant): Instant;
  /** the words that a language model may be asked about, should nothing come of them */
  advisable: AdvisableText | undefined;
  /** what a model said the words may mean */
  proposal: Proposal | undefined;
  /** why nothing comes of the event, for the log */
  ignored: string | undefined;
}

export function startTurn(
  start: Pick<Turn, 'tx' | 'lease' | 'now' | 'seq' | 'setting' | 'flows' | 'windowAfter' | 'publicUrl'>,
): Turn {
  return {
    ...start,
    conversation: start.setting.conversation,
    recipient: start.setting.conversation?.recipient,
    messages: [],
    events: [],
    webhookCalls: 0,
    isTakenOver: false,
    isOptedOut: undefined,
    windowUntil: undefined,
    advisable: undefined,
    proposal: undefined,
    ignored: undefined,
  };
}

export function send(
  turn: Turn,
  messageClass: MessageClass,
  message: OutboundMessage,
  about?: Record<string, string>,
): void {
  turn.messages.push({ class: messageClass, message, ...(about ? { about } : {}) });
}
