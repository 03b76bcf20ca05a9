import { z } from 'zod';
import type { ServiceId } from '../../core/ids.ts';
import { findService, listResources, listServices, type Service } from '../../kernels/booking/index.ts';
import { againChoice, readAgain } from './again.ts';
import { factsOf } from './answers.ts';
import { pageChoices, pageOf } from './pages.ts';
import { MOST_CHOICES, type Choice, type Prompt } from './prompt.ts';
import type { Scene } from './scene.ts';
import { capitalise } from '../texts/speech.ts';
import { serviceText } from './service-text.ts';
import { addedTo } from './slot-wishes.ts';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import { choosingPhases } from './choosing.ts';
import { wishText } from './wish-text.ts';

/** Asks which service; skipped where the customer has said it already, or where there is only one. */
export const chooseService = defineStep({
  kind: 'choose-service',
  schema: z
    .strictObject({
      kind: z.literal('choose-service'),
      text: localText,
      exits: exitsTo({ chosen: 'a service is chosen', none: 'the business offers nothing yet' }),
    })
    .describe('Asks what to book; skipped where that was said already or there is only one.'),
  exits: () => ['chosen', 'none'],
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'question' }],
  ensures: { chosen: ['serviceId'] },
  firstPhase: 'considering',
  forgets: ['serviceId', 'wishes', 'isSoonest', 'slotView', 'slotNote', 'picked'],
  phases: choosingPhases,

  async perform(scene) {
    const { serviceId } = scene.answers;
    if (serviceId && (await findService(scene.tx, serviceId))) return { name: 'known' };
    const [only, ...others] = await servicesOnOffer(scene);
    if (!only) return { name: 'none' };
    return others.length === 0 ? { name: 'known', answers: { serviceId: only.id } } : { name: 'open' };
  },

  async ask(scene, step) {
    const { speech, answers, tx } = scene;
    const { resourceId } = answers;
    const wanted = resourceId ? (await listResources(tx)).find(({ id }) => id === resourceId) : undefined;
    const heard = wishText(speech, answers.wishes?.[0] ?? {}, wanted?.name);
    const question = scene.flowText(step.text);
    return servicesPrompt(scene, heard ? `${capitalise(heard).replace(/\.$/, '')}. ${question}` : question);
  },

  // What was heard is said with what was not.
  narrow: async (scene, step) => servicesPrompt(scene, scene.flowText(step.text)),

  async read({ answers }, _step, { choice, offered, understanding }) {
    const said = factsOf(understanding);
    const facts = said.wishes ? { ...said, wishes: addedTo(answers.wishes, said.wishes) } : said;
    const { intent } = understanding;
    const nextPage = intent === 'more' ? offered.find(({ key }) => key.startsWith('page:'))?.key : undefined;
    const hasWishes = (facts.wishes ?? answers.wishes) !== undefined;
    const again = choice === undefined ? undefined : readAgain(choice, hasWishes);
    if (again) return { name: 'chosen', answers: { ...facts, ...again } };
    const [kind, value] = (choice ?? nextPage)?.split(':') ?? [];
    if (kind === 'service' && value)
      return { name: 'chosen', answers: { ...facts, serviceId: value as ServiceId } }; // our own key
    // "How much is a haircut?" does not choose it yet.
    if (intent === 'prices' && !facts.wishes) return undefined;
    if (intent === 'reschedule') return undefined;
    if (kind === 'page') return { name: 'turned', answers: { servicesFrom: Number(value) } };
    if (facts.serviceId) return { name: 'chosen', answers: facts };
    // "Anyone will do": then everything is on offer again.
    if (answers.resourceId && intent === 'no-preference')
      return { name: 'turned', answers: { resourceId: undefined, servicesFrom: 0 } };
    // When or with whom comes first for some: it is remembered.
    return Object.keys(facts).length > 0
      ? { name: 'turned', answers: { ...facts, servicesFrom: 0 } }
      : undefined;
  },
});

async function servicesPrompt(scene: Scene, text: string): Promise<Prompt> {
  const again = scene.answers.servicesFrom ? undefined : await againChoice(scene);
  const room = MOST_CHOICES - (again ? 1 : 0);
  return {
    text,
    asked: 'service',
    open: scene.speech.text('choose.open'),
    choices: [...(again ? [again] : []), ...choicesOf(scene, await servicesOnOffer(scene), room)],
  };
}

/** What can be booked with whoever was asked for; everything, where that is nothing. */
async function servicesOnOffer({ tx, answers }: Scene): Promise<Service[]> {
  const theirs = answers.resourceId ? await listServices(tx, answers.resourceId) : [];
  return theirs.length > 0 ? theirs : listServices(tx);
}

/** As many as there is room for; the last row of a long list leads to its next page. */
function choicesOf({ speech, answers }: Scene, services: readonly Service[], room: number): Choice[] {
  const page = pageOf(services, answers.servicesFrom ?? 0, room);
  const choices = page.items.map((service) => ({
    key: `service:${service.id}`,
    label: speech.name(service.names),
    description: serviceText(speech, service),
    synonyms: [...Object.values(service.names), ...service.synonyms],
  }));
  return [...choices, ...pageChoices(page, speech)];
}
