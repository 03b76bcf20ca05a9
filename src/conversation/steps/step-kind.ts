import type { z } from 'zod';
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
  /** what must be known before this step can be asked; going back skips it where it is not */
  needs?: readonly (keyof Answers)[];
  /** what going back to this step forgets, so that it asks again */
  forgets?: readonly (keyof Answers)[];
  /** What to ask in a resting phase. */
  ask?(scene: Scene, step: Step, phase: string): Promise<Prompt>;
  /** The question made smaller, for whoever was not understood; undefined = ask it as it is. */
  narrow?(scene: Scene, step: Step, phase: string): Promise<Prompt | undefined>;
  /** What an answer means in a resting phase; undefined = not understood here. */
  read?(scene: Scene, step: Step, reading: Reading, phase: string): Promise<Outcome | undefined>;
  /** What happens in a phase that does not rest; a throw undoes its writes. */
  perform?(scene: Scene, step: Step, phase: string): Promise<Outcome>;
}

/** Lets a kind be written with its own step type and kept in a list of any kind. */
export function defineStep<Step extends StepDocument>(kind: StepKind<Step>): StepKind {
  return kind as unknown as StepKind; // the flow parser checks each step against its own kind's schema first
}
