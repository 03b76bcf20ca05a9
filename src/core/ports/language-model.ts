/**
 * What is asked of a language model about one message of a customer. Nothing in it says who the customer is or what was
 * said before, and all names in it are one business's.
 */
export interface ModelQuestion {
  text: string;
  /** what the customer was asked, in the business's words; their variables are not filled in */
  question?: string;
  /** the kind of answer that was asked for: `service`, `slot`… */
  asked: string;
  /** what was offered with the question */
  choices: readonly { key: string; label: string; description?: string }[];
  services: readonly { slug: string; names: readonly string[] }[];
  staff: readonly { slug: string; name: string }[];
  /** what a customer may want, as far as it may be proposed */
  intents: readonly string[];
  /** `YYYY-MM-DD`, where the business is */
  today: string;
  zone: string;
  language: string;
}

/** What a message may mean. It is a guess from outside: whoever acts on it checks every word of it first. */
export interface Proposal {
  intent?: string;
  /** key of an offered choice */
  choice?: string;
  /** slugs */
  service?: string;
  staff?: string;
  /** `YYYY-MM-DD` and `HH:MM` on the wall of the business; `from` and `to` bound the wished start */
  date?: string;
  time?: string;
  from?: string;
  to?: string;
  partySize?: number;
  yesNo?: 'yes' | 'no';
}

/** `tokens`: what the question and its answer cost, where the model says so */
export type ModelAnswer =
  | { kind: 'proposal'; proposal: Proposal; tokens: number }
  /** it does not want to answer */
  | { kind: 'declined'; tokens: number }
  /** it answered with something else than it was asked for */
  | { kind: 'unusable'; tokens: number }
  /** there was no answer, or not in time */
  | { kind: 'failed'; reason: 'timeout' | 'limited' | 'rejected' | 'unavailable' | 'paused' };

/** A language model as another voice beside our own understanding. */
export interface LanguageModel {
  /** false while it is left alone after it failed too often */
  readonly isReady: boolean;
  /** What a message may mean; never throws for what the model or the way to it is like. */
  propose(question: ModelQuestion, signal: AbortSignal): Promise<ModelAnswer>;
}
