import { z } from 'zod';
import { emptyDraft, factsOf } from './answers.ts';
import { MOST_CHOICES } from './prompt.ts';
import { exits, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

const option = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: localText,
  description: localText.optional(),
  /** a meaning that chooses it when a customer says so in their own words */
  intent: z.string().optional(),
  synonyms: z.array(z.string()).optional(),
});

/** Offers ways to go; each option has an exit of its own name. */
export const menu = defineStep({
  kind: 'menu',
  schema: z.strictObject({
    kind: z.literal('menu'),
    text: localText,
    options: z.array(option).min(1).max(MOST_CHOICES),
    exits,
  }),
  exits: (step) => step.options.map(({ id }) => id),
  firstPhase: 'asking',
  phases: (step) => ({
    asking: { rests: true, outcomes: Object.fromEntries(step.options.map(({ id }) => [id, { exit: id }])) },
  }),
  async ask(scene, step) {
    return {
      text: scene.flowText(step.text),
      asked: 'any',
      open: scene.speech.text('choose.open'),
      choices: step.options.map(({ id, label, description, synonyms }) => ({
        key: id,
        label: scene.flowText(label),
        ...(description ? { description: scene.flowText(description) } : {}),
        ...(synonyms ? { synonyms } : {}),
      })),
    };
  },
  async read(_scene, step, { choice, understanding }) {
    const chosen =
      step.options.find(({ id }) => id === choice) ??
      step.options.find(({ intent }) => intent !== undefined && intent === understanding.intent);
    // A menu starts something new, with whatever was said along with it.
    return chosen && { name: chosen.id, answers: { ...emptyDraft, ...factsOf(understanding) } };
  },
});
