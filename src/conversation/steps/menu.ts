import { z } from 'zod';
import { intents } from '../understanding/index.ts';
import { emptyDraft, factsOf } from './answers.ts';
import { MOST_CHOICES } from './prompt.ts';
import { documentId, exits, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

const option = z.strictObject({
  id: documentId.describe('Its name, which is also its exit'),
  label: localText.describe('A button of up to 20 characters, or a list row of up to 24'),
  description: localText.optional().describe('A second line in a list, up to 72 characters'),
  intent: z
    .enum(intents)
    .optional()
    .describe('A meaning that chooses it when customers say so in their own words'),
  synonyms: z.array(z.string()).optional().describe('Other words that choose it, in any language'),
});

/** Offers ways to go; each option has an exit of its own name. */
export const menu = defineStep({
  kind: 'menu',
  schema: z
    .strictObject({
      kind: z.literal('menu'),
      text: localText,
      options: z
        .array(option)
        .min(1)
        .max(MOST_CHOICES)
        .describe('Up to three short ones become buttons, more become a list'),
      exits: exits.describe('Where each option leads: its id, and the id of a step'),
    })
    .describe('Offers ways to go; each option has an exit of its own name.'),
  exits: (step) => step.options.map(({ id }) => id),
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'question' }],
  choices: ({ options }) =>
    options.map(({ id, label, description, synonyms }) => ({
      field: `options.${id}`,
      label,
      exit: id,
      ...(description ? { description } : {}),
      ...(synonyms ? { synonyms } : {}),
    })),
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
