import { z } from 'zod';
import { industryOf } from '../../industries/index.ts';
import { findService, holdSlot, listResources, type Wanted } from '../../kernels/booking/index.ts';
import { factsOf, withoutUndefined } from './answers.ts';
import { customerActor, type Scene } from './scene.ts';
import { WAIT, type SlotSearch } from './slot-list.ts';
import { askSlots, considerSlots, narrowSlots, readSlots, slotPhases } from './slot-question.ts';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep, type Outcome } from './step-kind.ts';
import { serviceVariable } from './text-variables.ts';
import { waitForIt } from './waitlist-wish.ts';
import { wishFor } from './wall-time.ts';

const schema = z
  .strictObject({
    kind: z.literal('choose-slot'),
    text: localText.describe(
      'Stands above the free times, unless there is something better to say about them',
    ),
    exits: exitsTo({
      chosen: 'a time is held for the customer',
      none: 'nothing is free in the coming weeks',
    }),
  })
  .describe('Finds a free time and holds it; knows “Friday after five”, “earlier” and “another day”.');
type ChooseSlot = z.infer<typeof schema>;

/**
 * Finds a free time and holds it. A time that someone else takes first leads back to the list, now with the closest
 * free ones.
 */
export const chooseSlot = defineStep({
  kind: 'choose-slot',
  schema,
  exits: () => ['chosen', 'none'],
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'question', variables: serviceVariable }],
  requires: ['serviceId'],
  ensures: { chosen: ['hold'] },
  firstPhase: 'considering',
  needs: ['serviceId'],
  forgets: ['wishes', 'isSoonest', 'slotView', 'slotNote', 'full', 'waits', 'picked'],
  phases: () => ({
    ...slotPhases({ phase: 'holding' }, { exit: 'none' }),
    holding: { rests: false, outcomes: { held: { exit: 'chosen' }, refused: { phase: 'considering' } } },
  }),

  async perform(scene, step, phase) {
    return phase === 'holding' ? hold(scene) : consider(scene, step);
  },

  async ask(scene, step) {
    return askSlots(scene, await searchOf(scene, step));
  },

  narrow: async (scene, step) => narrowSlots(scene, await searchOf(scene, step)),

  async read(scene, _step, reading) {
    const { wishes } = factsOf(reading.understanding);
    if (reading.choice === WAIT || (reading.choice === undefined && reading.understanding.intent === WAIT))
      return { name: 'changed', answers: { waits: true, ...(wishes && { wishes }) } };
    const outcome = readSlots(scene, wantedService(scene), reading);
    if (outcome?.name !== 'changed' || reading.choice !== undefined) return outcome;
    // "A color on Thursday" changes the service along with the day, "two haircuts" how many.
    const { serviceId, series } = factsOf(reading.understanding);
    const answers = { ...outcome.answers, ...(serviceId && { serviceId }), ...(series && { series }) };
    return { ...outcome, answers };
  },
});

/** Whoever was asked for may not do this service: then anyone who does, and the customer is told. */
async function consider(scene: Scene, step: ChooseSlot): Promise<Outcome> {
  // A time that was agreed already needs no looking for, only holding.
  if (scene.answers.picked) return { name: 'picked' };
  const search = await searchOf(scene, step);
  if (scene.answers.waits) return wait(scene, search);
  const { resourceId } = search.query;
  if (!resourceId || search.resourceName) return considerSlots(scene, search);
  const stranger = (await listResources(scene.tx)).find(({ id }) => id === resourceId);
  const slotNote = scene.speech.text('slot.notWith', { resource: stranger?.name ?? '?' });
  const answers = withoutUndefined({ ...scene.answers, resourceId: undefined, slotNote });
  const withAnyone = { ...search, query: { ...search.query, resourceId: undefined } };
  const outcome = await considerSlots({ ...scene, answers }, withAnyone);
  // The list says so itself; where the time is settled, nothing else would.
  if (outcome.name === 'picked')
    scene.say(scene.speech.text('slot.stranger', { resource: stranger?.name ?? '?' }));
  return { ...outcome, answers: { resourceId: undefined, ...outcome.answers } };
}

/** The customer is told what they wait for, above what could be had instead. */
async function wait(scene: Scene, search: SlotSearch): Promise<Outcome> {
  const note = await waitForIt(scene, search.query);
  const { wishes: _, full: _full, waits: _waits, isSoonest: _soonest, ...answers } = scene.answers;
  const outcome = await considerSlots({ ...scene, answers: { ...answers, slotNote: note } }, search);
  if (outcome.name === 'none') scene.say(note);
  return { ...outcome, answers: { ...outcome.answers, waits: undefined, full: undefined } };
}

async function searchOf(scene: Scene, step: ChooseSlot): Promise<SlotSearch> {
  const { tx, answers, now, speech } = scene;
  const serviceId = wantedService(scene);
  const { resourceId } = answers;
  const service = await findService(tx, serviceId);
  const serving = resourceId ? await listResources(tx, serviceId) : [];
  const resourceName = serving.find(({ id }) => id === resourceId)?.name;
  const name = service ? speech.name(service.names) : '';
  return {
    query: { ...wantedOf(scene), resourceId, now, ignoring: answers.hold?.bookingId },
    about: serviceId,
    serviceName: name,
    heading: scene.flowText(step.text, {
      service: resourceName ? `${name} ${speech.text('slot.with', { resource: resourceName })}` : name,
    }),
    resourceName,
    canWait: true,
  };
}

/** What is looked for, whoever has it and whenever. Where every person needs a booking of their own, each is for one. */
function wantedOf(scene: Scene): Wanted {
  const { partySize, amenities, locationId } = scene.answers;
  const { isPerPerson } = industryOf(scene.business.industry);
  const serviceId = wantedService(scene);
  return { serviceId, amenities, locationId, ...(isPerPerson ? {} : { partySize }) };
}

function wantedService({ answers }: Scene) {
  if (!answers.serviceId) throw new Error('A flow leads to choose-slot without a choose-service before it.');
  return answers.serviceId;
}

async function hold(scene: Scene): Promise<Outcome> {
  const { tx, answers, now, contact, laneId, speech } = scene;
  const { picked } = answers;
  if (!picked) throw new Error('A slot is held that was never picked.');
  const result = await holdSlot(tx, {
    ...wantedOf(scene),
    // The list says who would do it; only whoever was asked for must.
    resourceId: answers.resourceId,
    preferredId: picked.resourceId,
    startsAt: picked.startsAt,
    contactId: contact.id,
    laneId,
    now,
    actor: customerActor(scene),
  });
  if (result.ok) {
    const { id, version, resourceId, terms } = result.booking;
    if (resourceId !== picked.resourceId && answers.slotView)
      scene.say(speech.text('slot.instead', { resource: terms.resourceName }));
    return {
      name: 'held',
      answers: { hold: { bookingId: id, version }, picked: undefined, slotNote: undefined },
    };
  }
  return {
    name: 'refused',
    answers: {
      picked: undefined,
      // Taking another time has let go of the one before.
      hold: undefined,
      slotView: { kind: 'near', wantedAt: picked.startsAt },
      full: wishFor(scene, picked.startsAt),
      slotNote: speech.text(result.reason === 'too_soon' ? 'slot.past' : 'slot.taken', {
        when: speech.slot(picked.startsAt),
      }),
    },
  };
}
