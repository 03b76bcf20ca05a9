import type { InboundMessage } from '../../core/ports/channel.ts';
import type { Proposal } from '../../core/ports/language-model.ts';
import type { Instant } from '../../core/time/index.ts';
import { isStaff } from '../handoff/staff-message.ts';
import type { Setting } from '../turn/conversation-repository.ts';
import type { LaneEvent } from '../turn/lane-events.ts';
import { ADVICE_BUDGET_MS, type AdvisableText } from './advisable.ts';

/** With less left, no model answers in time. */
const LEAST_BUDGET_MS = 300;

/** Where a text stands: a model is still being asked, has answered, may be asked, or is not to be. */
export type AdviceState =
  | { kind: 'awaited'; forMs: number }
  | { kind: 'given'; proposal: Proposal }
  | { kind: 'possible'; about: AdvisableText }
  | { kind: 'none' };

export const noAdvice: AdviceState = { kind: 'none' };

/**
 * Where the text of a run of events stands. Only what customers write to the bot can be advised on, and only while they
 * have not waited long.
 *
 * @param run the message, and the last event that it was gathered from
 * @param canAsk whether there is a model to ask now
 */
export function adviceFor(
  { business, conversation }: Setting,
  { message, last }: { message: InboundMessage; last: LaneEvent },
  now: Instant,
  canAsk: () => boolean,
): AdviceState {
  const { content } = message;
  if (content.kind !== 'text' || conversation?.owner === 'person' || isStaff(business, message))
    return noAdvice;
  const { text } = content;
  const { advice, seq, receivedAt } = last;
  const dueAt = receivedAt + ADVICE_BUDGET_MS;
  const leftMs = Math.min(dueAt - now, ADVICE_BUDGET_MS);
  // Words that were corrected, or that more words came to, are others than the model was asked about.
  if (advice?.text === text) {
    if (advice.proposal) return { kind: 'given', proposal: advice.proposal };
    const isAsked = advice.proposal === undefined && leftMs > 0;
    return isAsked ? { kind: 'awaited', forMs: leftMs } : noAdvice;
  }
  return leftMs >= LEAST_BUDGET_MS && canAsk() ? { kind: 'possible', about: { text, seq, dueAt } } : noAdvice;
}
