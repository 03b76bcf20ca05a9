import { z } from 'zod';
import { intents, type Understanding } from '../understanding/index.ts';
import { emptyDraft, factsOf } from './answers.ts';
import { againChoice, readAgain } from './again.ts';
import { MOST_CHOICES, type Prompt } from './prompt.ts';
import type { Scene } from './scene.ts';
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

const schema = z
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
  .describe('Offers ways to go; each option has an exit of its own name.');

/** Offers ways to go; each option has an exit of its own name. Who was here before is offered the same again. */
export const menu = defineStep({
  kind: 'menu',
  schema,
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
    return menuPrompt(scene, step, scene.flowText(step.text));
  },
  // Nobody needs to be greeted again for not having been understood.
  async narrow(scene, step) {
    return menuPrompt(scene, step, scene.speech.text('menu.again'));
  },
  async read(_scene, step, { choice, understanding }) {
    const facts = factsOf(understanding);
    const again = choice === undefined ? undefined : readAgain(choice, facts.wishes !== undefined);
    const book = step.options.find(leadsToBooking);
    if (again && book) return { name: book.id, answers: { ...emptyDraft, ...facts, ...again } };
    const chosen =
      step.options.find((option) => option.id === choice && !isMore(understanding, option)) ??
      step.options.find(({ intent }) => intent !== undefined && intent === understanding.intent);
    // A menu starts something new, with whatever was said along with it.
    return chosen && { name: chosen.id, answers: { ...emptyDraft, ...facts } };
  },
});

type Menu = z.infer<typeof schema>;

/** “Cancel my booking” says more than the name of [My bookings], which it only sounds like. */
function isMore({ intent }: Understanding, option: Menu['options'][number]): boolean {
  const isAct = intent === 'cancel' || intent === 'reschedule';
  return isAct && option.intent !== undefined && option.intent !== intent;
}

function leadsToBooking({ intent }: Menu['options'][number]): boolean {
  return intent === 'book';
}

async function menuPrompt(scene: Scene, step: Menu, text: string): Promise<Prompt> {
  const room = MOST_CHOICES - step.options.length;
  const again = room > 0 && step.options.some(leadsToBooking) ? await againChoice(scene) : undefined;
  const options = step.options.map(({ id, label, description, synonyms }) => ({
    key: id,
    label: scene.flowText(label),
    ...(description ? { description: scene.flowText(description) } : {}),
    ...(synonyms ? { synonyms } : {}),
  }));
  return {
    text,
    asked: 'any',
    open: scene.speech.text('choose.open'),
    choices: again ? [again, ...options] : options,
  };
}
