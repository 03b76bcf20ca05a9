import { z } from 'zod';
import type { ResourceId } from '../../core/ids.ts';
import { listLeadingResources, listResources, type Resource } from '../../kernels/booking/index.ts';
import { factsOf } from './answers.ts';
import { pageChoices, pageOf } from './pages.ts';
import { MOST_CHOICES, type Choice } from './prompt.ts';
import type { Scene } from './scene.ts';
import { exitsTo, localText } from './step-fields.ts';
import { choosingPhases } from './choosing.ts';
import { defineStep } from './step-kind.ts';

/** Rows for people; one is for anyone. */
const ROWS = MOST_CHOICES - 1;

/** Asks who shall serve; skipped where the customer has said it, where anyone will do, or where there is only one. */
export const chooseStaff = defineStep({
  kind: 'choose-staff',
  schema: z
    .strictObject({
      kind: z.literal('choose-staff'),
      text: localText.describe('The question; "anyone" is offered with it'),
      exits: exitsTo({ chosen: 'it is known who, or anyone will do', none: 'nobody does it' }),
    })
    .describe('Asks who shall serve, or anyone; skipped where that was said already or there is only one.'),
  exits: () => ['chosen', 'none'],
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'question' }],
  firstPhase: 'considering',
  forgets: ['resourceId', 'isAnyone', 'staffFrom'],
  phases: choosingPhases,

  async perform(scene) {
    const { resourceId, isAnyone } = scene.answers;
    const staff = await staffOnOffer(scene);
    const [only, ...others] = staff;
    if (!only) return { name: 'none' };
    if (staff.some(({ id }) => id === resourceId)) return { name: 'known' };
    // With one hairdresser there is nothing to choose, and nothing to insist on when they move.
    if (isAnyone || others.length === 0) return { name: 'known', answers: { resourceId: undefined } };
    const asked = resourceId && (await listResources(scene.tx)).find(({ id }) => id === resourceId);
    if (asked) scene.say(scene.speech.text('staff.notHere', { resource: asked.name }));
    return { name: 'open', answers: { resourceId: undefined, staffFrom: undefined } };
  },

  async ask(scene, step) {
    return {
      text: scene.flowText(step.text),
      asked: 'staff',
      open: scene.speech.text('choose.open'),
      choices: choicesOf(scene, await staffOnOffer(scene)),
    };
  },

  async read(_scene, _step, { choice, offered, understanding }) {
    const { intent } = understanding;
    const facts = factsOf(understanding);
    const nextPage = intent === 'more' ? offered.find(({ key }) => key.startsWith('page:'))?.key : undefined;
    const [kind, value] = (choice ?? nextPage)?.split(':') ?? [];
    if (kind === 'page') return { name: 'turned', answers: { staffFrom: Number(value) } };
    if (kind === 'anyone' || (choice === undefined && intent === 'no-preference'))
      return { name: 'chosen', answers: { ...facts, resourceId: undefined, isAnyone: true } };
    if (kind === 'staff' && value)
      return { name: 'chosen', answers: { ...facts, resourceId: value as ResourceId, isAnyone: undefined } }; // our own key
    const isOffered = offered.some(({ key }) => key === `staff:${facts.resourceId}`);
    return isOffered ? { name: 'chosen', answers: { ...facts, isAnyone: undefined } } : undefined;
  },
});

/** Who does the service that was chosen, or where it is done; everybody, where none was chosen yet. */
function staffOnOffer({ tx, answers }: Scene): Promise<Resource[]> {
  return answers.serviceId ? listResources(tx, answers.serviceId) : listLeadingResources(tx);
}

function choicesOf({ speech, answers }: Scene, staff: readonly Resource[]): Choice[] {
  const page = pageOf(staff, answers.staffFrom ?? 0, ROWS);
  return [
    { key: 'anyone', label: speech.text('choose.anyone') },
    ...page.items.map(({ id, name }) => ({ key: `staff:${id}`, label: name })),
    ...pageChoices(page, speech),
  ];
}
