import type { z } from 'zod';
import type { LocalText } from '../texts/local-text.ts';
import type { Answers, AnswersPatch } from './answers.ts';
import type { Prompt } from './prompt.ts';
import type { Reading, Scene } from './scene.ts';

/** A step in a flow document: its kind's own fields, and where each of its exits leads. */
export interface StepDocument {
  kind: string;
  exits: Readonly<Record<string, string>>;
}

/**
 * A part of a step. A resting phase asks and waits for the customer; the others do something at once and go on with its
 * outcome.
 */
export interface Phase {
  rests: boolean;
  /** what is done in it binds the customer or leaves the house: a model's guess at their words never leads here */
  isBinding?: boolean;
  /** where each outcome leads: to another phase of the step, or out through an exit */
  outcomes: Readonly<Record<string, { phase: string } | { exit: string }>>;
}

/** How reading an answer or doing something ended, and what the conversation now knows. */
export interface Outcome {
  name: string;
  answers?: AnswersPatch;
  /** the question that comes next, where finding out has made it already */
  prompt?: Prompt;
}

/** Values that a text may use as variables, each with a typical long one, so that lengths can be judged beforehand. */
export type TextVariables = Readonly<Record<string, string>>;

/** A text of a step's document, as checks and editors see it before any customer does. */
export interface StepText {
  /** its place in the step: `text`, `done` */
  field: string;
  text: LocalText;
  /** a question stands above choices, where there is less room */
  shownAs: 'words' | 'question' | 'label';
  /** what it may use beside the variables of every text */
  variables?: TextVariables;
}

/** A choice that a step's document offers. */
export interface StepChoice {
  /** its place in the step: `options.book` */
  field: string;
  label: LocalText;
  description?: LocalText;
  synonyms?: readonly string[];
  /** where it leads; absent where choosing it is only an answer */
  exit?: string;
}

/** How a question can end without an answer that it understands. */
export type Recovery = 'no-match' | 'too-many-tries' | 'timeout' | 'non-text';

/** Something a resting step waits for has happened: a timer ran out, an answer came from outside. */
export interface Signal {
  /** what it answers; a step compares it with `answers.awaited` */
  token: string;
  name: string;
}

/**
 * A kind of step, one file each. The shape of its document, its phases, and what happens in them; the compiler makes an
 * XState state of it, the turn calls its functions.
 */
export interface StepKind<Step extends StepDocument = StepDocument> {
  kind: string;
  schema: z.ZodType<Step>;
  /** the exits that a document must map */
  exits(step: Step): string[];
  firstPhase: string;
  phases(step: Step): Record<string, Phase>;
  /** the texts of its document; a kind without this has none */
  texts?(step: Step): readonly StepText[];
  /** the choices of its document, all of one question */
  choices?(step: Step): readonly StepChoice[];
  /** what it learns that texts anywhere in the flow may use as variables */
  learns?(step: Step): TextVariables;
  /**
   * The exits by which it answers by itself what the engine answers for every other question: asking again, then a list,
   * then a person; a word about voice notes and pictures; waiting with what is known.
   */
  recovers?(step: Step): Partial<Record<Recovery, string>>;
  /** where it writes to a customer who did not write first, so perhaps after the channel's window: with which template */
  speaksFirst?(step: Step): { template: string | undefined } | undefined;
  /** customers meet it without being led to it */
  isMetAnywhere?(step: Step): boolean;
  /** exits that only somebody outside the conversation brings about, and why nobody does in a rehearsal */
  outside?: Readonly<Record<string, string>>;
  /** without these a conversation that comes to it fails */
  requires?: readonly (keyof Answers)[];
  /** what is known for certain behind an exit */
  ensures?: Readonly<Record<string, readonly (keyof Answers)[]>>;
  /** what must be known before this step can be asked; going back skips it where it is not */
  needs?: readonly (keyof Answers)[];
  /** what going back to this step forgets, so that it asks again */
  forgets?: readonly (keyof Answers)[];
  /** the questions that keep what customers write in words of their own: place in the step, and variable */
  keepsWords?(step: Step): readonly { field: string; variable: string }[];
  /** the variables it gives values to; going back to it forgets those too */
  saves?(step: Step): readonly string[];
  /** What to ask in a resting phase. */
  ask?(scene: Scene, step: Step, phase: string): Promise<Prompt>;
  /** The question made smaller, for whoever was not understood; undefined = ask it as it is. */
  narrow?(scene: Scene, step: Step, phase: string): Promise<Prompt | undefined>;
  /** What an answer means in a resting phase; undefined = not understood here. */
  read?(scene: Scene, step: Step, reading: Reading, phase: string): Promise<Outcome | undefined>;
  /**
   * What an answer that nothing else understood comes to, instead of the engine's "I didn't get that"; undefined = leave it
   * to the engine.
   */
  reject?(scene: Scene, step: Step, reading: Reading, phase: string): Promise<Outcome | undefined>;
  /** What something that happened outside means in a resting phase; undefined = it is out of date. */
  receive?(scene: Scene, step: Step, signal: Signal, phase: string): Promise<Outcome | undefined>;
  /** What happens in a phase that does not rest; a throw undoes its writes. */
  perform?(scene: Scene, step: Step, phase: string): Promise<Outcome>;
}

/** Lets a kind be written with its own step type and kept in a list of any kind. */
export function defineStep<Step extends StepDocument>(kind: StepKind<Step>): StepKind {
  return kind as unknown as StepKind; // the flow parser checks each step against its own kind's schema first
}
