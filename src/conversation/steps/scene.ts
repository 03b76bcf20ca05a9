import type { ContactId, LaneId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Actor } from '../../effects/audit.ts';
import type { Business } from '../turn/business.ts';
import type { Understanding } from '../understanding/index.ts';
import type { LocalText } from '../flows/flow-document.ts';
import type { Speech } from '../texts/speech.ts';
import type { Answers } from './answers.ts';
import type { Choice } from './prompt.ts';

/** Everything a step may use: the turn's transaction, who is talking, and what is known so far. */
export interface Scene {
  tx: TenantTransaction;
  now: Instant;
  business: Business;
  laneId: LaneId;
  contact: { id: ContactId; name: string | undefined };
  answers: Readonly<Answers>;
  speech: Speech;
  /** A text of the flow document in the customer's language, with the usual variables and `values` filled in. */
  flowText(text: LocalText, values?: Record<string, string | number>): string;
  /** Adds words before the next question, in the same message. */
  say(text: string): void;
  /** Gives the chat to a person. */
  callPerson(reason: HandoffReason): void;
}

/** `loop`: another bot seems to be writing */
export type HandoffReason = 'asked' | 'not-understood' | 'engine-error' | 'chat-closed' | 'loop';

export function customerActor({ contact }: Scene): Actor {
  return `customer:${contact.id}`;
}

/** A customer's answer at a step. */
export interface Reading {
  /** the key of a choice that was tapped or named */
  choice?: string;
  /** the choices of the question that it answers */
  offered: readonly Choice[];
  understanding: Understanding;
}
