import type { LocalText } from '../texts/local-text.ts';
import { factsOf } from './answers.ts';
import type { Reading, Scene } from './scene.ts';
import type { Outcome, Phase } from './step-kind.ts';

/*
 * Resting until something outside happens, as waiting and calling both need it: `waiting` asks nothing, `meanwhile`
 * answers a customer who writes, and neither forgets what is waited for.
 */

/** @param happened where each signal leads */
export function waitingPhases(happened: Phase['outcomes']): Record<string, Phase> {
  return {
    waiting: { rests: true, outcomes: { ...happened, written: { phase: 'meanwhile' } } },
    meanwhile: { rests: false, outcomes: { said: { phase: 'waiting' } } },
  };
}

/** The customer wrote: they are answered, and what they said about a booking is kept. */
export function written({ understanding }: Reading): Outcome {
  return { name: 'written', answers: factsOf(understanding) };
}

export function sayMeanwhile(scene: Scene, words: LocalText | undefined): Outcome {
  scene.say(words ? scene.flowText(words) : scene.speech.text('wait.meanwhile'));
  return { name: 'said' };
}
