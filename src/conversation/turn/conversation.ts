import type { ChannelId, ContactId, FlowVersionId, LaneId } from '../../core/ids.ts';
import type { Alias } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import type { Answers } from '../steps/answers.ts';
import type { Choice } from '../steps/prompt.ts';
import type { Asked } from '../understanding/index.ts';
import type { Pace } from './pace.ts';

/** The version of what is stored below; older ones are read for ever. */
export const ENGINE_FORMAT = 1;

/** What was last asked: a typed answer is understood against it. */
export interface AskedQuestion {
  asked: Asked;
  choices: readonly Choice[];
}

/** A conversation between turns: ours, plain, and independent of XState's own snapshot. */
export interface Conversation {
  id: LaneId;
  channelId: ChannelId;
  contactId: ContactId;
  contactName: string | undefined;
  /** where messages go: the phone where it is known */
  recipient: Alias;
  /** every key under which the channel knows the person */
  aliases: readonly Alias[];
  language: string;
  owner: 'bot' | 'person';
  /** pinned: a publish moves it only where its author chose so, and only at a turn of its own */
  flowVersionId: FlowVersionId;
  step: string;
  phase: string;
  answers: Answers;
  question: AskedQuestion;
  /** steps that were asked, oldest first, for "back" */
  trail: string[];
  /** how often it began; 0 where nothing has, because the flow was not open when the customer first wrote */
  epoch: number;
  misses: number;
  pace: Pace;
  lastMessageAt: Instant;
}

export const nothingAsked: AskedQuestion = { asked: 'any', choices: [] };
