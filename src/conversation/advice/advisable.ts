import type { ModelQuestion } from '../../core/ports/language-model.ts';
import type { Instant } from '../../core/time/index.ts';

/** How long a message waits for advice, counted from its arrival: what is late anyway is not made later. */
export const ADVICE_BUDGET_MS = 2_000;

/** A text that a language model may be asked about, should nothing come of it. */
export interface AdvisableText {
  text: string;
  /** the event that the answer is stored on */
  seq: number;
  /** nobody waits any longer */
  dueAt: Instant;
}

/** Thrown inside a turn that made nothing of a text: it is undone, the model is asked, and the turn is taken again. */
export class AdviceWanted extends Error {
  override readonly name = 'AdviceWanted';
  readonly about: AdvisableText;
  readonly question: ModelQuestion;
  constructor(about: AdvisableText, question: ModelQuestion) {
    super('Nothing came of a text; a language model is asked what it means.');
    this.about = about;
    this.question = question;
  }
}

/** Thrown inside a turn where advice would bind the customer: it is undone, and taken as if there were no advice. */
export class AdviceOverreached extends Error {
  override readonly name = 'AdviceOverreached';
  constructor() {
    super('What a model proposes never books, moves or cancels anything by itself.');
  }
}
