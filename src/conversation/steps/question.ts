import type { AnswersPatch } from './answers.ts';
import type { Scene } from './scene.ts';
import type { Outcome, Phase } from './step-kind.ts';

/*
 * Asking until there is an answer, as every step with a question of its own does it: `considering` skips what is known,
 * `asking` reads, `rejecting` says what to write instead and counts, so that nobody is asked for ever.
 */

const USUAL_TRIES = 3;

/** The exits of a step that asks like this, and what they mean. */
export const questionExits = {
  answered: 'it is known',
  'too-many-tries': 'the customer did not answer; lead it to a person or a menu',
} as const;

/** It answers what it does not understand by itself, and gives up. */
export const questionRecovery = {
  'no-match': 'too-many-tries',
  'too-many-tries': 'too-many-tries',
} as const;

/** The phases; `answered` leads where the step says. */
export function questionPhases(
  answered: { phase: string } | { exit: string } = { exit: 'answered' },
): Record<string, Phase> {
  return {
    considering: {
      rests: false,
      outcomes: { known: { exit: 'answered' }, open: { phase: 'asking' } },
    },
    asking: { rests: true, outcomes: { answered, rejected: { phase: 'rejecting' } } },
    rejecting: {
      rests: false,
      outcomes: { again: { phase: 'asking' }, failed: { exit: 'too-many-tries' } },
    },
  };
}

export function open(): Outcome {
  return { name: 'open', answers: { tries: undefined, problem: undefined } };
}

export function known(answers: AnswersPatch = {}): Outcome {
  return { name: 'known', answers };
}

export function answered(answers: AnswersPatch): Outcome {
  return { name: 'answered', answers: { ...answers, tries: undefined, problem: undefined } };
}

/** The answer is no use. @param problem a sentence that says what to write */
export function rejected({ answers }: Scene, problem: string): Outcome {
  return { name: 'rejected', answers: { tries: (answers.tries ?? 0) + 1, problem } };
}

/** Says what was wrong and asks again, or gives up. */
export function sayProblem({ answers, say }: Scene, maxTries = USUAL_TRIES): Outcome {
  const { tries = 0, problem } = answers;
  if (tries >= maxTries) return { name: 'failed', answers: { tries: undefined, problem: undefined } };
  if (problem) say(problem);
  return { name: 'again', answers: { problem: undefined } };
}
