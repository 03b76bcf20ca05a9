import type { FlowVersion } from '../flows/flow-versions.ts';
import type { Conversation } from './conversation.ts';
import type { Turn } from './turn.ts';

/** A turn in which a conversation takes part, with its flow at hand. */
export interface ConversationTurn extends Turn {
  conversation: Conversation;
  version: FlowVersion;
  /** the words are understood to name several times, of which one is meant */
  hasReadings?: boolean;
  /** what the customer wrote or tapped last, for a person who takes over */
  lastWords?: string | undefined;
  /** the customer did not write first, and some time ago: what is said is proactive, by this template if need be */
  unasked?: { template: string | undefined };
  /** how long the customer had been silent; 0 where it is not their message that is taken */
  silenceMs?: number;
  /** what must be said before anything else is asked: why the conversation begins anew */
  preface?: string;
}
